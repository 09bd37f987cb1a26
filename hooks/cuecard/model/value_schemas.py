"""What JSON Schema says of the kinds of values in front matter, as closely as it can.

Patterns are read alike by JavaScript, in editors, and by Python; letters of a word are ASCII in one of them, so that
no pattern asks for such. A schema with the key `REGISTRY` stands for the keys of a registry, one with `TEMPLATES` for
the templates of the theme: both are known when the settings are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from babel.localedata import locale_identifiers

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue

REGISTRY, TEMPLATES = "x-registry", "x-templates"

_LEAP_YEAR = "(?:(?:19|[2-9][0-9])(?:0[48]|[2468][048]|[13579][26])|(?:[2468][048]|[3579][26])00)"
_DAYS = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
_HOUR, _SIXTIETH = "(?:[01][0-9]|2[0-3])", "[0-5][0-9]"
_ZONE = f"(?: ?Z|[+-]{_HOUR}(?::?{_SIXTIETH})?)"
_TIME = f"[T ]{_HOUR}(?::?{_SIXTIETH}(?::?{_SIXTIETH}(?:[.,][0-9]+)?)?)?{_ZONE}?"
_NO_DOUBLE_SLASH_OR_DOTS = r"(?!.*//)(?!.*/\.{1,2}(?:/|$))(?!.*\s$)"
_SIGN_OF_PATH = r"(?:[^?#\\%\u0000-\u001f\u007f]|%(?!2[Ff]|5[Cc]|[01]|7[Ff])[0-9A-Fa-f]{2})"


def text(longest: int | None = None) -> dict[str, Any]:
    """Describe a text with at least one sign; spaces around it, and all but one between two words, do not count."""
    counted = r"(?:\S|\s+(?=\S))"
    return {"type": "string", "pattern": rf"^\s*{counted}{{1,{longest}}}\s*$" if longest else r"\S"}


def keys_of(registry: str, *others: Any) -> dict[str, Any]:
    """Describe a key of a registry, or another value."""
    return {REGISTRY: registry, "enum": list(others)}


DATE = {
    "type": "string",
    "pattern": rf"^\s*(?:(?:19|[2-9][0-9])[0-9]{{2}}-{_DAYS}|{_LEAP_YEAR}-02-29)(?:{_TIME})?\s*$",
}
SLUG = {"type": "string", "pattern": "^[a-z0-9]+(?:-+[a-z0-9]+)*$"}
TAG = {"type": "string", "pattern": r"[^\s!-/:-@\[-`{-~]"}
OLD_ADDRESS = {"type": "string", "pattern": rf"^(?!//){_NO_DOUBLE_SLASH_OR_DOTS}/{_SIGN_OF_PATH}*$"}
TEMPLATE = {TEMPLATES: True, "enum": []}


class LanguageSchema:
    """Describes a language by its tag; the codes are looked up when somebody asks, since there are some 350."""

    def __get_pydantic_json_schema__(self, core_schema: object, handler: object) -> JsonSchemaValue:
        """Give the schema that pydantic asks for."""
        codes = "|".join(sorted({locale.partition("_")[0] for locale in locale_identifiers()}))
        return {"type": "string", "pattern": f"^(?:{codes})(?:-[A-Za-z]{{4}})?(?:-(?:[A-Za-z]{{2}}|[0-9]{{3}}))?$"}
