"""Code that four spaces mark, as Python-Markdown reads it: below a blank line, deeper than what holds it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

STEP = 4
"""How many spaces a level is."""
_MAYBE = re.compile(r"\n[ \t]*\n(?: {4}|[ ]{0,3}\t)")
_HOLDS_MORE = re.compile(r"(?:[-*+]|\d+[.)]|:|\[\^[^\]]+\]:|!!!|\?\?\?\+?)\s")
"""What the deeper lines below belong to: an item of a list, a definition, a footnote, a note."""


def may_be_indented(text: str) -> bool:
    """Tell whether a text may have such code, which most have not."""
    if text.startswith(("    ", "\t")):
        return True
    return ("\n    " in text or "\t" in text) and _MAYBE.search(text) is not None


def indented_code(text: str) -> Iterator[tuple[int, int]]:
    """Give from where to where each line of such code is; blocks of code are to be blank already."""
    depth, is_below_blank, is_code, start = 0, True, False, 0
    for line in text.split("\n"):
        levels, words = _levels(line), line.strip()
        if words:
            is_code = levels > depth and (is_code or is_below_blank) and not words.startswith("<")
            if is_code:
                yield start, start + len(line)
            elif _HOLDS_MORE.match(words):
                depth = min(levels, depth) + 1
            elif is_below_blank:
                depth = min(levels, depth)
        is_below_blank = not words
        start += len(line) + 1


def _levels(line: str) -> int:
    spaces = line.expandtabs(STEP)
    return (len(spaces) - len(spaces.lstrip(" "))) // STEP
