"""Front matter as JSON Schema, for editors and other programs: one description of each key, the model's own.

It says of one file what can be said without the others, without comparing two values, and without looking at other
files: `updated` may be before `date`, and a picture may be missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cuecard.check.validation.key_descriptions import meaning_of
from cuecard.model.front_matter import ArticleFields
from cuecard.model.value_schemas import REGISTRY, TEMPLATES

if TYPE_CHECKING:
    from cuecard.model.front_matter_values import Known

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NOTHING = {"type": "null"}
_PICTURE_NEEDS_WORDS = {
    "if": {"required": ["image"], "properties": {"image": {"type": "string", "minLength": 1}}},
    "then": {"required": ["image_alt"], "properties": {"image_alt": {"type": "string", "pattern": r"\S"}}},
}


def article_schema(known: Known) -> dict[str, Any]:
    """Make the schema of an article's front matter, with the keys of this site's registries."""
    schema = ArticleFields.model_json_schema()
    properties = {key: _described(key, part) for key, part in schema["properties"].items()}
    return {
        "$schema": _DIALECT,
        "title": "Front matter of an article",
        "type": "object",
        "properties": {key: _with_choices(part, known) for key, part in properties.items()},
        "required": schema["required"],
        "additionalProperties": False,
        **_PICTURE_NEEDS_WORDS,
    }


def _described(key: str, part: dict[str, Any]) -> dict[str, Any]:
    """Say what a key means; one that may be left out may be empty, unless it is a yes or no."""
    field = ArticleFields.model_fields[key]
    kept = {name: value for name, value in part.items() if name not in {"title", "default"}}
    may_be_empty = not field.is_required() and field.annotation is not bool and _NOTHING not in kept.get("anyOf", ())
    described = {"anyOf": [kept, _NOTHING]} if may_be_empty else kept
    return {"description": meaning_of(ArticleFields, key), **described}


def _with_choices(part: Any, known: Known) -> Any:
    """Put keys and names into the places that stand for them."""
    if isinstance(part, list):
        return [_with_choices(item, known) for item in part]
    if not isinstance(part, dict):
        return part
    rest = {key: _with_choices(value, known) for key, value in part.items() if key not in {REGISTRY, TEMPLATES}}
    if REGISTRY in part:
        rest["enum"] = [*getattr(known.settings, part[REGISTRY]), *part["enum"]]
    if TEMPLATES in part:
        rest["enum"] = sorted(known.templates)
    return rest
