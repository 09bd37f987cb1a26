"""Pictures for tests: real ones, since a file that only bears the name of a picture is an error."""

from __future__ import annotations

import random
from io import BytesIO
from typing import Any

from PIL import Image, ImageFilter

SVG = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 9'/>"


def encoded(image: Image.Image, name: str, **options: Any) -> bytes:
    """Write a picture in a format."""
    out = BytesIO()
    image.save(out, name, **options)
    return out.getvalue()


def png(words: str = "", size: tuple[int, int] = (4, 3)) -> bytes:
    """Make a small PNG; other words make other pixels."""
    draw = random.Random(words)  # noqa: S311 - colours
    return encoded(Image.frombytes("RGB", size, draw.randbytes(size[0] * size[1] * 3)), "PNG")


def photograph(width: int, height: int, seed: int = 1) -> Image.Image:
    """Make something that has the colours, edges and grain of a photograph; the same for the same seed."""
    draw = random.Random(seed)  # noqa: S311 - likewise
    small = Image.frombytes("RGB", (16, 10), draw.randbytes(16 * 10 * 3))
    scene = small.resize((width, height), Image.Resampling.BICUBIC).filter(ImageFilter.GaussianBlur(2))
    grain = Image.frombytes(
        "L", (width // 2 + 1, height // 2 + 1), draw.randbytes((width // 2 + 1) * (height // 2 + 1))
    )
    return Image.blend(scene, grain.resize((width, height)).convert("RGB"), 0.08)
