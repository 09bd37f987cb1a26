"""Pictures that are compressed in strips are read as any others."""

from __future__ import annotations

import zlib
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from cuecard.media.cards.indexed_png import IndexedPicture, png_of, strips_of

COLOURS = bytes(range(30))
"""Ten of them."""


@st.composite
def pictures(draw: st.DrawFn) -> Image.Image:
    """Draw rows of few colours, some of them alike."""
    width, height = draw(st.integers(1, 40)), draw(st.integers(1, 70))
    row = st.binary(min_size=width, max_size=width).map(lambda values: bytes(value % 10 for value in values))
    rows = draw(st.lists(row, min_size=1, max_size=4))
    return Image.frombytes("L", (width, height), b"".join(rows[y // 9 % len(rows)] for y in range(height)))


@given(pictures())
def test_a_reader_sees_what_was_written(indices: Image.Image) -> None:
    """Whatever its size, with a checksum that holds."""
    made = png_of(IndexedPicture(indices, COLOURS, strips_of(indices)))
    with Image.open(BytesIO(made)) as read:
        assert (read.mode, read.size, read.getpalette()) == ("P", indices.size, list(COLOURS))
        assert read.tobytes() == indices.tobytes()
    content = made[made.index(b"IDAT") + 4 : made.rindex(b"IEND") - 8]
    assert len(zlib.decompress(content)) == (indices.width + 1) * indices.height
