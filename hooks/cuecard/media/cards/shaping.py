"""Text as glyphs in the order in which they are seen; HarfBuzz joins letters and moves them together."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz
from bidi import get_display

from cuecard.media.cards.typefaces import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.media.cards.typefaces import Typeface

_TURNING = {"R", "AL", "AN", "RLE", "RLO", "RLI"}
_FORMATS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
_JOINERS = {"\u200c", "\u200d"}
_SIDE = "\U000e01ef"
"""A mark without a shape. It stands after a sign in reading order: what is turned has it at its left."""


class Glyph(NamedTuple):
    """A shape of a font and where it stands from the start of its line, in 64ths of a pixel; `y` grows upwards."""

    number: int
    """Its place in the font."""
    x: int
    y: int


class ShapedText(NamedTuple):
    """The glyphs of a line from left to right, and its width in pixels."""

    glyphs: list[Glyph]
    width: float


def shape(text: str, typeface: Typeface, size: float, weight: int) -> ShapedText:
    """Place the glyphs of a line."""
    font, pen = typeface.font(size, weight), 0
    glyphs: list[Glyph] = []
    for part, direction in parts_as_seen(text):
        buffer = _shaped(part, direction, font)
        for info, position in zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True):
            glyphs.append(Glyph(info.codepoint, pen + position.x_offset, position.y_offset))
            pen += position.x_advance
    return ShapedText(glyphs, pen / UNITS)


@lru_cache(maxsize=8192)
def width_of(text: str, typeface: Typeface, size: float, weight: int) -> float:
    """Measure a line in pixels; most words of a title stand in others, too."""
    font = typeface.font(size, weight)
    buffers = (_shaped(part, direction, font) for part, direction in parts_as_seen(text))
    return float(sum(position.x_advance for buffer in buffers for position in buffer.glyph_positions or ()) / UNITS)


def parts_as_seen(text: str) -> Iterator[tuple[str, str]]:
    """Give the parts of a line from left to right (Unicode's annex 9), each as it is read and with its direction."""
    if text.isascii():
        yield text, "ltr"
        return
    if not any(unicodedata.bidirectional(sign) in _TURNING for sign in text):
        yield "".join(sign for sign in text if unicodedata.bidirectional(sign) not in _FORMATS), "ltr"
        return
    marked = "".join(f"{sign}{_SIDE}" if unicodedata.mirrored(sign) else sign for sign in text)
    for is_turned, signs in groupby(_signs_as_seen(get_display(marked)), itemgetter(1)):
        part = "".join(sign for sign, _ in signs)
        yield (part[::-1], "rtl") if is_turned else (part, "ltr")


def _signs_as_seen(display: str) -> Iterator[tuple[str, bool]]:
    """Give each sign, and whether it is read from right to left; brackets say it by their marks."""
    signs = iter(display)
    for sign in signs:
        if sign == _SIDE:
            yield next(signs), True
        elif unicodedata.mirrored(sign):
            next(signs)
            yield sign, False
        elif unicodedata.bidirectional(sign) not in _FORMATS:
            yield sign, _is_turned(sign)


def _is_turned(sign: str) -> bool:
    kind = unicodedata.bidirectional(sign)
    is_vowel = kind == "NSM" and unicodedata.name(sign, "").startswith(("HEBREW", "ARABIC"))
    return kind in {"R", "AL"} or is_vowel or sign in _JOINERS


def _shaped(text: str, direction: str, font: uharfbuzz.Font) -> uharfbuzz.Buffer:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.language = direction, "und"  # else it would be the machine's
    buffer.guess_segment_properties()
    uharfbuzz.shape(font, buffer)
    return buffer
