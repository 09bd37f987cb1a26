"""A key that a model does not have, and what its author should write in its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


@dataclass(frozen=True)
class Stray:
    """A key at the top of a document that its model does not have, with what can be known around it."""

    name: str
    value: Any
    written: str
    """The value as its author wrote it, where it is a single one."""
    others: Mapping[str, Any]
    """All keys of the document."""
    known: Collection[str]
    """The keys that the model has."""
    context: Any


class Rewritten(NamedTuple):
    """What to write for a stray key."""

    key: str | None
    """The key of ours that it becomes, if any."""
    remedy: str
