"""A drawing as PNG: its ground, drawn once for all drawings that have the same, and its words laid over it."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

import uharfbuzz
from PIL import Image

from cuecard.media.cards.indexed_png import IndexedPicture, png_of
from cuecard.media.cards.palette import Stencil, lay_over, with_palette
from cuecard.media.cards.rasterizing import Sheet, render_sheet
from cuecard.media.cards.shaping import shape
from cuecard.media.cards.svg_text import part_drawing
from cuecard.media.cards.typefaces import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cuecard.media.cards.shaping import ShapedText
    from cuecard.media.cards.svg_text import Ground, Line, Run

_LEVEL = 3
"""Of compression, where there are many colours. The next needs twice the time for a tenth fewer bytes."""


class _DrawnGround(NamedTuple):
    """What words are laid over."""

    full: Image.Image
    few_colours: IndexedPicture | None


def paint(sheet: Sheet) -> bytes:
    """Draw a sheet as PNG. Raises ValueError for what is no drawing."""
    parts = part_drawing(sheet.svg)
    if parts is None:
        return render_sheet(sheet)
    ground = _ground(parts.ground)
    stencils = [stencil for line in parts.lines for stencil in _stencils(line)]
    picture = lay_over(ground.few_colours, stencils) if ground.few_colours else None
    return png_of(picture) if picture else _laid_over(ground.full, stencils)


@lru_cache(maxsize=16)
def _ground(drawing: Ground) -> _DrawnGround:
    with Image.open(BytesIO(render_sheet(Sheet(drawing.svg)))) as drawn:
        full = drawn.convert("RGB")
    return _DrawnGround(full, with_palette(full))


def _laid_over(ground: Image.Image, stencils: Iterable[Stencil]) -> bytes:
    """Colour words on a ground of any colours, and write it as PNG."""
    picture, out = ground.copy(), BytesIO()
    for stencil in stencils:
        picture.paste(stencil.colour, stencil.box, stencil.mask)
    picture.save(out, "PNG", compress_level=_LEVEL)
    return out.getvalue()


@lru_cache(maxsize=64)
def _stencils(line: Line) -> list[Stencil]:
    """Draw the words of a line; many cards share some, such as the site's name."""
    shaped = [shape(run.text, run.typeface, run.size, run.weight) for run in line.runs]
    left = line.x - line.before * sum(text.width for text in shaped)
    stencils: list[Stencil] = []
    for run, text in zip(line.runs, shaped, strict=True):
        stencils += _stencil(text, run, left, line.foot)
        left += text.width
    return stencils


def _stencil(text: ShapedText, run: Run, left: float, foot: float) -> Iterator[Stencil]:
    """Fill the outlines of glyphs, if there are any."""
    brush, font = uharfbuzz.RasterDraw(), run.typeface.font(run.size, run.weight)
    brush.scale_factor = UNITS, UNITS
    for glyph in text.glyphs:
        brush.transform = 1, 0, 0, 1, left * UNITS + glyph.x, glyph.y - foot * UNITS
        brush.draw_glyph(font, glyph.number)
    drawn = brush.render()
    extents = drawn.extents
    if extents.width and extents.height:
        size = extents.width, extents.height, extents.stride
        yield Stencil(drawn.buffer, *size, extents.x_origin, -extents.y_origin - extents.height, run.colour)
