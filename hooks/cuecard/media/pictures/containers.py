"""Files of pictures by their structure, no pixel decoded: of which kind, how large, and whether all of it is there.

Browsers show more than our decoder reads, such as frames in an order that it does not expect. So where it fails, the
structure tells whether the file is at fault: one that ends as its kind ends is whole.
"""

from __future__ import annotations

import re
import struct
from struct import unpack_from
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Callable


class Container(NamedTuple):
    """A picture whose file is whole; width and height in pixels."""

    format: str
    """As Pillow calls it: PNG, WEBP and so on."""
    width: int
    height: int


def read_container(content: bytes) -> Container | None:
    """Give what a whole file of a kind that browsers show holds; None for any other file, and one that is cut short."""
    for beginning, read in _READERS.items():
        if re.match(beginning, content, re.DOTALL):
            try:
                found = read(content)
            except (struct.error, IndexError):
                return None
            return found if found is not None and found.width and found.height else None
    return None


def _png(content: bytes) -> Container | None:
    at = len(b"\x89PNG\r\n\x1a\n")
    while True:
        length, kind = unpack_from(">I4s", content, at)
        end = at + 12 + length
        (checksum,) = unpack_from(">I", content, end - 4)
        is_critical = not kind[0] & 0x20
        if is_critical and crc32(content[at + 4 : end - 4]) != checksum:
            return None
        if kind == b"IEND":
            return Container("PNG", *unpack_from(">II", content, 16))
        at = end


def _gif(content: bytes) -> Container | None:
    at = 13 + _gif_colours(content[10])
    while content[at] != ord(";"):
        if content[at] not in b"!,":
            return None
        at += 2 if content[at] == ord("!") else 11 + _gif_colours(content[at + 9])
        while content[at]:
            at += content[at] + 1
        at += 1
    return Container("GIF", *unpack_from("<HH", content, 6))


def _gif_colours(flags: int) -> int:
    """Give the bytes of a table of colours, if there is one."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _webp(content: bytes) -> Container | None:
    (size,) = unpack_from("<I", content, 4)
    if size + 8 > len(content):
        return None
    kind = content[12:16]
    if kind == b"VP8X":
        width, height = (1 + int.from_bytes(content[at : at + 3], "little") for at in (24, 27))
        return Container("WEBP", width, height)
    if kind == b"VP8L":
        (bits,) = unpack_from("<I", content, 21)
        return Container("WEBP", 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF))
    width, height = unpack_from("<HH", content, 26)
    return Container("WEBP", width & 0x3FFF, height & 0x3FFF)


def _avif(content: bytes) -> Container | None:
    at = 0
    while at < len(content):
        (size,) = unpack_from(">I", content, at)
        if size == 1:
            (size,) = unpack_from(">Q", content, at + 8)
        if 0 < size < _SMALLEST_BOX:
            return None
        at += size or len(content) - at
    sizes = [unpack_from(">II", content, found.end() + 4) for found in re.finditer(b"ispe", content)]
    return Container("AVIF", *max(sizes)) if at == len(content) and sizes else None


def is_unusual_jpeg(content: bytes) -> bool:
    """Tell whether a JPEG is of a kind that no browser shows: without loss, in arithmetic code, of more than 8 bits."""
    if not content.startswith(b"\xff\xd8\xff"):
        return False
    try:
        marker, bits, *_ = _jpeg_frame(content)
    except (struct.error, IndexError):
        return False
    return marker not in _JPEG_USUAL or bits != _JPEG_BITS


def _jpeg(content: bytes) -> Container | None:
    _, _, height, width, at = _jpeg_frame(content)
    is_whole = b"\xff\xd9" in content[at:] and not is_unusual_jpeg(content)
    return Container("JPEG", width, height) if is_whole else None


def _jpeg_frame(content: bytes) -> tuple[int, int, int, int, int]:
    """Give the marker of the frame, bits a colour, height, width, and where the frame begins."""
    at = 2
    while content[at + 1] not in _JPEG_FRAMES:
        at += 2 + int(unpack_from(">H", content, at + 2)[0])
    return content[at + 1], *unpack_from(">BHH", content, at + 4), at


def _bmp(content: bytes) -> Container | None:
    size, width, height = (*unpack_from("<I", content, 2), *unpack_from("<ii", content, 18))
    return Container("BMP", width, abs(height)) if size <= len(content) else None


_SMALLEST_BOX = 8
_JPEG_USUAL, _JPEG_FRAMES = {0xC0, 0xC1, 0xC2}, {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_JPEG_BITS = 8
_READERS: dict[bytes, Callable[[bytes], Container | None]] = {
    rb"\x89PNG\r\n\x1a\n.{4}IHDR": _png,
    rb"GIF8[79]a": _gif,
    rb"RIFF....WEBPVP8": _webp,
    rb"....ftyp(?:avif|avis|.{0,40}avi[fs])": _avif,
    rb"\xff\xd8\xff": _jpeg,
    rb"BM.{12}[\x28\x6c\x7c]\0\0\0": _bmp,
}
"""By how a file of each kind begins."""
