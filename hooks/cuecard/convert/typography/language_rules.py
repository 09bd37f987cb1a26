"""Which signs a language has: its quotation marks, and what it has spaces before.

`rules_for("de-AT")` are those of German. A language without rules, such as Japanese, keeps what is written.
Quotation marks are those of Unicode's CLDR or, where it differs from what printers do, of printers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NO_BREAK, NARROW_NO_BREAK = "\u00a0", "\u202f"
APOSTROPHE = "’"


@dataclass(frozen=True)
class Rules:
    """What the signs of a keyboard become in one language."""

    double: tuple[str, str]
    """What opens a quotation and what closes it."""
    single: tuple[str, str]
    """The same for a quotation within another."""
    elided: frozenset[str] = frozenset()
    """Words that begin with an apostrophe, without it and in small letters, such as `tis`."""
    inner_space: str = ""
    """What stands between angle marks and what they quote."""
    spaces: Mapping[str, str] | None = None
    """The space before a sign of punctuation, by the sign."""


def rules_for(language: str) -> Rules | None:
    """Give the rules of a language tag such as `pt-BR`: its own, else those of its language; None of an unknown one."""
    tag = language.lower().replace("_", "-")
    return _RULES.get(tag) or _RULES.get(tag.partition("-")[0])


_CURLY = ("“", "”"), ("‘", "’")
_LOW = ("„", "“"), ("‚", "‘")
_ANGLE_AND_CURLY = ("«", "»"), ("“", "”")
_ANGLE = ("«", "»"), ("‹", "›")
_RIGHT = ("”", "”"), ("’", "’")

_ENGLISH = "bout cause em n round s til till tis twas twere"
_GERMAN = "n ne nem nen ner nes rein rum runter s"
_DUTCH = "k m n r s t"
_FRENCH_SPACES = {":": NO_BREAK, **dict.fromkeys(";!?", NARROW_NO_BREAK)}


def _with(elided: str, marks: tuple[tuple[str, str], tuple[str, str]]) -> Rules:
    return Rules(*marks, elided=frozenset(elided.split()))


_RULES = {
    "ar": Rules(*_ANGLE),
    "cs": Rules(*_LOW),
    "da": Rules(*_CURLY),
    "de": _with(_GERMAN, _LOW),
    "de-ch": _with(_GERMAN, _ANGLE),
    "de-li": _with(_GERMAN, _ANGLE),
    "en": _with(_ENGLISH, _CURLY),
    "es": Rules(*_ANGLE_AND_CURLY),
    "fi": Rules(*_RIGHT),
    "fr": Rules(*_ANGLE_AND_CURLY, inner_space=NO_BREAK, spaces=_FRENCH_SPACES),
    "fr-ca": Rules(*_ANGLE_AND_CURLY, inner_space=NO_BREAK, spaces={":": NO_BREAK}),
    "it": Rules(*_ANGLE_AND_CURLY),
    "nb": Rules(("«", "»"), ("‘", "’")),
    "nl": _with(_DUTCH, _CURLY),
    "no": Rules(("«", "»"), ("‘", "’")),
    "pl": Rules(("„", "”"), ("«", "»")),
    "pt": Rules(*_CURLY),
    "ru": Rules(("«", "»"), ("„", "“")),
    "sk": Rules(*_LOW),
    "sv": Rules(*_RIGHT),
    "uk": Rules(("«", "»"), ("“", "”")),
}
