"""Pictures of at most 256 colours: they take a fifth of the time to write that others take, and half of the bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops

if TYPE_CHECKING:
    from collections.abc import Sequence

_GROUND, _SHADES, _MOST = 160, 24, 256
"""How many colours a ground has, an edge of letters, and a whole picture at most."""
_UNSEEN = 20
"""How much the colour of a pixel may change, of 255."""


class Stencil(NamedTuple):
    """How much words cover each pixel, from 0 to 255; the top left corner stands at `left` and `top`."""

    mask: Image.Image
    left: int
    top: int
    colour: tuple[int, int, int]

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Its place: left, top, right and bottom."""
        return self.left, self.top, self.left + self.mask.width, self.top + self.mask.height


def with_palette(ground: Image.Image) -> Image.Image | None:
    """Give a ground in few colours; None where somebody would see the difference, as with a photograph."""
    reduced = ground.quantize(_GROUND, Image.Quantize.MEDIANCUT, kmeans=1)
    difference = ImageChops.difference(ground, reduced.convert("RGB"))
    return reduced if not any(difference.convert("L").histogram()[_UNSEEN:]) else None


def lay_over(ground: Image.Image, stencils: Sequence[Stencil]) -> Image.Image | None:
    """Colour words on a ground that has a palette; None where there would be too many colours."""
    behind = [_most_frequent(ground.crop(stencil.box)) for stencil in stencils]
    pairs = [(stencil.colour, index) for stencil, index in zip(stencils, behind, strict=True)]
    picture, colours = ground.copy(), ground.getpalette() or []
    firsts: dict[tuple[tuple[int, int, int], int], int] = {}
    for colour, index in dict.fromkeys(pairs):
        firsts[colour, index] = len(colours) // 3
        colours += _shades(colours[3 * index : 3 * index + 3], colour)
    if len(colours) > 3 * _MOST:
        return None
    picture.putpalette(colours)
    for stencil, pair in zip(stencils, pairs, strict=True):
        picture.paste(_coloured(stencil, firsts[pair], picture), stencil.box, stencil.mask.point(_COVERED))
    return picture


def _most_frequent(picture: Image.Image) -> int:
    counts = picture.histogram()
    return counts.index(max(counts))


def _shades(ground: Sequence[int], colour: Sequence[int]) -> list[int]:
    """Mix from a little of the colour to nothing but the colour."""
    return [
        round(under + (over - under) * step / _SHADES)
        for step in range(1, _SHADES + 1)
        for under, over in zip(ground, colour, strict=True)
    ]


def _coloured(stencil: Stencil, first: int, picture: Image.Image) -> Image.Image:
    """Give the indices of a stencil's colours; where the ground is of several, those that are nearest."""
    under = picture.crop(stencil.box)
    lowest, highest = under.getextrema()
    if lowest == highest:
        return stencil.mask.point([first + max(0, step) for step in _STEPS])
    mixed = under.convert("RGB")
    mixed.paste(stencil.colour, (0, 0, *mixed.size), stencil.mask)
    return mixed.quantize(palette=picture, dither=Image.Dither.NONE)


_STEPS = [round(covered * _SHADES / 255) - 1 for covered in range(256)]
_COVERED = [255 if step >= 0 else 0 for step in _STEPS]
