"""Where something may be put into a YAML document, so that all that stands there stays as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from collections.abc import Sequence

USUAL_STEP = 2
"""By how many spaces what is below a key stands further in, where a document does not show it."""


class UnsafeEditError(Exception):
    """A document that cannot be changed in one place alone; the text says why."""


@dataclass(frozen=True)
class Insertion:
    """A text to be put in; lines and columns count from 0, and its line ends are those of Unix."""

    line: int
    column: int | None
    """None means the end of the line."""
    text: str


def pair_of(node: Node, key: str) -> tuple[Node, Node] | None:
    """Find a key of a mapping, and its value."""
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next(((name, value) for name, value in pairs if name.value == key), None)


def is_empty(node: Node) -> bool:
    """Tell whether nothing is written where a value could be."""
    return isinstance(node, ScalarNode) and node.start_mark.index == node.end_mark.index


def is_alias(value: Node, before: Node) -> bool:
    """Tell whether a value stands for what is written further up; `before` is what it follows."""
    return bool(value.start_mark.index < before.end_mark.index)


def last_line(node: Node, lines: Sequence[str]) -> int:
    """Give the last line of a value, without the empty lines and comments below it."""
    if isinstance(node, MappingNode) and node.value and not node.flow_style:
        name, value = node.value[-1]
        return int(name.end_mark.line) if is_alias(value, name) else last_line(value, lines)
    if isinstance(node, SequenceNode) and node.value and not node.flow_style:
        if len(node.value) > 1 and is_alias(node.value[-1], node.value[-2]):
            raise UnsafeEditError("its last item is an alias")
        return last_line(node.value[-1], lines)
    return _last_line_of_text(node, lines)


def _last_line_of_text(node: Node, lines: Sequence[str]) -> int:
    line = int(node.end_mark.line)
    if isinstance(node, ScalarNode) and node.style in {"|", ">"}:
        line -= node.end_mark.column == 0
        while not lines[line].strip():
            line -= 1
    return line


def end_of_block(node: CollectionNode, lines: Sequence[str]) -> int:
    """Give the line below which the next entry of a mapping or a list goes: the comments of the last one are above."""
    line, column = last_line(node, lines), node.start_mark.column
    while column and line + 1 < len(lines) and _is_comment(lines[line + 1], column):
        line += 1
    return line


def _is_comment(line: str, column: int) -> bool:
    text = line.lstrip(" ")
    return text.startswith("#") and len(line) - len(text) >= column


def are_apart(node: CollectionNode, lines: Sequence[str]) -> bool:
    """Tell whether empty lines stand between entries."""
    begins = [(entry[0] if isinstance(entry, tuple) else entry).start_mark.line for entry in node.value[1:]]
    return any(_is_after_empty_line(line, lines) for line in begins)


def _is_after_empty_line(line: int, lines: Sequence[str]) -> bool:
    while line > 0 and lines[line - 1].lstrip().startswith("#"):
        line -= 1
    return line > 0 and not lines[line - 1].strip()


def step_of(node: MappingNode) -> int:
    """Give by how many spaces what is below the keys of a mapping stands further in."""
    inner = [value for _, value in node.value if isinstance(value, MappingNode) and not value.flow_style]
    steps = (value.start_mark.column - node.start_mark.column for value in reversed(inner))
    return next((step for step in steps if step > 0), USUAL_STEP)


def within_braces(node: CollectionNode, written: str) -> Insertion:
    """Put an entry behind the last one between brackets or braces."""
    if not node.value:
        return Insertion(node.start_mark.line, node.start_mark.column + 1, written)
    last = node.value[-1]
    before, value = last if isinstance(last, tuple) else (node.value[-2] if len(node.value) > 1 else None, last)
    if before is not None and is_alias(value, before):
        raise UnsafeEditError("its last entry is an alias")
    return Insertion(value.end_mark.line, value.end_mark.column, f", {written}")
