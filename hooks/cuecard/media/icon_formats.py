"""The icons of the site from one picture. Pure: bytes in, bytes out."""

from __future__ import annotations

from io import BytesIO
from typing import NamedTuple

from PIL import Image

from cuecard.media.cards.rasterizing import Sheet, render_sheet

SAFE = 0.8
"""The share of a maskable icon that every phone shows (W3C, Web Application Manifest)."""


class Icon(NamedTuple):
    """A square picture, and the same as PNG."""

    picture: Image.Image
    png: bytes


def read_icon(content: bytes, size: int, *, is_drawing: bool) -> Icon:
    """Draw the source in a square of `size` pixels, whole and in the middle. Raises ValueError and OSError."""
    if is_drawing:
        content = render_sheet(Sheet(content.decode("utf-8"), width=size))
    with Image.open(BytesIO(content)) as source:
        picture = source.convert("RGBA")
    if is_drawing and picture.size == (size, size):
        return Icon(picture, content)
    picture = picture.resize(_inside(picture.size, size), Image.Resampling.LANCZOS)
    square = Image.new("RGBA", (size, size))
    square.paste(picture, ((size - picture.width) // 2, (size - picture.height) // 2))
    return Icon(square, png_of(square))


def on_ground(icon: Image.Image, ground: str, share: float = 1.0) -> Image.Image:
    """Put an icon on a colour, for those who show what is clear as black."""
    made = Image.new("RGB", icon.size, ground)
    made.paste(icon, mask=icon)
    if share == 1.0:
        return made
    small = made.resize((round(icon.width * share), round(icon.height * share)), Image.Resampling.LANCZOS)
    made.paste(ground, (0, 0, *icon.size))
    made.paste(small, ((icon.width - small.width) // 2, (icon.height - small.height) // 2))
    return made


def png_of(icon: Image.Image) -> bytes:
    """Write an icon as PNG."""
    return _written(icon, "PNG")


def ico_of(icon: Image.Image) -> bytes:
    """Write an icon as ICO, of its one size."""
    return _written(icon, "ICO", sizes=[icon.size])


def _inside(size: tuple[int, int], most: int) -> tuple[int, int]:
    scale = most / max(size)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _written(icon: Image.Image, name: str, **options: object) -> bytes:
    out = BytesIO()
    icon.save(out, name, **options)
    return out.getvalue()
