"""A drawing as PNG: its ground, drawn once for all drawings that have the same, and its words laid over it."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz
from PIL import Image

from cuecard.cards.drawn_words import part_drawing
from cuecard.cards.palette import Stencil, lay_over, with_palette
from cuecard.cards.rasterizing import Sheet, render_sheet
from cuecard.cards.shaping import shape
from cuecard.cards.typefaces import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cuecard.cards.drawn_words import Line, Run
    from cuecard.cards.shaping import ShapedText

_LEVEL = 3
"""Of compression. The next needs twice the time for a tenth fewer bytes."""


class _Ground(NamedTuple):
    """What words are laid over."""

    full: Image.Image
    few_colours: Image.Image | None


def paint(sheet: Sheet) -> bytes:
    """Draw a sheet as PNG. Raises ValueError for what is no drawing."""
    parts = part_drawing(sheet.svg)
    if parts is None:
        return render_sheet(sheet)
    ground = _ground(parts.ground)
    stencils = [stencil for line in parts.lines for stencil in _stencils(line)]
    picture = lay_over(ground.few_colours, stencils) if ground.few_colours else None
    return _png(picture or _laid_over(ground.full, stencils))


@lru_cache(maxsize=16)
def _ground(svg: str) -> _Ground:
    with Image.open(BytesIO(render_sheet(Sheet(svg)))) as drawn:
        full = drawn.convert("RGB")
    return _Ground(full, with_palette(full))


def _laid_over(ground: Image.Image, stencils: Iterable[Stencil]) -> Image.Image:
    picture = ground.copy()
    for stencil in stencils:
        picture.paste(stencil.colour, stencil.box, stencil.mask)
    return picture


def _png(picture: Image.Image) -> bytes:
    out = BytesIO()
    picture.save(out, "PNG", compress_level=_LEVEL)
    return out.getvalue()


def _stencils(line: Line) -> Iterator[Stencil]:
    """Draw the words of a line."""
    shaped = [shape(run.text, run.typeface, run.size, run.weight) for run in line.runs]
    left = line.x - line.before * sum(text.width for text in shaped)
    for run, text in zip(line.runs, shaped, strict=True):
        yield from _stencil(text, run, left, line.foot)
        left += text.width


def _stencil(text: ShapedText, run: Run, left: float, foot: float) -> Iterator[Stencil]:
    """Fill the outlines of glyphs, if there are any."""
    brush, font = uharfbuzz.RasterDraw(), run.typeface.font(run.size, run.weight)
    brush.scale_factor = UNITS, UNITS
    for glyph in text.glyphs:
        brush.transform = 1, 0, 0, 1, left * UNITS + glyph.x, glyph.y - foot * UNITS
        brush.draw_glyph(font, glyph.number)
    drawn = brush.render()
    width, height = drawn.extents.width, drawn.extents.height
    if width and height:
        mask = Image.frombytes("L", (width, height), drawn.buffer, "raw", "L", drawn.extents.stride, -1)
        yield Stencil(mask, drawn.extents.x_origin, -drawn.extents.y_origin - height, run.colour)
