"""The icons of the site from one picture. Pure: bytes in, bytes out."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from cuecard.cards.rasterizing import Sheet, render_sheet

SAFE = 0.8
"""The share of a maskable icon that every phone shows (W3C, Web Application Manifest)."""


def read_icon(content: bytes, size: int, *, is_drawing: bool) -> Image.Image:
    """Draw the source in a square of `size` pixels, whole and in the middle. Raises ValueError and OSError."""
    if is_drawing:
        content = render_sheet(Sheet(content.decode("utf-8"), width=size))
    with Image.open(BytesIO(content)) as source:
        picture = source.convert("RGBA")
    picture = picture.resize(_inside(picture.size, size), Image.Resampling.LANCZOS)
    square = Image.new("RGBA", (size, size))
    square.paste(picture, ((size - picture.width) // 2, (size - picture.height) // 2))
    return square


def on_ground(icon: Image.Image, ground: str, share: float = 1.0) -> Image.Image:
    """Put an icon on a colour, for those who show what is clear as black."""
    small = icon.resize((round(icon.width * share), round(icon.height * share)), Image.Resampling.LANCZOS)
    made = Image.new("RGB", icon.size, ground)
    made.paste(small, ((icon.width - small.width) // 2, (icon.height - small.height) // 2), small)
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
