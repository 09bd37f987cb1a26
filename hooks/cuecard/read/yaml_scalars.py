"""A single value of YAML as what it says: a text, a number, yes or no, a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from yaml.constructor import SafeConstructor

if TYPE_CHECKING:
    import datetime as dt

    from yaml.nodes import ScalarNode

_CONSTRUCTOR = SafeConstructor()


@dataclass(frozen=True)
class UnreadableDate:
    """What has the form of a date and is none, such as 2026-02-30."""

    text: str


def read_scalar(node: ScalarNode) -> Any:
    """Read one value; what is of no kind that is known here, or not of the kind that it claims, stays a text."""
    try:
        return _READERS[node.tag.rpartition(":")[2]](node)
    except ValueError:
        return UnreadableDate(node.value)
    except (KeyError, IndexError, AttributeError):
        return node.value


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
