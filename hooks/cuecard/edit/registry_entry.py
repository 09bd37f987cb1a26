"""An entry of a registry, such as a category, as it is put into the settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from yaml.nodes import MappingNode, Node

from cuecard.edit.written_yaml import written_lines, written_pairs
from cuecard.edit.yaml_spots import (
    USUAL_STEP,
    Insertion,
    UnsafeEditError,
    are_apart,
    end_of_block,
    is_alias,
    is_empty,
    pair_of,
    step_of,
    within_braces,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Way = tuple[str, ...]


@dataclass(frozen=True)
class NewEntry:
    """A key with its values, and the way to the mapping that gets it; what is missing on the way comes with it."""

    way: Way
    key: str
    values: Mapping[str, Any]

    def insertion(self, root: Node, lines: Sequence[str]) -> Insertion:
        """Find where it goes. Raises UnsafeEditError."""
        spot, above = self._spot(root)
        depth = len(above)
        entry: dict[str, Any] = {self.key: dict(self.values)}
        for key in reversed(self.way[depth:]):
            entry = {key: entry}
        if not isinstance(spot, MappingNode):
            return _below_key(spot, entry, step_of(root) if isinstance(root, MappingNode) else USUAL_STEP)
        if spot.flow_style:
            return within_braces(spot, written_pairs(entry))
        return _in_block(spot, entry, lines, is_like_others=spot is not root and depth == len(self.way))

    def applied_to(self, data: Any) -> None:
        """Add it to what was read of the settings."""
        for key in self.way:
            if data.get(key) is None:
                data[key] = {}
            data = data[key]
        data[self.key] = dict(self.values)

    def pasted(self) -> list[str]:
        """Write it whole, from the first column on."""
        entry: dict[str, Any] = {self.key: dict(self.values)}
        for key in reversed(self.way):
            entry = {key: entry}
        return written_lines(entry, 0, USUAL_STEP)

    def _spot(self, root: Node) -> tuple[Node, Way]:
        """Give the mapping that is there already, or the key that has no value yet, and the keys up to it."""
        node = root
        for depth, key in enumerate(self.way):
            pair = pair_of(node, key)
            if pair is None:
                return node, self.way[:depth]
            name, node = pair
            if is_empty(node):
                return name, self.way[: depth + 1]
            if is_alias(node, name) or not isinstance(node, MappingNode):
                raise UnsafeEditError(f"line {name.start_mark.line + 1}: '{key}' has no keys of its own")
        return node, self.way


def _below_key(name: Node, entry: Mapping[str, Any], step: int) -> Insertion:
    lines = written_lines(entry, name.start_mark.column + step, step)
    return Insertion(name.end_mark.line, None, "".join(f"\n{line}" for line in lines))


def _in_block(spot: MappingNode, entry: Mapping[str, Any], lines: Sequence[str], *, is_like_others: bool) -> Insertion:
    """Put an entry below the last one; one that is like the others is written in one line where the last one is."""
    column, last = spot.start_mark.column, spot.value[-1][1]
    if is_like_others and isinstance(last, MappingNode) and last.flow_style:
        added = [f"{' ' * column}{written_pairs(entry)}"]
    else:
        added = written_lines(entry, column, step_of(spot))
    space = "\n" if column == 0 or are_apart(spot, lines) else ""
    return Insertion(end_of_block(spot, lines), None, space + "".join(f"\n{text}" for text in added))
