"""Pictures of at most 256 colours: they take a fifth of the time to write that others take, and half of the bytes."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageChops

from cuecard.media.cards.indexed_png import ROWS, IndexedPicture, strip_of, strips_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_GROUND, _SHADES, _MOST = 160, 24, 256
"""How many colours a ground has, an edge of letters, and a whole picture at most."""
_UNSEEN = 20
"""How much the colour of a pixel may change, of 255."""


class Stencil(NamedTuple):
    """How much words cover each pixel, from 0 to 255; the top left corner stands at `left` and `top`."""

    covered: bytes
    """Row by row, the lowest first."""
    width: int
    height: int
    stride: int
    """How many bytes a row has."""
    left: int
    top: int
    colour: tuple[int, int, int]

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Its place: left, top, right and bottom."""
        return self.left, self.top, self.left + self.width, self.top + self.height

    @property
    def strips(self) -> range:
        """The strips of the picture in which it is."""
        return range(self.top // ROWS, (self.top + self.height - 1) // ROWS + 1)

    @property
    def mask(self) -> Image.Image:
        """What to lay a colour over a picture with."""
        return self.mapped(_AS_IS)

    def mapped(self, table: bytes) -> Image.Image:
        """Put another value in the place of each."""
        size, values = (self.width, self.height), self.covered.translate(table)
        return Image.frombuffer("L", size, values, "raw", "L", self.stride, -1)


class _Mix(NamedTuple):
    """Words on a ground."""

    colour: tuple[int, int, int]
    ground: int
    """The index of its colour."""


def with_palette(ground: Image.Image) -> IndexedPicture | None:
    """Give a ground in few colours; None where somebody would see the difference, as with a photograph."""
    reduced = ground.quantize(_GROUND, Image.Quantize.MEDIANCUT, kmeans=1)
    difference = ImageChops.difference(ground, reduced.convert("RGB"))
    if any(difference.convert("L").histogram()[_UNSEEN:]):
        return None
    indices = Image.frombytes("L", reduced.size, reduced.tobytes())
    return IndexedPicture(indices, bytes(reduced.getpalette() or ()), strips_of(indices))


def lay_over(ground: IndexedPicture, stencils: Sequence[Stencil]) -> IndexedPicture | None:
    """Colour words on a ground; None where there would be too many colours."""
    mixes = [_Mix(stencil.colour, _most_frequent(ground.indices.crop(stencil.box))) for stencil in stencils]
    colours, firsts = _with_shades(ground.colours, mixes)
    if len(colours) > 3 * _MOST:
        return None
    indices = ground.indices.copy()
    for stencil, mix in zip(stencils, mixes, strict=True):
        _lay(stencil, firsts[mix], indices, colours)
    changed = set().union(*(stencil.strips for stencil in stencils))
    strips = [strip_of(indices, number) if number in changed else strip for number, strip in enumerate(ground.strips)]
    return IndexedPicture(indices, colours, strips)


def _with_shades(colours: bytes, mixes: Iterable[_Mix]) -> tuple[bytes, dict[_Mix, int]]:
    """Add the colours of mixes to a ground's, and tell where those of each begin."""
    firsts: dict[_Mix, int] = {}
    for mix in dict.fromkeys(mixes):
        firsts[mix] = len(colours) // 3
        colours += _shades(colours[3 * mix.ground : 3 * mix.ground + 3], mix.colour)
    return colours, firsts


def _most_frequent(indices: Image.Image) -> int:
    if (only := _only_colour(indices)) is not None:
        return only
    counts = indices.histogram()
    return counts.index(max(counts))


def _only_colour(indices: Image.Image) -> int | None:
    lowest, highest = indices.getextrema()
    return int(lowest) if lowest == highest and isinstance(lowest, int) else None


@lru_cache
def _shades(ground: bytes, colour: tuple[int, int, int]) -> bytes:
    """Mix from a little of the colour to nothing but the colour."""
    return bytes(
        round(under + (over - under) * step / _SHADES)
        for step in range(1, _SHADES + 1)
        for under, over in zip(ground, colour, strict=True)
    )


def _lay(stencil: Stencil, first: int, picture: Image.Image, colours: bytes) -> None:
    """Colour words with shades from the first on, and with the nearest where the ground is of several colours."""
    under = picture.crop(stencil.box)
    if (only := _only_colour(under)) is not None:
        picture.paste(stencil.mapped(_table(only, first)), stencil.box)
        return
    under.putpalette(colours)
    mixed = under.convert("RGB")
    mixed.paste(stencil.colour, (0, 0, *mixed.size), stencil.mask)
    nearest = mixed.quantize(palette=under, dither=Image.Dither.NONE)
    indices = Image.frombytes("L", nearest.size, nearest.tobytes())
    picture.paste(indices, stencil.box, stencil.mapped(_COVERED))


@lru_cache
def _table(ground: int, first: int) -> bytes:
    """Give the colour of a pixel for each degree in which it is covered."""
    return bytes(first + step if step >= 0 else ground for step in _STEPS)


_STEPS = [round(covered * _SHADES / 255) - 1 for covered in range(256)]
_COVERED = bytes(255 if step >= 0 else 0 for step in _STEPS)
_AS_IS = bytes(range(256))
