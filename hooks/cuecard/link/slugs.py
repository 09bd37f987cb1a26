"""Words in addresses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SLUG = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_SIGNS = {"+": " plus ", "#": " sharp ", "&": " and ", "@": " at "}
_ENGLISH_ENDS = re.compile(r"(?<=\w)['’](?=(?:d|ll|m|re|s|t|ve)\b)", re.IGNORECASE)
_SPELLED = str.maketrans(dict(zip("æđðħłŋœøþŧ", ["ae", "d", "d", "h", "l", "n", "oe", "o", "th", "t"], strict=True)))
"""Latin letters that are no others with an accent."""
_SPELLED_IN = {
    "de": str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}),
    "da": str.maketrans({"å": "aa", "Å": "Aa", "ø": "oe", "Ø": "Oe"}),
}
"""Letters that a language has another spelling for, where others leave out an accent."""
_LONGEST = 80
"""Letters of an address that is made of a title."""


def is_slug(word: str) -> bool:
    """Tell whether a word is lower-case ASCII letters and digits joined by hyphens."""
    return _SLUG.fullmatch(word) is not None


@lru_cache(maxsize=4096)  # a site has few tags and many articles that name them
def slugify(phrase: str) -> str:
    """Make the slug of a phrase; letters of other scripts stay, so that none ends up empty."""
    spelled = "".join(_SIGNS.get(sign, sign) for sign in phrase)
    plain = unicodedata.normalize("NFKD", spelled).upper().casefold()  # by way of capitals, since that of ı is I
    letters = unicodedata.normalize("NFKD", plain)
    kept = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", kept)).strip("-")


def slug_of_title(title: str, language: str = "en") -> str | None:
    """Make the last part of an address of a title; None where it has letters of another script than Latin."""
    spelled = unicodedata.normalize("NFC", title).translate(_SPELLED_IN.get(language[:2], {}))
    slug = slugify(_ENGLISH_ENDS.sub("", spelled)).translate(_SPELLED)
    if not is_slug(slug):
        return None
    return slug if len(slug) <= _LONGEST else slug[: _LONGEST + 1].rpartition("-")[0] or slug[:_LONGEST]
