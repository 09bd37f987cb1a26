"""The headings of a page as a tree, with the names that templates for MkDocs read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(slots=True)
class ContentsEntry:
    """A heading with those below it."""

    title: str
    """Its words as HTML."""
    id: str
    level: int
    """How deep it stands: 1 of `<h1>`."""
    children: list[ContentsEntry]
    active: bool = False
    """Whether it is the one that a page opens at: the first."""

    @property
    def url(self) -> str:
        """Its address on the page."""
        return f"#{self.id}"


def table_of_contents(tokens: Iterable[Mapping[str, Any]]) -> list[ContentsEntry]:
    """Make the entries of what Python-Markdown's extension `toc` says of a text (`Markdown.toc_tokens`)."""
    entries = [_entry(token) for token in tokens]
    for first in entries[:1]:
        first.active = True
    return entries


def _entry(token: Mapping[str, Any]) -> ContentsEntry:
    return ContentsEntry(token["name"], token["id"], token["level"], [_entry(child) for child in token["children"]])
