"""A title in lines of nearly equal width. Lines are broken where Unicode's annex 14 allows it, in Korean at spaces."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from uniseg.graphemecluster import grapheme_clusters
from uniseg.linebreak import line_break_units

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Width = Callable[[str], float]

ELLIPSIS = "…"
_LETTER = "[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0388-\u0481\u048a-\u052f\u05d0-\u05ea\u0620-\u064a]"
_SYLLABLE = "[\uac00-\ud7a3]"
_WORD = re.compile(f"(?:{_LETTER}+[,.;:!?]?|{_SYLLABLE}+) ?")
_BETWEEN_WORDS = re.compile(
    f"(?<=(?:{_LETTER}|{_SYLLABLE}) )(?={_LETTER}|{_SYLLABLE})|(?<={_LETTER}[,.;:!?] )(?={_LETTER})"
)
"""Letters and digits that are never broken, and places where a line may be broken whatever else there is."""


def balanced_lines(text: str, width: Width, most: float) -> list[str]:
    """Break a text into as few lines as `most` wide as hold it, and those as even as can be."""
    parts = [piece for part in breakable_parts(text) for piece in _cut(part, width, most)]
    if not parts:
        return []
    measured = _measured(parts, width)
    count = _fewest_lines(len(parts), measured, most)
    breaks = _most_even(len(parts), count, measured, most)
    return ["".join(parts[start:end]).strip() for start, end in pairwise(breaks)]


def fits_unbroken(text: str, width: Width, most: float) -> bool:
    """Tell whether no word has to be cut in two."""
    return all(width(part.strip()) <= most for part in breakable_parts(text))


def shortened(lines: Sequence[str], most_lines: int, width: Width, most: float) -> list[str]:
    """Keep the first lines; where some are left out, the last one ends in an ellipsis."""
    if len(lines) <= most_lines:
        return list(lines)
    *kept, last = lines[:most_lines]
    signs = list(grapheme_clusters(last))
    while signs and width("".join(signs).rstrip() + ELLIPSIS) > most:
        signs.pop()
    return [*kept, "".join(signs).rstrip(" ,;:–—-、，：") + ELLIPSIS]


def _measured(parts: Sequence[str], width: Width) -> Callable[[int, int], float]:
    """Give a function that tells how wide a line of some parts is, of which each has been measured once."""
    feet = [width(part.rstrip()) for part in parts]
    starts = list(accumulate((width(part) for part in parts), initial=0.0))
    return lambda start, end: starts[end - 1] - starts[start] + feet[end - 1]


@lru_cache(maxsize=64)
def breakable_parts(text: str) -> tuple[str, ...]:
    """Give what may not be broken, each with the space after it."""
    return tuple(part for words in _BETWEEN_WORDS.split(text) for part in _parts_of_words(words))


def _parts_of_words(text: str) -> list[str]:
    if _WORD.fullmatch(text):
        return [text]
    parts: list[str] = []
    for unit in line_break_units(text):
        if parts and _is_hangul(parts[-1][-1]) and _is_hangul(unit[0]):
            parts[-1] += unit
        else:
            parts.append(unit)
    return parts


def _is_hangul(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith("HANGUL")


def _cut(part: str, width: Width, most: float) -> list[str]:
    """Cut what is wider than a whole line between any two letters."""
    if width(part.strip()) <= most:
        return [part]
    pieces = [""]
    for sign in grapheme_clusters(part):
        if pieces[-1] and width(pieces[-1] + sign) > most:
            pieces.append("")
        pieces[-1] += sign
    return pieces


def _fewest_lines(parts: int, measured: Callable[[int, int], float], most: float) -> int:
    count, start = 1, 0
    for end in range(1, parts + 1):
        if end - start > 1 and measured(start, end) > most:
            count, start = count + 1, end - 1
    return count


def _most_even(parts: int, count: int, measured: Callable[[int, int], float], most: float) -> list[int]:
    """Find where lines begin and end so that the squares of their widths add up to the least."""
    best: dict[int, tuple[float, list[int]]] = {0: (0.0, [0])}
    for _ in range(count):
        reached: dict[int, tuple[float, list[int]]] = {}
        for start, (cost, breaks) in best.items():
            for end in range(start + 1, parts + 1):
                wide = measured(start, end)
                if wide > most and end - start > 1:
                    break
                if end not in reached or cost + wide**2 < reached[end][0]:
                    reached[end] = (cost + wide**2, [*breaks, end])
        best = reached
    return best[parts][1]
