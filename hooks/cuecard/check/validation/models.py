"""Typed models over YAML: what pydantic finds wrong becomes a message with a place and a remedy."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from cuecard.check.host_settings import OF_EXTRA
from cuecard.check.validation.model_errors import problems_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cuecard.check.problems import Problem
    from cuecard.check.validation.unknown_keys import Rewritten, Stray
    from cuecard.read.marked_yaml import MarkedYaml, Path


Model = TypeVar("Model", bound=BaseModel)


class StrictModel(BaseModel):
    """A frozen model that knows each of its keys and converts no value into another kind."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _empty_is_left_out(cls, data: Any) -> Any:
        """Take a key without a value for one that was left out; a yes or no must be said."""
        if not isinstance(data, dict) or None not in data.values():
            return data
        return {key: value for key, value in data.items() if value is not None or not cls._may_be_empty(key)}

    @classmethod
    def _may_be_empty(cls, key: str) -> bool:
        known = cls.model_fields.get(key)
        return known is not None and not known.is_required() and known.annotation is not bool


@dataclass(frozen=True)
class Codes:
    """Which message is given for which mistake, and what to do: front matter and settings differ in both."""

    unknown_key: str
    missing_key: str
    wrong_kind: str
    noun: str
    own_keys: str
    """The remedy for a key that is nothing like a known one."""
    examples: Callable[[Any], Mapping[str, str]] = lambda _: {}
    """Gives how to write required keys whose names do not say it, by what the reader passed to the model."""
    other_names: Mapping[str, str] = field(default_factory=dict)
    """Our key by the name that it has elsewhere."""
    misplaced: Mapping[str, str] = field(default_factory=dict)
    """What to do with keys that do not belong here."""
    rewrite: Callable[[Stray], Rewritten | None] = lambda _: None
    """Gives what to write for a key of another program, where that is known."""


SETTINGS = Codes(
    *("E301", "E302", "E303", "setting"),
    own_keys="write it under 'custom:' if it is for your own templates, or remove it",
    misplaced={row.path.removeprefix("extra."): row.remedy for row in OF_EXTRA},
)


def complaint(code: str, what: str, remedy: str = "", at: Path = ()) -> PydanticCustomError:
    """Make what a validator raises; `at` is another place, a path from the mapping that holds the field."""
    return PydanticCustomError(code, "{what}", {"what": what, "remedy": remedy, "at": at})


def validate(
    model: type[Model], document: MarkedYaml, codes: Codes, *, root: Path = (), data: Any = None, context: Any = None
) -> tuple[Model | None, list[Problem]]:
    """Read a document as a model: the model or None, and every problem found.

    `root` is the path of the model within the document; `data` stands in for the document's own.
    """
    try:
        return model.model_validate(document.data if data is None else data, context=context), []
    except ValidationError as error:
        return None, problems_of(error, model, document, codes, root=root, context=context)
