"""Words in addresses."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SLUG = re.compile(r"[a-z0-9]+(?:-+[a-z0-9]+)*")
_SIGNS = {"+": " plus ", "#": " sharp ", "&": " and ", "@": " at "}


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
