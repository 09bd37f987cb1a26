"""The tables of keys, as the models have them."""

from __future__ import annotations

import datetime as dt
import types
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from cuecard.check.validation.key_descriptions import meaning_of
from cuecard.check.validation.tagged_models import TAG, models_in
from cuecard.model.features import PluginOptions
from cuecard.model.front_matter import ArticleFields, ListingFields, PageFields
from cuecard.model.site_settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel
    from pydantic.fields import FieldInfo

HEADER = ("| Key | Takes | Default | Meaning |", "| --- | --- | --- | --- |")
ROOTS: dict[str, tuple[type[BaseModel], str]] = {
    "article": (ArticleFields, ""),
    "page": (PageFields, ""),
    "list": (ListingFields, ""),
    "extra": (Settings, "extra"),
    "plugins.cuecard": (PluginOptions, "plugins.cuecard"),
}
_KINDS = {str: "text", bool: "yes or no", int: "whole number", float: "number", Any: "anything"}
_MANY = {"text": "texts", "mapping": "mappings"}


def tables() -> dict[str, list[str]]:
    """Give the lines of each table by its name, such as `extra.brand`."""
    return {
        name: [*HEADER, *(_row(key, field, meaning_of(model, key)) for key, field in model.model_fields.items())]
        for name, model in models().items()
    }


def models() -> dict[str, type[BaseModel]]:
    """Give every model by the name of its table; one that stands in several places comes once."""
    found: dict[type[BaseModel], str] = {}
    for root, (model, path) in ROOTS.items():
        found[model] = root
        for inner, inner_path in _inner_models(model, path):
            found.setdefault(inner, inner_path)
    return {name: model for model, name in found.items()}


def _inner_models(model: type[BaseModel], path: str) -> Iterator[tuple[type[BaseModel], str]]:
    for name, field in model.model_fields.items():
        inner = models_in(field.annotation)
        for one in inner:
            below = f"{path}.{name}".removeprefix(".") + _step(field.annotation, one, is_one_of_many=len(inner) > 1)
            yield one, below
            yield from _inner_models(one, below)


def _step(annotation: Any, model: type[BaseModel], *, is_one_of_many: bool) -> str:
    if is_one_of_many:
        return f".{get_args(model.model_fields[TAG].annotation)[0]}"
    return ".<key>" if get_origin(annotation) is dict else ""


def _row(name: str, field: FieldInfo, meaning: str) -> str:
    cells = [f"`{name}`", _kind(field.annotation), "**required**" if field.is_required() else _default(field), meaning]
    return f"| {' | '.join(cells)} |"


def _default(field: FieldInfo) -> str:
    default = field.default
    if field.is_required() or default is None or models_in(type(default)):
        return ""
    return f"`{str(default).lower() if isinstance(default, bool) else default}`"


def _kind(annotation: Any) -> str:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _kind(arguments[0])
    if origin is Literal:
        return " or ".join(f"`{str(value).lower() if isinstance(value, bool) else value}`" for value in arguments)
    if origin in {Union, types.UnionType}:
        return _kind_of_union([argument for argument in arguments if argument is not types.NoneType])
    if origin is list:
        inner = _kind(arguments[0])
        return f"list of {_MANY.get(inner, inner)}"
    return "mapping" if origin is dict or models_in(annotation) else _KINDS[annotation]


def _kind_of_union(arguments: list[Any]) -> str:
    if set(arguments) == {dt.date, dt.datetime}:
        return "date"
    return " or ".join(dict.fromkeys(map(_kind, arguments)))
