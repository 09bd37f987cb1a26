"""YAML that remembers where each key and value stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from cuecard.problems import Place, Problem

if TYPE_CHECKING:
    import datetime as dt

Path = tuple[str | int, ...]

_CONSTRUCTOR = SafeConstructor()


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

    def _place(self, node: Node) -> Place:
        return Place(self.path, self.first_line + node.start_mark.line, node.start_mark.column + 1)


def read_marked_yaml(text: str, path: str, first_line: int = 1) -> MarkedYaml:
    """Read one YAML document; what is wrong with it is in `problems`, never raised."""
    document = MarkedYaml(path, first_line)
    try:
        node = yaml.compose(text, yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        document.problems.append(_syntax_problem(error, text, path, first_line))
    except yaml.YAMLError as error:
        document.problems.append(Problem(Place(path, first_line), "E101", f"the YAML cannot be read: {error}"))
    else:
        if node is not None:
            document.data = _value_of(node, (), document)
    return document


def _value_of(node: Node, path: Path, document: MarkedYaml) -> Any:
    document.values[path] = document._place(node)
    if isinstance(node, MappingNode):
        return _mapping_of(node, path, document)
    if isinstance(node, SequenceNode):
        return [_value_of(item, (*path, index), document) for index, item in enumerate(node.value)]
    assert isinstance(node, ScalarNode)  # the third and last kind of node
    return _scalar_of(node, path, document)


def _mapping_of(node: MappingNode, path: Path, document: MarkedYaml) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        here = (*path, key)
        if key in data:
            first = document.keys[here]
            document.problems.append(
                Problem(
                    document._place(key_node), "E106", f"'{key}' is here a second time", f"first in line {first.line}"
                )
            )
            continue
        document.keys[here] = document._place(key_node)
        data[key] = _value_of(value_node, here, document)
    return data


def _scalar_of(node: ScalarNode, path: Path, document: MarkedYaml) -> Any:
    kind = node.tag.rpartition(":")[2]
    if kind == "str":
        return node.value
    document.plain[path] = node.value
    try:
        return _READERS[kind](node)
    except ValueError:
        return UnreadableDate(node.value)
    except KeyError:
        return node.value


@dataclass(frozen=True)
class UnreadableDate:
    """What has the form of a date and is none, such as 2026-02-30."""

    text: str


def _timestamp(node: ScalarNode) -> dt.date | dt.datetime:
    value: dt.date | dt.datetime = _CONSTRUCTOR.construct_yaml_timestamp(node)
    return value


_READERS = {
    "null": _CONSTRUCTOR.construct_yaml_null,
    "bool": _CONSTRUCTOR.construct_yaml_bool,
    "int": _CONSTRUCTOR.construct_yaml_int,
    "float": _CONSTRUCTOR.construct_yaml_float,
    "timestamp": _timestamp,
}


def _syntax_problem(error: yaml.MarkedYAMLError, text: str, path: str, first_line: int) -> Problem:
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem(Place(path, first_line), "E101", f"the YAML cannot be read: {error.problem}")
    line = [*text.split("\n"), ""][mark.line]
    place = Place(path, first_line + mark.line, mark.column + 1)
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        return Problem(
            Place(path, place.line, indent.index("\t") + 1), "E107", "a tab; YAML is indented with spaces", "use spaces"
        )
    what, remedy = _EXPLAINED.get(error.problem or "", (f"the YAML cannot be read: {error.problem}", ""))
    return Problem(place, "E101", what, remedy)


_QUOTE = 'put the whole value in quotes: key: "value"'
_EXPLAINED = {
    "mapping values are not allowed in this context": ("a colon that YAML takes for the end of a key", _QUOTE),
    "did not find expected <document start>": ("this line is not 'key: value'", "each key is followed by ': '"),
    "could not find expected ':'": ("this line is not 'key: value'", "each key is followed by ': '"),
    "found unexpected end of stream": ("a quotation mark is opened and never closed", "close it on the same line"),
    "found character that cannot start any token": ("a character that cannot begin a value", _QUOTE),
    "did not find expected key": ("the value ends before the line does, or the line is indented differently", _QUOTE),
    "did not find expected alphabetic or numeric character": ("a '*' or '&' that YAML takes for a reference", _QUOTE),
    "did not find expected ',' or ']'": ("a list opened with '[' is not closed", "close it with ']'"),
    "did not find expected ',' or '}'": ("a '{' is not closed", _QUOTE),
}
