"""The two lines of '---' around front matter, and what people type instead of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from cuecard.read.toml_front_matter import FENCE as TOML
from cuecard.read.toml_front_matter import and_for_toml

USUAL_KEYS = (
    *("title", "description", "date", "category", "categories", "author", "authors", "tags"),
    *("updated", "image", "slug", "series", "draft", "layout"),
)
"""By which front matter is known where its fence is not."""

_CLOSE = "put '---' on a line of its own below the last key"
_OPENS = re.compile(r"^---[ \t]*$")
_CLOSES = re.compile(r"^(?:---|\.\.\.)[ \t]*$")
_CLOSES_ANY = re.compile(r"^(?:---|\+\+\+|\.\.\.)[ \t]*$")
_ALMOST = re.compile(
    r"^[ \t\ufeff\u200b]*(?:[-–—‐_*=+~;] ?){1,9}[ \t]*$|^[ \t]*(?:```|~~~)[ \t]*(?:ya?ml|toml)?[ \t]*$"
    r"|^---[ \t]*(?:ya?ml|toml|json)[ \t]*$"
)
_BLANK_OR_HEADING = re.compile(r"^(?:[ \t]*|#{2,6} .*)$")
_KEY = re.compile(r"^[\w-]+[ \t]*:(?:\s|$)")
_USUAL_KEY = re.compile(rf"^[ \t]*\{{?[ \t]*[\"“]?(?:{'|'.join(USUAL_KEYS)})[\"”]?[ \t]*[:=]", re.IGNORECASE)
_ABOVE = re.compile(r"^\s*(?:#.*|<!--.*-->\s*)?$")


@dataclass(frozen=True)
class Fenced:
    """Where front matter stands, by the indexes of its two fences in the lines of the file."""

    opening: int
    closing: int


@dataclass(frozen=True)
class FenceMistake:
    """Front matter that was meant to be there: the index of the line at fault, and what to say."""

    line: int
    code: str
    what: str
    remedy: str
    meant: Fenced | None = None
    """Where the keys stand all the same."""


def find_front_matter(lines: list[str]) -> Fenced | FenceMistake | None:
    """Find the front matter of a file; None where there is none and none was meant."""
    if not _OPENS.match(lines[0]):
        return _misplaced(lines) or _unfenced(lines)
    for number, line in enumerate(lines[1:], start=1):
        if _CLOSES.match(line):
            return _heading_within(lines, number) or Fenced(0, number)
    return _never_closed(lines) if _KEY.match(_next_filled(lines, 1)) else None


def is_source_of_page(text: str) -> bool:
    """Tell whether a text begins with the front matter of a page, closed and of at least two usual keys."""
    lines = text.lstrip().split("\n")
    lines = [line.rstrip("\r") for line in lines]
    closing = next((number for number, line in enumerate(lines[1:], 1) if _CLOSES_ANY.match(line)), None)
    if closing is None or not (_OPENS.match(lines[0]) or is_almost_a_fence(lines[0])):
        return False
    keys = {key[0].strip().lower() for key in map(_USUAL_KEY.match, lines[1:closing]) if key}
    return len(keys) > 1 and (lines[closing].startswith(("---", "+++")) or bool(_next_filled(lines, closing + 1)))


def is_almost_a_fence(line: str) -> bool:
    """Tell whether a line looks like '---' and is not: too short, too long, of other signs or indented."""
    return _ALMOST.match(line) is not None and not _CLOSES.match(line)


def not_a_fence(line: str, does: Literal["open", "close"]) -> tuple[str, str]:
    """Say that a line does not do what '---' does, and what to write."""
    return f"'{line}' does not {does} the front matter", f"write --- instead of {line}"


def _never_closed(lines: list[str]) -> FenceMistake:
    for number, line in enumerate(lines[1:], start=1):
        if is_almost_a_fence(line):
            return FenceMistake(number, "E108", *not_a_fence(line.strip(), "close"))
    return FenceMistake(0, "E108", "this '---' has no second one below the keys", _CLOSE)


def _heading_within(lines: list[str], closing: int) -> FenceMistake | None:
    """Find a heading below the last key and a blank line: what looks like a comment is the beginning of the text."""
    first = next((number for number in range(closing, 1, -1) if not _BLANK_OR_HEADING.match(lines[number - 1])), 1)
    heading = next((number for number in range(first, closing) if lines[number].startswith("#")), None)
    if heading is None or lines[heading - 1].strip():
        return None
    remedy = "put '---' on a line of its own above this heading"
    return FenceMistake(heading, "E108", "the text begins here, above the second '---'", remedy)


def _misplaced(lines: list[str]) -> FenceMistake | None:
    """Find a fence, or almost one, that has only blank lines, headings and comments above it."""
    for number, line in enumerate(lines):
        opens = _OPENS.match(line)
        if (opens or is_almost_a_fence(line)) and _USUAL_KEY.match(_first_key(lines, number + 1)):
            if not opens:
                return _other_fence(number, lines)
            what = "the front matter begins here and not in the first line of the file"
            return FenceMistake(number, "E125", what, "delete everything above this line")
        if not _ABOVE.match(line) and not is_almost_a_fence(line):
            break
    return None


def _other_fence(opening: int, lines: list[str]) -> FenceMistake:
    """Say what to write instead of a line that opens front matter elsewhere, and of the one alike that closes it."""
    sign = lines[opening].strip()
    below = [line.strip() for line in lines[opening + 1 :]]
    length = next((number for number, line in enumerate(below) if line == sign or _CLOSES.match(line)), None)
    each = "each " if length is not None and below[length] == sign else ""
    remedy = f"write --- instead of {each}{sign}"
    if sign == TOML or sign.endswith("toml"):
        remedy += and_for_toml(below[:length])
    if length is None:
        remedy += f", and {_CLOSE}"
    meant = None if length is None else Fenced(opening, opening + 1 + length)
    return FenceMistake(opening, "E125", f"'{sign}' does not open the front matter", remedy, meant)


def _unfenced(lines: list[str]) -> FenceMistake | None:
    """Find keys at the very top without the fence above them."""
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    if lines[first].lstrip().startswith("{") and _USUAL_KEY.match(_first_key(lines, first)):
        remedy = "put '---' on a line of its own above the first { and below the last }"
        return FenceMistake(first, "E125", "the keys have no '---' above them", remedy)
    usual = 0
    for line in lines[first:]:
        usual += _USUAL_KEY.match(line) is not None
        if usual and (_CLOSES.match(line) or usual > 1):
            remedy = "put '---' on a line of its own above the first key and below the last"
            return FenceMistake(first, "E125", "the keys have no '---' above them", remedy)
        if not _KEY.match(line):
            break
    return None


def _first_key(lines: list[str], start: int) -> str:
    """Give the first line with words on it; JSON has a bracket above them."""
    return next((line for line in lines[start:] if line.strip(" \t{")), "")


def _next_filled(lines: list[str], start: int) -> str:
    return next((line for line in lines[start:] if line.strip()), "")
