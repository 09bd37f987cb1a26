"""Whether a straight quotation mark opens, closes, is an apostrophe or measures, by what stands around it.

    "It's 6'2", isn't it?"    opens, apostrophe, feet, inches, apostrophe, closes

A mark that stands for inches or feet stays straight, and so does one of which nobody can tell.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuecard.convert.typography.language_rules import Rules


class Role(Enum):
    """What a mark does."""

    OPENS = 0
    CLOSES = 1
    APOSTROPHE = 2
    STRAIGHT = 3


@dataclass(slots=True)
class Surroundings:
    """What stands around a sign in the text of one block; empty at its beginning and at its end."""

    before: str
    after: str
    rest: str
    """What follows the sign, HTML where the text is HTML, for a few hundred characters."""
    earlier: str
    """The characters right before it."""


@dataclass(slots=True)
class OpenMarks:
    """Which quotations are open in a block."""

    double: bool = False
    single: bool = False


_BEFORE_OPENING = frozenset("([{<«„“‘‚‹—–-/¿¡=|+")
_AFTER_CLOSING = frozenset(")]}>.,;:!?…»”’›“‘\"'—–-/|=+*<")
_APOSTROPHES = "'’"
_FEET = re.compile(r"\d['’]\d+(?:[.,]\d+)?$")
_ELIDED = re.compile(r"(\w+)(?![\w%'’])")
_ROCK_N_ROLL = re.compile(r"n['’](?!\w)", re.IGNORECASE)
_DECADE = re.compile(r"\d\ds(?!\w)")
_YEAR = re.compile(r"\d\d(?![\w%])")
_CLOSING_MARK = re.compile(
    r"(?<=[^\s(\[])['’](?![\w<'])|(?<=[^\s(\[])['’]<[/s]|</(?:p|li|h[1-6]|t[dh]|d[dt]|div|figcaption|summary|caption)\b"
)


def role_of_double(around: Surroundings, is_open: bool) -> Role:
    """Tell what a double mark does; after a number it closes only what is open, and else means inches."""
    role = _by_neighbours(around, is_open)
    if role is Role.CLOSES and around.before.isdigit() and (not is_open or _FEET.search(around.earlier)):
        return Role.STRAIGHT
    return role


def role_of_single(around: Surroundings, is_open: bool, rules: Rules) -> Role:
    """Tell what a single mark does: between letters it is an apostrophe, after a number feet."""
    before, after = around.before, around.after
    if is_of_word(before) and is_of_word(after):
        return Role.STRAIGHT if before.isdigit() and after.isdigit() else Role.APOSTROPHE
    if _is_left_out_before(around.rest, before, rules):
        return Role.APOSTROPHE
    role = _by_neighbours(around, is_open)
    if role is Role.OPENS:
        return role if _is_closed_in(around.rest) else Role.APOSTROPHE
    if role is Role.CLOSES:
        return role if is_open else Role.STRAIGHT if before.isdigit() else Role.APOSTROPHE
    return Role.APOSTROPHE if is_of_word(after) and not is_blank(before) else Role.STRAIGHT


def _by_neighbours(around: Surroundings, is_open: bool) -> Role:
    before, after = around.before, around.after
    begins = is_blank(before) or before in _BEFORE_OPENING or (before in _APOSTROPHES and is_of_word(after))
    opens = begins and not is_blank(after)
    closes = not is_blank(before) and (is_blank(after) or after in _AFTER_CLOSING)
    if opens and closes:
        return Role.CLOSES if is_open else Role.OPENS
    return Role.OPENS if opens else Role.CLOSES if closes else Role.STRAIGHT


def _is_left_out_before(rest: str, before: str, rules: Rules) -> bool:
    """Tell an apostrophe that stands for what is left out at the beginning of a word or a year."""
    if is_of_word(before):
        return False
    if _DECADE.match(rest) or (_ROCK_N_ROLL.match(rest) and "n" in rules.elided):
        return True
    if _YEAR.match(rest):
        return not _is_closed_in(rest)
    word = _ELIDED.match(rest)
    return word is not None and word[1].lower() in rules.elided


def _is_closed_in(rest: str) -> bool:
    """Tell whether what follows, up to the end of its block, has a mark that can close."""
    found = _CLOSING_MARK.search(rest, 1)
    return found is not None and not found[0].startswith("<")


def is_of_word(sign: str) -> bool:
    """Tell a letter, a digit, or a mark upon a letter."""
    return sign.isalnum() or (sign != "" and unicodedata.combining(sign) > 0)


def is_blank(sign: str) -> bool:
    """Tell a space, or the edge of a block."""
    return not sign or sign.isspace()
