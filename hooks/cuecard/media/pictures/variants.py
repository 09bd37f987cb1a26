"""One picture in the sizes and formats that browsers choose from.

What is made holds the pixels as they are meant to be seen and nothing else: turned as its camera said, in sRGB, without
place, camera, comment or preview. A browser takes the first format it knows, whatever sizes come in it; so a format
is offered where it is smaller than the others at every size, or not at all. What moves is kept as it is, and
so is what browsers show and our decoder does not read.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cuecard.media.pictures.encoding import Encoder
from cuecard.media.pictures.picture_reader import Unusable, broken, find_whole, is_moving, open_picture
from cuecard.media.pictures.svg_sanitizer import NotADrawing, read_drawing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cuecard.media.pictures.svg_sanitizer import LeftOut

OFFERED = ("WEBP", "AVIF")
_NEAR = 0.9
"""A size that comes this near to the largest is not worth a file."""


@dataclass(frozen=True)
class Recipe:
    """What is made of a picture; sizes in pixels, the smallest first."""

    widths: tuple[int, ...]
    jpeg_quality: int
    webp_quality: int
    avif_quality: int
    most_pixels: int

    @property
    def qualities(self) -> dict[str, int]:
        """The quality of each format that has one."""
        return {"JPEG": self.jpeg_quality, "WEBP": self.webp_quality, "AVIF": self.avif_quality}


@dataclass(frozen=True)
class Variant:
    """A file that shows a picture at one size."""

    format: str
    width: int
    height: int
    content: bytes


@dataclass(frozen=True)
class Made:
    """What was made of a picture: itself without what is nobody's business, and what is offered beside it."""

    original: Variant
    variants: tuple[Variant, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    """What a drawing may not carry."""


def make_drawing(content: bytes) -> Made:
    """Make a drawing harmless. Raises Unusable."""
    try:
        drawing = read_drawing(content)
    except NotADrawing as found:
        raise Unusable("E515", found.what, found.remedy, found.line, found.column) from None
    return Made(Variant("SVG", drawing.width, drawing.height, drawing.content), left_out=drawing.left_out)


def make_variants(content: bytes, recipe: Recipe) -> Made:
    """Make all files of a picture. Raises Unusable."""
    try:
        return _make(content, recipe)
    except Unusable as unusable:
        failure = unusable
    except Exception:  # an encoder, too, raises what it likes
        failure = broken()
    return Made(Variant(*find_whole(content, recipe.most_pixels, failure), content))


def _make(content: bytes, recipe: Recipe) -> Made:
    image = open_picture(content, recipe.most_pixels)
    if is_moving(image):
        return Made(Variant(str(image.format), *image.size, content))
    encoder = Encoder(image, content, recipe.qualities)
    original = Variant(encoder.format, *encoder.size, encoder.original())
    names = dict.fromkeys([encoder.format, *OFFERED])
    written = [_at(size, names, encoder, original) for size in _sizes(original.width, original.height, recipe.widths)]
    return Made(original, tuple(_chosen(written, original)))


def _sizes(width: int, height: int, widths: Sequence[int]) -> list[tuple[int, int]]:
    """Give the sizes to make, the smallest first; the last is the picture's own, or the largest that is wanted."""
    largest = min(width, widths[-1])
    steps = [step for step in widths if step < largest * _NEAR]
    return [(step, max(1, round(height * step / width))) for step in [*steps, largest]]


def _at(size: tuple[int, int], names: Iterable[str], encoder: Encoder, original: Variant) -> dict[str, Variant]:
    """Write one size in each format."""
    is_full_size = size == (original.width, original.height)
    wanted = [name for name in names if not (is_full_size and name == original.format)]
    found = {name: Variant(name, *size, content) for name, content in encoder.at(size, wanted).items()}
    return {original.format: original} | found


def _chosen(written: Sequence[dict[str, Variant]], original: Variant) -> Iterator[Variant]:
    """Give the variants worth a place: none as large as the original, nor as another format at its size."""
    best = [min(len(formats[original.format].content), len(original.content)) for formats in written]
    for formats in written:
        if len(formats[original.format].content) < len(original.content):
            yield formats[original.format]
    for name in written[0]:
        found = [formats[name] for formats in written]
        if name != original.format and all(len(v.content) < size for v, size in zip(found, best, strict=True)):
            best = [len(variant.content) for variant in found]
            yield from found
