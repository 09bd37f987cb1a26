"""Models of several kinds in one list, told apart by a key: sections by their `kind`.

Pydantic puts the kind into the location of what is wrong: `("sections", 0, "hero", "heading")`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args, get_origin

from pydantic import BaseModel

from cuecard.check.problems import did_you_mean

if TYPE_CHECKING:
    from cuecard.read.marked_yaml import Path

TAG = "kind"
MISTAKES = ("union_tag_invalid", "union_tag_not_found", "model_attributes_type")
"""What pydantic calls an item whose kind it cannot tell."""


@dataclass(frozen=True)
class Spot:
    """Where a location leads."""

    model: type[BaseModel]
    """The model that stands there, or the one that holds what stands there."""
    path: Path
    """The location without kinds, as in the document."""
    name: Path
    """What messages call it: the location from the last kind on."""


def follow(model: type[BaseModel], loc: Path) -> Spot:
    """Follow a location of pydantic's from a model on."""
    path: Path = ()
    name: Path = ()
    parts = iter(loc)
    for part in parts:
        path, name = (*path, part), (*name, part)
        field = model.model_fields.get(str(part))
        if field is None:
            continue
        if get_origin(field.annotation) in {dict, list, tuple} and (key := next(parts, None)) is not None:
            path, name = (*path, key), (*name, key)
        inner = models_in(field.annotation)
        if len(inner) == 1:
            model = inner[0]
        elif inner and (tag := next(parts, None)) is not None:
            model, name = by_tag(inner)[str(tag)], (tag,)
    return Spot(model, path, name)


def models_in(annotation: Any) -> list[type[BaseModel]]:
    """List the models that an annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in models_in(argument)]


def by_tag(models: list[type[BaseModel]]) -> dict[str, type[BaseModel]]:
    """Give each model by its kind."""
    return {get_args(model.model_fields[TAG].annotation)[0]: model for model in models}


def mistaken_kind(item: Any, kinds: list[str]) -> tuple[str, str]:
    """Say what keeps an item from being of one of the kinds, and what to do."""
    if item is None:
        return "this section is empty", "remove this line"
    if not isinstance(item, dict):
        kind = item if item in kinds else kinds[0]
        return (
            f"'{item}' alone is no section",
            f"write {TAG}: {kind}, and its other keys below it, each as far in as '{TAG}'",
        )
    if item.get(TAG) is not None:
        return f"unknown kind of section '{item[TAG]}'", did_you_mean(str(item[TAG]), kinds)
    if nested := next((kind for kind in kinds if isinstance(item.get(kind), dict)), None):
        remedy = f"write {TAG}: {nested} instead of {nested}:, and the keys below it as far in as '{TAG}'"
        return f"this section has no '{TAG}'", remedy
    return f"this section has no '{TAG}'", f"add {TAG}: with one of these: {', '.join(sorted(kinds))}"
