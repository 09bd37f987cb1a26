"""`urls.lock`: every address that the site has ever published, a line each, so that none of them dies unnoticed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cuecard.addresses.site_paths import FOLDERS, PagePaths, file_at, readable
from cuecard.addresses.slugs import slugify
from cuecard.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

LOCK = "urls.lock"
_HEADER = """\
# Every address that this site has published. A build fails when one is neither a page nor redirected.
# `uv run cuecard urls --update` adds new ones; nothing but your hand takes one out.
"""
_PLAIN = re.compile(r"[\w/.~%+@-]+")
"""What YAML takes for a text without quotes, in a list too."""


@dataclass(frozen=True)
class Locked:
    """A line of the file."""

    line: int
    path: str
    paths: PagePaths = FOLDERS

    @property
    def names(self) -> set[str]:
        """The files of the site that may answer at it: that of a page, and one of exactly this name."""
        written = self.path, self.paths.from_root(self.path)
        return {name for path in written for name in (file_at(path), path.strip("/"))}


@dataclass(frozen=True)
class Candidate:
    """A page that may be one that had another address before."""

    path: str
    title: str
    source: str = ""
    """What messages call its Markdown file; none where it has no front matter of its own to add to."""
    old: Sequence[str] = field(default=())
    """The old addresses that it names already."""


def read_lock(text: str, paths: PagePaths = FOLDERS) -> list[Locked]:
    """Give the addresses, with their lines from 1 on."""
    lines = enumerate((line.strip() for line in text.split("\n")), 1)
    return [Locked(number, readable(line), paths) for number, line in lines if line and not line.startswith("#")]


def new_paths(text: str, promised: Iterable[str], paths: PagePaths = FOLDERS) -> list[str]:
    """Give those of the promised paths that the file does not hold yet, sorted."""
    held = {name for locked in read_lock(text, paths) for name in locked.names}
    return sorted({readable(path) for path in promised if file_at(path) not in held})


def updated(text: str, promised: Iterable[str], paths: PagePaths = FOLDERS) -> str:
    """Give the file with the promised paths that it lacks; what it holds stays."""
    comments = [line for line in text.splitlines() if line.startswith("#")] or _HEADER.splitlines()
    held = {locked.path for locked in read_lock(text)}
    return "\n".join([*comments, *sorted({*held, *new_paths(text, promised, paths)})]) + "\n"


def successor(path: str, title: str | None, candidates: Sequence[Candidate], held: Collection[str]) -> Candidate | None:
    """Find the page that has moved away from a path: one of the same title or a similar address, a new one first."""
    fresh = [candidate for candidate in candidates if candidate.path not in held]
    slug = _slug(path)
    for found in (
        (one for one in candidates if title and one.title.casefold() == title.casefold()),
        (one for one in [*fresh, *candidates] if slug and slug in {_slug(one.path), slugify(one.title)}),
        (_similar(slug, fresh), _similar(slug, candidates)),
    ):
        if one := next(filter(None, found), None):
            return one
    return None


def line_to_add(path: str, moved: Candidate | None, ancestor: str, settings: str) -> str:
    """Give what keeps an address alive: the line and the file in which it belongs."""
    if moved is None:
        return f"add under 'extra: redirects:' in {settings}, with the page that stands for it: {_pair(path, ancestor)}"
    if not moved.source:
        return f"if it is now {moved.path}, add under 'extra: redirects:' in {settings}: {_pair(path, moved.path)}"
    addresses = ", ".join(map(_scalar, [*moved.old, path]))
    return f"if it is now {moved.path}, write in {moved.source}: redirect_from: [{addresses}]"


def _similar(slug: str, candidates: Sequence[Candidate]) -> Candidate | None:
    by_slug = {_slug(candidate.path): candidate for candidate in reversed(candidates) if _slug(candidate.path)}
    return by_slug.get(nearest(slug, by_slug) or "")


def _slug(path: str) -> str:
    return path.strip("/").rpartition("/")[2].removesuffix(".html")


def _pair(path: str, target: str) -> str:
    return f"{_scalar(path)}: {_scalar(target)}"


def _scalar(path: str) -> str:
    return path if _PLAIN.fullmatch(path) else json.dumps(path, ensure_ascii=False)
