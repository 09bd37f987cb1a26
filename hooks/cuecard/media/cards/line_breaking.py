"""A title in lines of nearly equal width. Lines are broken where Unicode's annex 14 allows it, in Korean at spaces.

ICU knows the annex, and the words of languages that are written without spaces, such as Thai.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from icu4py.breakers import CharacterBreaker, LineBreaker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Width = Callable[[str], float]

ELLIPSIS = "…"
_ANY_LANGUAGE = "root"


def balanced_lines(text: str, width: Width, most: float) -> list[str]:
    """Break a text into as few lines as `most` wide as hold it, and those as even as can be."""
    parts = [piece for part in breakable_parts(text) for piece in _cut(part, width, most)]
    if not parts:
        return []
    measured = _measured(parts, width)
    count = _fewest_lines(len(parts), measured, most)
    breaks = _most_even(len(parts), count, measured, most)
    return ["".join(parts[start:end]).strip() for start, end in pairwise(breaks)]


def fits(text: str, width: Width, most: float, most_lines: int) -> bool:
    """Tell whether a text needs no more lines than that, and no word has to be cut in two."""
    lines, line_start, part_start = 1, 0.0, 0.0
    for part in breakable_parts(text):
        foot = width(part.rstrip())
        if part_start - line_start + foot > most:
            lines, line_start = lines + 1, part_start
        if foot > most or lines > most_lines:
            return False
        part_start += width(part)
    return True


def shortened(lines: Sequence[str], most_lines: int, width: Width, most: float) -> list[str]:
    """Keep the first lines; where some are left out, the last one ends in an ellipsis."""
    if len(lines) <= most_lines:
        return list(lines)
    *kept, last = lines[:most_lines]
    signs = list(CharacterBreaker(last, _ANY_LANGUAGE))
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
    parts: list[str] = []
    for unit in LineBreaker(text, _ANY_LANGUAGE):
        if parts and _is_hangul(parts[-1][-1]) and _is_hangul(unit[0]):
            parts[-1] += unit
        else:
            parts.append(unit)
    return tuple(parts)


def _is_hangul(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith("HANGUL")


def _cut(part: str, width: Width, most: float) -> list[str]:
    """Cut what is wider than a whole line between any two letters."""
    if width(part.strip()) <= most:
        return [part]
    pieces = [""]
    for sign in CharacterBreaker(part, _ANY_LANGUAGE):
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
