"""Pixels into files, without anything but the pixels."""

from __future__ import annotations

import heapq
from io import BytesIO
from typing import TYPE_CHECKING, Any

from PIL import Image, ImageOps, JpegImagePlugin

from cuecard.media.pictures.colour_conversion import as_shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_JPEG = {"progressive": True, "optimize": True}
_AVIF = {"speed": 6, "max_threads": 1}
"""One thread, so that the same pixels give the same bytes; pictures are what is worked on side by side."""
_MOST_COLOURS, _MAIN_COLOURS, _SHARE = 1 << 16, 16, 0.6
"""A picture is drawn rather than photographed where its main colours cover this share of it."""
_PRIVATE = ("exif", "xmp", "icc_profile")
_ORIENTATION, _UPRIGHT = 0x0112, 1


class Encoder:
    """Writes one still picture in the formats and sizes that it is asked for."""

    def __init__(self, image: Image.Image, content: bytes, qualities: Mapping[str, int]) -> None:
        self.format = "JPEG" if image.format == "MPO" else str(image.format)
        self._read, self._content, self._qualities = image, content, qualities
        self._is_turned = _is_turned(image)
        upright = ImageOps.exif_transpose(image) if self._is_turned else image
        self._shown = as_shown(upright)
        self._palette = upright if upright.mode in {"1", "P"} and "icc_profile" not in image.info else None
        self._transparency = upright.info.get("transparency")
        self._is_drawn = _is_drawn(self._shown)
        self._has_private_parts = any(part in image.info for part in _PRIVATE)
        for picture in {id(image): image, id(upright): upright, id(self._shown): self._shown}.values():
            picture.info = {}  # Pillow writes some of it, such as comments, without being asked to

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as seen."""
        return self._shown.size

    def original(self) -> bytes:
        """Write the picture again as it came, with the loss that its format cannot avoid."""
        if self.format in {"WEBP", "AVIF"} and not self._is_turned and not self._has_private_parts:
            return self._content
        if self._palette is not None and self.format in {"PNG", "GIF"}:
            clear = {} if self._transparency is None else {"transparency": self._transparency}
            return _written(self._palette, self.format, **clear)
        return _written(self._shown, self.format, **self._like_the_original())

    def at(self, size: tuple[int, int], names: Iterable[str]) -> dict[str, bytes]:
        """Write the picture at a size in several formats."""
        image = self._shown if size == self.size else self._shown.resize(size, Image.Resampling.LANCZOS, reducing_gap=3)
        return {name: _written(image, name, **self._options(name)) for name in names}

    def _options(self, name: str) -> dict[str, Any]:
        quality: dict[str, Any] = {"quality": self._qualities[name]} if name in self._qualities else {}
        if name == "WEBP" and self._is_drawn:
            return {"lossless": True, "quality": 60}
        if name == "AVIF":
            return quality | _AVIF | ({"subsampling": "4:4:4"} if self._is_drawn else {})
        return quality | (_JPEG if name == "JPEG" else {})

    def _like_the_original(self) -> dict[str, Any]:
        if self.format == "JPEG" and self._read.mode in {"L", "RGB"} and self._read.mode == self._shown.mode:
            sampling = JpegImagePlugin.get_sampling(self._read)
            return {"qtables": getattr(self._read, "quantization", None), "subsampling": sampling, **_JPEG}
        if self.format == "WEBP" and b"VP8L" in self._content:
            return {"lossless": True}
        return {"quality": 90, **(_JPEG if self.format == "JPEG" else {}), **(_AVIF if self.format == "AVIF" else {})}


def _is_drawn(image: Image.Image) -> bool:
    colours = image.getcolors(_MOST_COLOURS) or []
    main = heapq.nlargest(_MAIN_COLOURS, (count for count, _ in colours))
    return sum(main) >= _SHARE * image.width * image.height


def _is_turned(image: Image.Image) -> bool:
    try:
        return bool(image.getexif().get(_ORIENTATION, _UPRIGHT) != _UPRIGHT)
    except Exception:  # whatever a decoder raises: metadata that cannot be read turns nothing
        return False


def _written(image: Image.Image, name: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, name, **options)
    return out.getvalue()
