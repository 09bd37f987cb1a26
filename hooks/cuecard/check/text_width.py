"""The width of a text: letters of Chinese, Japanese and Korean take the room of two others."""

from __future__ import annotations

import unicodedata


def width(text: str) -> int:
    """Give how many letters of the width of `n` a text has room for."""
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1 for letter in text)
