"""The values of settings that name addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuecard.check.problems import nearest
from cuecard.check.validation.models import complaint
from cuecard.link.address_patterns import PLACEHOLDERS, AddressPattern
from cuecard.link.site_paths import PAGE
from cuecard.link.slugs import is_slug, slugify

if TYPE_CHECKING:
    from pydantic_core import PydanticCustomError

_TAKEN = frozenset(["assets", "index", "pagefind", "styleguide"])
"""Names that mean something else in a site, whatever its settings are."""
_PLACEHOLDER = re.compile(r"\{\w+\}")
_SEGMENT = re.compile(rf"(?:[a-z0-9-]|{_PLACEHOLDER.pattern})+")
_WORD = "small letters a to z, digits and hyphens"
_ELSEWHERE = {
    **{f"%{name}%": name for name in ("year", "day", "category", "author")},
    "%monthnum%": "month",
    "%postname%": "slug",
    **{f":{name}": name for name in ("year", "month", "day", "slug", "author")},
    ":categories": "category",
    ":title": "slug",
}
"""Our placeholders by those of WordPress, Jekyll and Hugo."""


def word_in_address(word: str) -> str:
    """Check one word of an address. Raises a complaint."""
    if not word.strip():
        raise _empty()
    if not is_slug(word):
        raise complaint("E350", f"'{word}' cannot be part of an address", _remedy_for_words(word, _spelled(word)))
    return _free(word, word)


def folder_in_address(folder: str) -> str:
    """Check one word of an address, or several with slashes between them. Raises a complaint."""
    if not folder.strip():
        raise _empty()
    words = folder.split("/")
    if not all(map(is_slug, words)):
        spelled = "/".join(filter(None, map(_spelled, words)))
        raise complaint("E350", f"'{folder}' cannot be part of an address", _remedy_for_words(folder, spelled))
    return _free(folder, words[0])


def article_pattern(text: str) -> str:
    """Check the pattern of an article's address. Raises a complaint."""
    if not text.strip():
        raise complaint("E351", "this pattern of addresses is empty", "write /blog/{slug}/ or remove this line")
    if ours := _in_our_words(text):
        raise complaint("E351", f"'{text}' has placeholders of another program", f"write {ours} instead of {text}")
    for name in AddressPattern(text).placeholders:
        if name not in PLACEHOLDERS:
            what = f"'{text}' has a placeholder that does not exist, '{{{name}}}'"
            raise complaint("E351", what, _remedy_for_placeholder(text, name))
    spelled = _spelled_pattern(text)
    if "slug" not in AddressPattern(text).placeholders:
        whole = f"{spelled.removesuffix(PAGE).rstrip('/')}/{{slug}}/"
        what = f"'{text}' has no {{slug}}, and all articles would have one address"
        raise complaint("E351", what, f"write {whole} instead of {text}")
    if spelled != text:
        raise complaint("E351", f"'{text}' cannot be the address of an article", f"write {spelled} instead of {text}")
    return _free(text, text.split("/")[1])


def _empty() -> PydanticCustomError:
    return complaint("E350", "an address needs a word here", f"write one of {_WORD}")


def _remedy_for_placeholder(text: str, name: str) -> str:
    if (near := nearest(name, PLACEHOLDERS)) is not None:
        return f"write {text.replace(f'{{{name}}}', f'{{{near}}}')} instead of {text}"
    return f"write one of these: {', '.join(f'{{{known}}}' for known in PLACEHOLDERS)}"


def _free(text: str, first: str) -> str:
    """Give a text whose first word nothing else in the site is called. Raises a complaint."""
    if first in _TAKEN:
        remedy = f"write {text.replace(first, f'{first}-2', 1)} instead of {text}, or another word of your own"
        raise complaint("E352", f"'{first}' is the address of something else in this site", remedy)
    return text


def _remedy_for_words(written: str, spelled: str) -> str:
    return f"write {spelled} instead of {written}" if spelled else f"write one of {_WORD}"


def _spelled(word: str) -> str:
    """Spell a word as addresses are; empty where it has no letter that they may have."""
    return re.sub(r"[^a-z0-9]+", "-", slugify(word)).strip("-")


def _spelled_pattern(text: str) -> str:
    """Spell a pattern as addresses are: its placeholders as they are, and a slash before and after it."""
    is_file = text.endswith(PAGE)
    segments = [_spelled_segment(segment) for segment in text.removesuffix(PAGE).split("/")]
    return "/" + "/".join(filter(None, segments)) + (PAGE if is_file else "/")


def _spelled_segment(segment: str) -> str:
    if _SEGMENT.fullmatch(segment):
        return segment
    pieces = re.split(f"({_PLACEHOLDER.pattern})", segment)
    return "".join(
        piece if _PLACEHOLDER.fullmatch(piece) else "-".join(map(_spelled, piece.split("-"))) for piece in pieces
    )


def _in_our_words(text: str) -> str:
    """Give a pattern of another program in our placeholders; empty where it is none, or says more."""
    ours = text
    for theirs in sorted(_ELSEWHERE, key=len, reverse=True):
        ours = ours.replace(theirs, f"{{{_ELSEWHERE[theirs]}}}")
    return ours if ours != text and "{slug}" in ours and _spelled_pattern(ours) == ours else ""
