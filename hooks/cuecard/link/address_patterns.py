"""Patterns of addresses: `/blog/{year}/{month}/{slug}/` gives each article its address, and finds the article again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cuecard.link.site_paths import PAGE, file_at, name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACEHOLDERS = ("year", "month", "day", "slug", "category", "author")
_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PARTS = {"year": r"\d{4}", "month": r"\d\d", "day": r"\d\d", "slug": r"(?P<slug>[^/]+)"}
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

    def slug_in(self, path: str) -> str | None:
        """Give the slug of the article that a path of this pattern is of; None for other paths."""
        found = self._expression.fullmatch(name_of(file_at(path)))
        return found["slug"] if found else None

    @cached_property
    def _expression(self) -> re.Pattern[str]:
        pieces = re.split(r"(\{\w+\})", self.text.strip("/").removesuffix(PAGE))
        parts: list[str] = []
        for piece in pieces:
            part = _PARTS.get(piece[1:-1], _OTHER_PART) if piece.startswith("{") else re.escape(piece)
            parts.append("(?P=slug)" if part in parts and piece == "{slug}" else part)
        return re.compile("".join(parts))
