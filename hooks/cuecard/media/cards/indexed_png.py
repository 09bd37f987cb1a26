"""A picture with a palette as PNG, compressed in strips: a strip that many pictures share is compressed once."""

from __future__ import annotations

import struct
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PIL import Image

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_DEFLATE_HEADER, _DEFLATE_END = b"\x78\x01", b"\x03\x00"
_BITS, _PALETTE = 8, 3
_NO_FILTER = b"\x00"
"""What each row begins with."""
_MODULUS = 65521
"""Of the checksum Adler-32."""
ROWS = 16
"""How many rows a strip has. With fewer, more strips are shared; with more, they take fewer bytes."""


class Strip(NamedTuple):
    """Some rows of a picture, compressed."""

    content: bytes
    checksum: int
    length: int
    """How many bytes it had before."""


class IndexedPicture(NamedTuple):
    """A colour for each pixel, and the colours."""

    indices: Image.Image
    """In Pillow's mode L."""
    colours: bytes
    """Red, green and blue of each, at most 256."""
    strips: Sequence[Strip]
    """Its rows from top to bottom."""


def strips_of(indices: Image.Image) -> list[Strip]:
    """Compress a picture."""
    return [strip_of(indices, number) for number in range(-(-indices.height // ROWS))]


def strip_of(indices: Image.Image, number: int) -> Strip:
    """Compress the strip of a number, counted from the top."""
    rows = indices.crop((0, number * ROWS, indices.width, min(number * ROWS + ROWS, indices.height)))
    return _compressed(_NO_FILTER + rows.tobytes("raw", "L", indices.width + 1)[:-1])


def png_of(picture: IndexedPicture) -> bytes:
    """Write a picture as PNG (W3C, third edition)."""
    header = struct.pack(">IIBBBBB", *picture.indices.size, _BITS, _PALETTE, 0, 0, 0)
    chunks = {b"IHDR": header, b"PLTE": picture.colours, b"IDAT": _joined(picture.strips), b"IEND": b""}
    return _SIGNATURE + b"".join(_chunk(name, content) for name, content in chunks.items())


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


@lru_cache(maxsize=256)
def _compressed(rows: bytes) -> Strip:
    """Compress rows; they are mostly runs of one colour, which zlib finds soonest where it looks for nothing else."""
    deflate = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS, zlib.DEF_MEM_LEVEL, zlib.Z_RLE)
    content = deflate.compress(rows) + deflate.flush(zlib.Z_SYNC_FLUSH)
    return Strip(content, zlib.adler32(rows), len(rows))


def _joined(strips: Sequence[Strip]) -> bytes:
    """Make one zlib stream of strips (RFC 1950)."""
    return b"".join((_DEFLATE_HEADER, *(strip.content for strip in strips), _DEFLATE_END, _checksum(strips)))


def _checksum(strips: Iterable[Strip]) -> bytes:
    """Give the checksum of strips one after another; it is a sum of bytes, and a sum of all such sums on the way."""
    total, totals = 1, 0
    for _, checksum, length in strips:
        totals = (totals + (checksum >> 16) + length * (total - 1)) % _MODULUS
        total = (total + (checksum & 0xFFFF) - 1) % _MODULUS
    return struct.pack(">HH", totals, total)
