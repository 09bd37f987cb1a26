"""What was made of pictures in earlier builds, found by content.

The key is the picture's bytes together with all that decides what is made of them. Each file is named by its own
digest and taken only if it still has that; else it is made again. The folder can be removed at any time.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Annotated

from PIL import __version__ as pillow
from PIL import features
from pydantic import Field

from cuecard.cache.atomic_files import write_whole
from cuecard.cache.eviction import RECORD, note_use
from cuecard.check.validation.models import StrictModel
from cuecard.media.pictures.picture_reader import Unusable, find_whole, open_picture
from cuecard.media.pictures.svg_sanitizer import LeftOut
from cuecard.media.pictures.variants import make_drawing, make_variants

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cuecard.media.pictures.variants import Made, Recipe, Variant

EDITION = 1
"""To be raised when the code makes something else of the same picture."""
SUFFIXES = {"JPEG": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "AVIF": "avif", "SVG": "svg", "BMP": "bmp"}


class StoredFile(StrictModel):
    """One file of a picture."""

    format: Annotated[str, Field(pattern=f"^({'|'.join(SUFFIXES)})$")]
    """JPEG, PNG and so on."""
    width: Annotated[int, Field(ge=0)]
    """In pixels; for a drawing that does not say it, 0."""
    height: Annotated[int, Field(ge=0)]
    """Likewise."""
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    """SHA-256 of its bytes."""

    @property
    def name(self) -> str:
        """The name of the file in the cache."""
        return f"{self.digest[:32]}.{SUFFIXES[self.format]}"


class Record(StrictModel):
    """What was made of one picture."""

    original: StoredFile
    """The picture itself, without its metadata."""
    variants: list[StoredFile]
    """What is offered beside it."""
    left_out: list[LeftOut]
    """What a drawing lost."""


@dataclass(frozen=True)
class Ready:
    """A picture whose files are there."""

    folder: Path
    record: Record

    def path_of(self, file: StoredFile) -> Path:
        """Give where a file lies."""
        return self.folder / file.name


class PictureCache:
    """A folder of made pictures, for one recipe."""

    def __init__(self, folder: Path, recipe: Recipe) -> None:
        codecs = {name: features.version(name) for name in ("jpg", "webp", "avif", "zlib")}
        self._folder, self._recipe = folder, recipe
        self._made_with = json.dumps([EDITION, pillow, codecs, asdict(recipe)], sort_keys=True)

    def made_before(self, content: bytes, *, is_drawing: bool) -> Ready | None:
        """Give what earlier builds made of a picture, if any did."""
        folder = self._folder_of(content, is_drawing)
        record = _read(folder)
        return None if record is None else Ready(folder, record)

    def make(self, content: bytes, *, is_drawing: bool) -> Ready:
        """Make the files of a picture, unless they are there by now. Raises Unusable."""
        folder = self._folder_of(content, is_drawing)
        if (record := _read(folder)) is not None:
            return Ready(folder, record)
        made = make_drawing(content) if is_drawing else make_variants(content, self._recipe)
        return Ready(folder, _write(made, folder))

    def expect_usable(self, content: bytes) -> None:
        """Read a picture, which takes a small part of the time of making it. Raises Unusable."""
        most_pixels = self._recipe.most_pixels
        try:
            open_picture(content, most_pixels)
        except Unusable as unusable:
            find_whole(content, most_pixels, unusable)

    def _folder_of(self, content: bytes, is_drawing: bool) -> Path:
        kind = hashlib.sha256(f"{self._made_with}{is_drawing}\n".encode())
        kind.update(content)
        key = kind.hexdigest()
        return self._folder / key[:2] / key


def _read(folder: Path) -> Record | None:
    try:
        record = Record.model_validate_json((folder / RECORD).read_bytes())
    except (OSError, ValueError):
        return None
    if not all(is_whole(folder / file.name, file.digest) for file in _files(record)):
        return None
    note_use(folder / RECORD)
    return record


def _files(record: Record) -> Iterator[StoredFile]:
    yield record.original
    yield from record.variants


def is_whole(path: Path, digest: str) -> bool:
    """Tell whether a file is there and has its digest."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == digest
    except OSError:
        return False


def _write(made: Made, folder: Path) -> Record:
    """Write the files, the record of them last, each whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    original = _write_variant(made.original, folder)
    variants = [_write_variant(variant, folder) for variant in made.variants]
    record = Record(original=original, variants=variants, left_out=list(made.left_out))
    write_whole(folder / RECORD, record.model_dump_json(indent=1).encode())
    return record


def _write_variant(variant: Variant, folder: Path) -> StoredFile:
    digest = hashlib.sha256(variant.content).hexdigest()
    file = StoredFile(format=variant.format, width=variant.width, height=variant.height, digest=digest)
    write_whole(folder / file.name, variant.content)
    return file
