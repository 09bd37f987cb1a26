"""Pictures as editors bring them: opened without trust, or told apart from what is none."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, UnidentifiedImageError

from cuecard.media.pictures.containers import Container, read_container
from cuecard.media.pictures.unsupported_formats import foreign_kind

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
_BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF8", b"RIFF")
_AVIF = (b"ftypavif", b"ftypavis")
_PIXELS_OF_ALL_FRAMES = 10
"""How many times the pixels of a still picture those of all frames together may be."""


class Unusable(ValueError):  # noqa: N818 - what was read, not what failed
    """A file that cannot be shown: the code of its message, what it is or does, what to do, and in a text where."""

    def __init__(self, code: str, what: str, remedy: str, line: int = 1, column: int = 1) -> None:
        super().__init__(what)
        self.code, self.what, self.remedy, self.line, self.column = code, what, remedy, line, column


def open_picture(content: bytes, most_pixels: int) -> Image.Image:
    """Read a picture, or the first frame of one that moves, when its head has said how large it is. Raises Unusable."""
    image = _open(content, most_pixels)
    try:
        if is_moving(image):
            _load_frames(image, most_pixels)
        image.load()
    except Unusable:
        raise
    except Exception:  # a decoder raises what it likes
        raise broken() from None
    return image


def find_whole(content: bytes, most_pixels: int, failure: Unusable) -> Container:
    """Find what browsers show of a file that could not be read. Raises the failure where it is the file's."""
    if failure.code not in {"E511", "E512"}:
        raise failure
    if (kind := foreign_kind(content)) is not None:
        raise Unusable("E511", *kind)
    whole = read_container(content)
    if whole is None:
        raise failure
    if whole.width * whole.height > most_pixels:
        raise _too_many(most_pixels)
    return whole


def is_moving(image: Image.Image) -> bool:
    """Tell whether a picture has frames to play; a photograph may come with a preview, which is none."""
    return getattr(image, "is_animated", False) and image.format != "MPO"


def _open(content: bytes, most_pixels: int) -> Image.Image:
    try:
        image = Image.open(BytesIO(content), formats=FORMATS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many(most_pixels) from None
    except UnidentifiedImageError:
        if content.startswith(_BEGINNINGS) or content[4:12] in _AVIF:
            raise broken() from None
        raise Unusable("E511", "is not a picture", "save it as JPEG, PNG, GIF, WebP or AVIF") from None
    except Exception:
        raise broken() from None
    if image.width * image.height > most_pixels:
        raise _too_many(most_pixels)
    return image


def _load_frames(image: Image.Image, most_pixels: int) -> None:
    """Read every frame, so that one that is broken off is known."""
    frames = getattr(image, "n_frames", 1)
    if frames * image.width * image.height > _PIXELS_OF_ALL_FRAMES * most_pixels:
        raise _too_many(_PIXELS_OF_ALL_FRAMES * most_pixels, " in all its frames together")
    for frame in range(frames):
        image.seek(frame)
        image.load()


def broken() -> Unusable:
    """Give what is said of a file that cannot be read."""
    return Unusable("E512", "is broken or cut short", "save or upload it again")


def _too_many(pixels: int, where: str = "") -> Unusable:
    what = f"has more than {pixels:,} pixels{where}"
    return Unusable(
        "E513", what, "make it smaller, or write a higher most_pixels: under 'extra: pictures:' in mkdocs.yml"
    )
