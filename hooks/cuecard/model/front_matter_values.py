"""The kinds of values in front matter: titles, dates, keys of registries, addresses, languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core.core_schema import with_info_after_validator_function

from cuecard.check.problems import did_you_mean
from cuecard.check.validation.models import complaint
from cuecard.check.validation.written_dates import read_moment
from cuecard.check.validation.wrong_types import items_of
from cuecard.link.clock import Moment
from cuecard.link.language_tags import is_language, language_meant
from cuecard.link.slugs import is_slug, slugify
from cuecard.model import value_schemas as schemas
from cuecard.model.prose import Prose
from cuecard.model.registries import authors_as_written, entry_for, key_meant

if TYPE_CHECKING:
    from collections.abc import Collection

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from cuecard.model.site_settings import Settings

LONGEST_TITLE = 110
_NONE = {"none", "no", "off", "false", "null", "nil", "-", "~", "n/a", "hide", "hidden"}
_PARTS = {"authors": "name", "series": "title"}
"""What an entry has to have where that is one thing."""
ADVISED_DESCRIPTION = range(50, 161)


@dataclass(frozen=True)
class Known:
    """What front matter may refer to."""

    settings: Settings
    templates: Collection[str]
    """Names of the theme's templates."""


def known_to(info: ValidationInfo) -> Known:
    """Give what the reader of front matter passed as the context."""
    known = info.context
    assert isinstance(known, Known)  # every reader of front matter passes it
    return known


@dataclass(frozen=True)
class InRegistry:
    """The check that a key is one of a registry of `mkdocs.yml`."""

    registry: Literal["categories", "authors", "series", "ctas"]
    noun: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Check what pydantic has found to be a text."""
        return with_info_after_validator_function(self._check, handler(source))

    def __get_pydantic_json_schema__(self, core_schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Say which registry it is."""
        return schemas.keys_of(self.registry)

    def _check(self, key: str, info: ValidationInfo) -> str:
        settings = known_to(info).settings
        if key not in getattr(settings, self.registry):
            remedy = remedy_for_unknown(key, self.registry, settings)
            raise complaint("E114", f"unknown {self.noun} '{key}'", remedy)
        return key


def remedy_for_unknown(key: str, registry: str, settings: Settings) -> str:
    """Name the key that was likely meant; else how it is added, and those that are there."""
    known = getattr(settings, registry)
    if meant := key_meant(key, known):
        return f"did you mean '{meant}'?"
    if registry in _PARTS:
        own = slugify(key)
        remedy = "" if own == key else f"write {own} instead of {key}, and "
        remedy += entry_for(key, registry, _PARTS[registry])
        return f"{remedy}, or write one of these: {', '.join(known)}" if known else remedy
    return did_you_mean(key, known) or f"add it under 'extra: {registry}:' in mkdocs.yml"


def expect_list_of_authors(value: Any, info: ValidationInfo) -> Any:
    """Give a list of authors. Raises a complaint that names their keys where it was written as one text."""
    if isinstance(value, str) and (names := items_of(value)):
        remedy = authors_as_written(names, known_to(info).settings.authors)
        raise complaint("E104", "'authors' is a list and needs brackets", remedy)
    return value


def _filled_title(text: Any) -> Any:
    if text is None or (isinstance(text, str) and not text.strip()):
        raise complaint("E112", "the title is empty", "write the heading of the page after title:")
    return text


def _title(text: str) -> str:
    text = " ".join(text.split())
    if len(text) > LONGEST_TITLE:
        raise complaint("E112", f"the title has {len(text)} characters", f"shorten it to {LONGEST_TITLE}")
    return text


def _description(text: str) -> str:
    if not text.strip():
        raise complaint(
            "E103", "'description' is empty", "write one or two sentences about the page (50–160 characters)"
        )
    return " ".join(text.split())


def _slug(word: str) -> str:
    return expect_slug(word, "slug", "an address")


def expect_slug(word: str, key: str, what: str) -> str:
    """Give the word if it can be what its key is for. Raises PydanticCustomError."""
    if not is_slug(word):
        remedy = f"write {key}: {slugify(word)}" if is_slug(slugify(word)) else "use a-z, 0-9 and hyphens between them"
        raise complaint("E115", f"'{word}' cannot be {what}", remedy)
    return word


def _tag(text: str) -> str:
    if not slugify(text):
        raise complaint("E104", f"the tag '{text}' has neither letter nor digit", "remove it")
    return " ".join(text.split())


def _language(tag: str) -> str:
    if not is_language(tag):
        meant = language_meant(tag)
        remedy = f"write lang: {meant}" if meant else "write its short form, such as lang: en, lang: de or lang: pt-BR"
        raise complaint("E123", f"unknown language '{tag}'", remedy)
    return tag


def _template(name: str, info: ValidationInfo) -> str:
    templates = known_to(info).templates
    if name not in templates:
        raise complaint("E121", f"there is no template '{name}'", did_you_mean(name, templates))
    return name


def _cta(value: Any, info: ValidationInfo) -> Any:
    if value is False:
        return False
    settings = known_to(info).settings
    if not isinstance(value, str):
        remedy = " or ".join(f"cta: {key}" for key in [*settings.ctas, "false"])
        raise complaint("E104", "'cta' takes the name of a call to action or false", f"write {remedy}")
    if value.strip().lower() in _NONE and value not in settings.ctas:
        raise complaint("E104", f"'{value}' is no call to action", "write cta: false")
    if value not in settings.ctas:
        raise complaint("E114", f"unknown call to action '{value}'", remedy_for_unknown(value, "ctas", settings))
    return value


def _alt_with_image(text: str | None, info: ValidationInfo) -> str | None:
    if info.data.get("image") and not (text or "").strip():
        what, remedy = "the picture has no description", "add image_alt: with what the picture shows"
        raise complaint("E117", what, remedy, ("image",))
    return text


Title = Annotated[
    str,
    BeforeValidator(_filled_title),
    AfterValidator(_title),
    AfterValidator(Prose),
    WithJsonSchema(schemas.text(LONGEST_TITLE)),
]
Description = Annotated[str, AfterValidator(_description), AfterValidator(Prose), WithJsonSchema(schemas.text())]
Date = Annotated[Moment, BeforeValidator(read_moment), WithJsonSchema(schemas.DATE)]
Slug = Annotated[str, AfterValidator(_slug), WithJsonSchema(schemas.SLUG)]
Tag = Annotated[str, AfterValidator(_tag), AfterValidator(Prose), WithJsonSchema(schemas.TAG)]
Language = Annotated[str, AfterValidator(_language), schemas.LanguageSchema()]
Template = Annotated[str, AfterValidator(_template), WithJsonSchema(schemas.TEMPLATE)]
CtaKey = Annotated[str | Literal[False] | None, BeforeValidator(_cta), WithJsonSchema(schemas.keys_of("ctas", False))]
Alt = Annotated[str | None, AfterValidator(_alt_with_image)]
