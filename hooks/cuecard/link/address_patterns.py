"""Patterns of addresses: `/blog/{year}/{month}/{slug}/` gives each article its address, and finds the article again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from cuecard.link.site_paths import PAGE, file_at, name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACEHOLDERS = ("year", "month", "day", "slug", "category", "author")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_SLUG = r"(?P<slug>[^/]+)"
_PARTS = {"year": r"\d{4}", "month": r"\d\d", "day": r"\d\d", "slug": _SLUG}
_OTHER_PART = "[^/]+"


@dataclass(frozen=True)
class AddressPattern:
    """A pattern as settings write it; it begins with a slash and ends with one, or with `.html`."""

    text: str

    @property
    def placeholders(self) -> list[str]:
        """The names in braces, in order."""
        return _PLACEHOLDER.findall(self.text)

    def name(self, parts: Mapping[str, str]) -> str:
        """Give the name of a page, such as `blog/2026/05/first-week`, of what stands for each placeholder."""
        return _PLACEHOLDER.sub(lambda found: parts[found[1]], self.text).strip("/")

    def slugs_in(self, path: str) -> set[str]:
        """Give the slugs of the articles that a path of this pattern may be of; none of other paths.

        Of `/{category}-{slug}/` there are several: `hiring-first-week` ends with `first-week` and with `week`.
        """
        name = name_of(file_at(path))
        found = self._expression().fullmatch(name)
        if found is None:
            return set()
        start, end = name.rfind("/", 0, found.start("slug")) + 1, name.find("/", found.end("slug"))
        words = name[start : end if end >= 0 else None].split("-") if self._is_ambiguous else []
        runs = {"-".join(words[one:other]) for one, other in combinations(range(len(words) + 1), 2)}
        return {found["slug"]} | {slug for slug in runs if slug and self._expression(slug).fullmatch(name)}

    @property
    def _is_ambiguous(self) -> bool:
        """Tell whether something of any length stands beside the slug."""
        segment = next(segment for segment in self.text.split("/") if "{slug}" in segment)
        return any(f"{{{name}}}" in segment for name in ("category", "author"))

    def _expression(self, slug: str | None = None) -> re.Pattern[str]:
        """Give what the names of pages match, or of pages with one slug."""
        name = PAGE if self.text.endswith(PAGE) else ""
        parts = [_part(piece, slug) for piece in re.split(r"(\{\w+\})", self.text.strip("/").removesuffix(name))]
        at = next((at for at, part in enumerate(parts) if part == _SLUG), len(parts))
        return re.compile("".join([*parts[: at + 1], *(part.replace(_SLUG, "(?P=slug)") for part in parts[at + 1 :])]))


def _part(piece: str, slug: str | None) -> str:
    if piece == "{slug}" and slug is not None:
        return re.escape(slug)
    return _PARTS.get(piece[1:-1], _OTHER_PART) if piece.startswith("{") else re.escape(piece)
