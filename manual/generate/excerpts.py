"""The few lines of a broken site that a message is about, as they are and as they should be."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Files = Mapping[str, bytes]

_AROUND = 2
"""How many lines stand above and below what changes."""
_LONGEST = 160
"""Longer lines say nothing to a reader."""


@dataclass(frozen=True)
class Excerpt:
    """Some lines of a file."""

    path: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """Some lines of a file as they are, and as they should be."""

    line: int
    """The first of them that changes."""
    before: Excerpt
    after: Excerpt


def excerpt_around(path: str, line: int, files: Files) -> Excerpt | None:
    """Give the lines around a place; None where there is no such text."""
    lines = _lines_of(files.get(path))
    if lines is None or not 0 < line <= len(lines):
        return None
    return _excerpt(path, lines, line - 1, line)


def changes(before: Files, after: Files) -> Iterator[Change]:
    """Give what changes in each text that both have, place by place."""
    for path in sorted(before.keys() & after.keys()):
        old, new = _lines_of(before[path]), _lines_of(after[path])
        if old is None or new is None or old == new:
            continue
        for kind, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
            if kind != "equal":
                yield Change(i1 + 1, _excerpt(path, old, i1, i2), _excerpt(path, new, j1, j2))


def renamed(before: Files, after: Files) -> Iterator[tuple[str, str]]:
    """Give the old and the new path of each file that moves; the new one is empty where a file goes."""
    added = sorted(after.keys() - before.keys())
    for path in sorted(before.keys() - after.keys()):
        yield path, added.pop(0) if added else ""


def _excerpt(path: str, lines: list[str], start: int, end: int) -> Excerpt:
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(lines))
    while first < start and not lines[first].strip():
        first += 1
    while last > end and not lines[last - 1].strip():
        last -= 1
    return Excerpt(path, tuple(lines[first:last]))


def _lines_of(content: bytes | None) -> list[str] | None:
    """Give the lines of a text; None of a picture, or of what no reader could read."""
    try:
        text = (content or b"\0").decode()
    except UnicodeDecodeError:
        return None
    lines = text.split("\n")
    return None if "\0" in text or max(map(len, lines)) > _LONGEST else lines
