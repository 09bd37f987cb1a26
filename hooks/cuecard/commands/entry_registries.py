"""The registries of `mkdocs.yml` to which `cuecard new` adds entries, and what an entry has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

from cuecard.check.validation.key_descriptions import meaning_of
from cuecard.check.validation.models import StrictModel
from cuecard.model.call_to_action_settings import CallToAction
from cuecard.model.site_settings import Author, Category, Series

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.fields import FieldInfo


@dataclass(frozen=True)
class Registry:
    """A mapping of the settings to which entries can be added."""

    noun: str
    name: str
    model: type[StrictModel]
    use: str
    """How an article names an entry."""

    @property
    def fields(self) -> dict[str, FieldInfo]:
        """The keys of an entry that take one value."""
        return {key: field for key, field in self.model.model_fields.items() if takes_one_value(field)}

    def meaning(self, key: str) -> str:
        """Give what a key means."""
        return meaning_of(self.model, key)


REGISTRIES = (
    Registry("category", "categories", Category, "write category: {} in articles"),
    Registry("author", "authors", Author, "write authors: [{}] in articles"),
    Registry("cta", "ctas", CallToAction, "write cta: {0} in front matter, or [words](cta:{0}) in a text"),
    Registry("series", "series", Series, "write series: {} in articles"),
)


def takes_one_value(field: FieldInfo) -> bool:
    """Tell whether a key takes a text."""
    return not isinstance(field.default, StrictModel)


def choices_of(field: FieldInfo) -> list[str]:
    """Give the only values that a key takes; none where it takes any text."""
    return list(get_args(field.annotation)) if get_origin(field.annotation) is Literal else []


def entries_in(data: Any, registry: str) -> Mapping[str, Any]:
    """Give what a file of settings has in a registry; nothing where that has no keys."""
    extra = data.get("extra") if isinstance(data, dict) else None
    entries = extra.get(registry) if isinstance(extra, dict) else None
    return entries if isinstance(entries, dict) else {}
