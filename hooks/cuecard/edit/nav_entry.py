"""A page in the navigation of the settings, or among the pages that are meant to be outside of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from cuecard.edit.written_yaml import written, written_pairs
from cuecard.edit.yaml_spots import (
    Insertion,
    UnsafeEditError,
    end_of_block,
    is_alias,
    is_empty,
    last_line,
    pair_of,
    within_braces,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TOP = "/"
"""Stands for the top of the navigation where a group is named."""
_NAV, _OUTSIDE = "nav", "not_in_nav"


def groups_of(nav: Any) -> Iterator[str]:
    """Give the titles of the groups of a navigation, those within others, too."""
    for title, _ in _lists_below(nav):
        yield str(title)


@dataclass(frozen=True)
class NavEntry:
    """A page at the end of a group of the navigation."""

    group: str
    title: str
    source: str

    way = (_NAV,)

    def insertion(self, root: Node, lines: Sequence[str]) -> Insertion:
        """Find where it goes. Raises UnsafeEditError."""
        pair = pair_of(root, _NAV)
        if pair is None or is_alias(pair[1], pair[0]) or not isinstance(pair[1], SequenceNode):
            raise UnsafeEditError("there is no list of its own under 'nav'")
        items = pair[1] if self.group == TOP else _group(pair[1], self.group)
        last = items.value[-1] if items.value else None
        is_titled = isinstance(last, MappingNode)
        if items.flow_style:
            entry = f"{{{written_pairs({self.title: self.source})}}}" if is_titled else written(self.source)
            return within_braces(items, entry)
        entry = f"{written(self.title)}: {written(self.source)}" if is_titled else written(self.source)
        return Insertion(end_of_block(items, lines), None, f"\n{' ' * items.start_mark.column}- {entry}")

    def applied_to(self, data: Any) -> None:
        """Add it to what was read of the settings."""
        items = (
            data[_NAV]
            if self.group == TOP
            else next(below for title, below in _lists_below(data[_NAV]) if title == self.group)
        )
        is_titled = bool(items) and isinstance(items[-1], dict)
        items.append({self.title: self.source} if is_titled else self.source)

    def pasted(self) -> list[str]:
        """Write it whole, from the first column on."""
        return [f"- {written(self.title)}: {written(self.source)}"]


@dataclass(frozen=True)
class OutsideNav:
    """A page that is meant to be outside of the navigation."""

    source: str

    way = (_OUTSIDE,)

    def insertion(self, root: Node, lines: Sequence[str]) -> Insertion:
        """Find where it goes. Raises UnsafeEditError."""
        pair = pair_of(root, _OUTSIDE)
        if pair is None:
            nav = pair_of(root, _NAV)
            line = last_line(nav[1] if nav else root, lines)
            return Insertion(line, None, f"\n\n{_OUTSIDE}: |\n  {self.source}")
        text = pair[1]
        if not isinstance(text, ScalarNode) or text.style != "|" or not text.value.strip():
            raise UnsafeEditError(f"line {pair[0].start_mark.line + 1}: '{_OUTSIDE}' has no lines of its own")
        line = last_line(text, lines)
        first = next(index for index in range(text.start_mark.line + 1, line + 1) if lines[index].strip())
        indent = len(lines[first]) - len(lines[first].lstrip(" "))
        return Insertion(line, None, f"\n{' ' * indent}{self.source}")

    def applied_to(self, data: Any) -> None:
        """Add it to what was read of the settings."""
        before = data.get(_OUTSIDE) or "\n"
        end = "\n" if before.endswith("\n") else ""
        data[_OUTSIDE] = f"{before.rstrip()}\n{self.source}".lstrip() + end

    def pasted(self) -> list[str]:
        """Write it whole, from the first column on."""
        return [f"{_OUTSIDE}: |", f"  {self.source}"]


def _group(items: SequenceNode, title: str) -> SequenceNode:
    found = list(_groups_named(items, title))
    if len(found) != 1:
        raise UnsafeEditError(f"{len(found)} groups of 'nav' are called '{title}'")
    return found[0]


def _groups_named(items: SequenceNode, title: str) -> Iterator[SequenceNode]:
    for item in items.value:
        for name, below in item.value if isinstance(item, MappingNode) else ():
            if isinstance(below, SequenceNode) and not is_alias(below, name) and not is_empty(below):
                if name.value == title:
                    yield below
                yield from _groups_named(below, title)


def _lists_below(nav: Any) -> Iterator[tuple[Any, list[Any]]]:
    """Give the title and the items of each group, those within others, too."""
    for item in nav if isinstance(nav, list) else ():
        for title, below in item.items() if isinstance(item, dict) else ():
            if isinstance(below, list):
                yield title, below
                yield from _lists_below(below)
