"""YAML that remembers where each key and value stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from cuecard.check.problems import Place, Problem
from cuecard.read.yaml_mistakes import (
    DEEPEST,
    UNREADABLE,
    explain_syntax_error,
    find_control_character,
    find_line_ends,
    open_quote,
    repeated,
    too_deep,
)
from cuecard.read.yaml_scalars import read_scalar
from cuecard.read.yaml_values import Mistake, Value, cannot_begin

Path = tuple[str | int, ...]
Check = Callable[[Node, list[str]], Mistake | None]

_QUOTES = ("'", '"')
_MOST_REPEATED = 10_000
LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")
"""What YAML counts as ends of lines, and no editor does."""


@dataclass
class MarkedYaml:
    """A YAML document as plain data, with the place of each key and value by its path."""

    path: str
    first_line: int = 1
    data: Any = None
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)
    plain: dict[Path, str] = field(default_factory=dict)
    """The text of unquoted values that YAML reads as something else than text."""
    problems: list[Problem] = field(default_factory=list)
    is_readable: bool = True
    """Whether there is data to check further."""

    def opening(self) -> Place:
        """Give where the document is opened: the line above it, or its first."""
        return Place(self.path, max(self.first_line - 1, 1))

    def place_of(self, path: Path) -> Place:
        """Give where the value at `path` stands, or its nearest parent that stands anywhere."""
        for length in range(len(path), 0, -1):
            if place := self.values.get(path[:length]):
                return place
        return self.opening()

    def place_of_key(self, path: Path) -> Place:
        """Give where the key at `path` stands, or where its nearest parent does."""
        for length in range(len(path), 0, -1):
            if place := self.keys.get(path[:length]):
                return place
        return self.place_of(path)

    def line_after(self, place: Place) -> int | None:
        """Give the line in which the next key or value begins; None where there is none below."""
        lines = (other.line for others in (self.keys, self.values) for other in others.values())
        return min((line for line in lines if line > place.line), default=None)

    def place_at(self, line: int, column: int) -> Place:
        """Give the place in the file of a line and column that count from 0 within the document."""
        return Place(self.path, self.first_line + line, column + 1)

    def note(self, mistake: Mistake) -> None:
        """Add a mistake to the problems."""
        place = self.place_at(mistake.line, mistake.column)
        self.problems.append(Problem(place, mistake.code, mistake.what, mistake.remedy))


def read_marked_yaml(
    text: str,
    path: str,
    first_line: int = 1,
    *,
    checks: Sequence[Check] = (),
    key_checks: Sequence[Check] = (),
    below: Collection[str] = (),
) -> MarkedYaml:
    """Read one YAML document; what is wrong with it is in `problems`, never raised.

    The `checks` are made of each value, the `key_checks` of each key, where there is a `below` only under its keys.
    """
    document = MarkedYaml(path, first_line)
    text, lines = text.translate(LINE_ENDS), text.split("\n")
    for mistake in find_line_ends(lines):
        document.note(mistake)
    try:
        node = yaml.compose(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        document.is_readable = False
        document.note(_explanation(error, lines))
    else:
        if node is not None:
            _read_into(document, node, _Reader(document, lines, checks, key_checks, below))
    return document


def _read_into(document: MarkedYaml, node: Node, reader: _Reader) -> None:
    try:
        document.data = reader.value_of(node, ())
    except _UnreadableError as error:
        document.is_readable = False
        document.note(error.mistake)


class _UnreadableError(Exception):
    """YAML that stands for more than memory holds, is nested beyond use, or for something else than was written."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.what)
        self.mistake = mistake


def _explanation(error: yaml.YAMLError, lines: list[str]) -> Mistake:
    if isinstance(error, yaml.MarkedYAMLError):
        return explain_syntax_error(error, lines)
    return find_control_character(lines) or Mistake(0, 0, "E101", *UNREADABLE)


class _Reader:
    def __init__(
        self,
        document: MarkedYaml,
        lines: list[str],
        checks: Sequence[Check],
        key_checks: Sequence[Check],
        below: Collection[str],
    ) -> None:
        self._document, self._lines, self._below = document, lines, below
        self._checks, self._key_checks = checks, key_checks
        self._open: list[Node] = []
        self._seen: set[int] = set()
        self._repeated = 0

    def value_of(self, node: Node, path: Path) -> Any:
        self._expect_little(node)
        self._document.values[path] = self._place(node)
        self._check(node, path, self._checks)
        if node in self._open:  # an alias within what it stands for
            return None
        self._open.append(node)
        try:
            return self._read(node, path)
        finally:
            self._open.pop()

    def _expect_little(self, node: Node) -> None:
        self._repeated += id(node) in self._seen
        self._seen.add(id(node))
        if self._repeated > _MOST_REPEATED:
            raise _UnreadableError(repeated(node.start_mark))
        if len(self._open) > DEEPEST:
            raise _UnreadableError(too_deep(node.start_mark))

    def _read(self, node: Node, path: Path) -> Any:
        if isinstance(node, MappingNode):
            return self._mapping_of(node, path)
        if isinstance(node, SequenceNode):
            return [self.value_of(item, (*path, index)) for index, item in enumerate(node.value)]
        assert isinstance(node, ScalarNode)  # the third and last kind of node
        return self._scalar_of(node, path)

    def _mapping_of(self, node: MappingNode, path: Path) -> dict[str, Any]:
        data: dict[str, Any] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                self._document.note(self._not_a_key(node))
                continue
            here = (*path, key_node.value)
            if key_node.value in data:
                self._note_second(key_node, self._document.keys[here])
                continue
            self._document.keys[here] = self._place(key_node)
            self._check(key_node, here, self._key_checks)
            data[key_node.value] = self.value_of(value_node, here)
        return data

    def _scalar_of(self, node: ScalarNode, path: Path) -> Any:
        if node.style in _QUOTES and node.end_mark.line > node.start_mark.line:
            self._expect_own_lines(node)
        value = read_scalar(node)
        if not isinstance(value, str):
            self._document.plain[path] = node.value
        return value

    def _expect_own_lines(self, node: ScalarNode) -> None:
        """Note a text in quotation marks that goes on to those of another value."""
        if quote := open_quote(node.start_mark.line, self._lines):
            raise _UnreadableError(quote)

    def _check(self, node: Node, path: Path, checks: Sequence[Check]) -> None:
        if not self._below or (path and path[0] in self._below):
            for mistake in filter(None, (check(node, self._lines) for check in checks)):
                self._document.note(mistake)

    def _note_second(self, key: ScalarNode, first: Place) -> None:
        what, remedy = f"'{key.value}' is here a second time", f"remove this line or line {first.line}"
        self._document.problems.append(Problem(self._place(key), "E106", what, remedy))

    def _not_a_key(self, node: Node) -> Mistake:
        line, column = node.start_mark.line, node.start_mark.column
        before, text = self._lines[line][:column].strip(), self._lines[line][column:].strip()
        return cannot_begin(Value(line, column, before, text))

    def _place(self, node: Node) -> Place:
        return self._document.place_at(node.start_mark.line, node.start_mark.column)
