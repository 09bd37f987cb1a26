"""The pictures of `docs/`: looked at first, made ready before a page is rendered, written for the pages that show them.

What a picture's own address serves is the picture without its metadata. Its smaller variants are written below
`assets/pictures/` under names that hold a digest of their bytes, so that a host can let browsers keep them for good;
only those are written that a page of the site shows.
"""

from __future__ import annotations

import os
import warnings
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from PIL import Image

from cuecard.link.slugs import slugify
from cuecard.media.pictures.covers import PICTURES
from cuecard.media.pictures.picture_cache import SUFFIXES, PictureCache, Ready
from cuecard.media.pictures.picture_reader import Unusable
from cuecard.media.pictures.variants import Recipe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cuecard.build import Build
    from cuecard.media.pictures.picture_cache import StoredFile
    from cuecard.model.files import File, Files
    from cuecard.model.picture_settings import Pictures as Settings
    from cuecard.site import Site

CACHE = ".cache/cuecard/pictures"
VARIANTS = "assets/pictures"
DRAWING = ".svg"


@dataclass
class Pictures:
    """What one build knows of its pictures, by their paths in `docs/`."""

    ready: dict[str, Ready] = field(default_factory=dict)
    unusable: dict[str, Unusable] = field(default_factory=dict)
    to_make: list[File] = field(default_factory=list)
    """Those that are well and not made yet."""
    reported: set[str] = field(default_factory=set)
    """Those whose trouble was told where they are shown."""
    shown: dict[str, Path] = field(default_factory=dict)
    """The variants that pages show: where each lies by its address in the site."""

    def apart(self) -> Pictures:
        """Give the same for pages that are not in the site: what they show is not written."""
        return Pictures(self.ready, self.unusable)

    def show(self, file: File, stored: StoredFile) -> str:
        """Give the address of a file that a page shows."""
        ready = self.ready[file.src_uri]
        if stored == ready.record.original:
            return file.url
        stem = slugify(file.name) or "picture"
        address = f"{VARIANTS}/{stem}-{stored.width}.{stored.digest[:8]}.{SUFFIXES[stored.format]}"
        self.shown[address] = ready.path_of(stored)
        return quote(address)


def look_at_pictures(files: Files, build: Build) -> None:
    """Find which pictures of `docs/` are made already, which cannot be shown, and which are to be made."""
    own = [file for file in files.media_files() if is_picture(file, build.site)]
    _note_each(own, _Maker.of(build).look, build)


def make_pictures(build: Build) -> None:
    """Make the pictures that are not made yet."""
    to_make, build.pictures.to_make = build.pictures.to_make, []
    if to_make:
        _note_each(to_make, _Maker.of(build).make, build)


def _note_each(own: Sequence[File], do: Callable[[File], Ready | Unusable | None], build: Build) -> None:
    """Do something with each picture, several at a time, and note what comes of it."""
    pictures = build.pictures
    with warnings.catch_warnings(), ThreadPoolExecutor(os.cpu_count()) as pool:
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        build.progress.begin("pictures")
        outcomes = build.progress.each(pool.map(do, own), len(own))
        for file, outcome in zip(own, outcomes, strict=True):
            if isinstance(outcome, Unusable):
                pictures.unusable[file.src_uri] = outcome
            elif outcome is None:
                pictures.to_make.append(file)
            else:
                pictures.ready[file.src_uri] = outcome


def is_picture(file: File, site: Site) -> bool:
    """Tell whether a file of `docs/` says that it is a picture."""
    return file.src_dir == site.docs_dir and file.src_uri.lower().endswith(PICTURES)


def take_cleaned_files(files: Files, build: Build) -> None:
    """Let the files of the site be those without metadata; to be called when the unpublished ones have left."""
    for file in files:
        ready = build.pictures.ready.get(file.src_uri)
        if ready is not None and file.src_dir is not None:
            file.abs_src_path = str(ready.path_of(ready.record.original))


def write_variants(build: Build) -> None:
    """Write the variants that the pages of the site show."""
    for address, path in build.pictures.shown.items():
        build.output.copy(path, address)


@dataclass(frozen=True)
class _Maker:
    """Where one picture after the other is looked at and made, by several at once."""

    cache: PictureCache
    most_bytes: int

    @classmethod
    def of(cls, build: Build) -> _Maker:
        settings = build.settings.pictures
        folder = Path(build.site.config_file or ".").parent / CACHE
        return cls(PictureCache(folder, _recipe(settings)), settings.most_bytes)

    def look(self, file: File) -> Ready | Unusable | None:
        """Give a picture that is made already, or None for one that can be; drawings are made at once."""
        path, is_drawing = Path(file.abs_src_path or ""), _is_drawing(file)
        if path.stat().st_size > self.most_bytes:
            what = f"has more than {self.most_bytes / 1000:,.0f} kB"
            return Unusable(
                "E514", what, "make it smaller, or write a higher most_bytes: under 'extra: pictures:' in mkdocs.yml"
            )
        content = path.read_bytes()
        if (ready := self.cache.made_before(content, is_drawing=is_drawing)) is not None:
            return ready
        if is_drawing:
            return self.make(file)
        try:
            self.cache.expect_usable(content)
        except Unusable as unusable:
            return unusable
        return None

    def make(self, file: File) -> Ready | Unusable:
        """Make one picture."""
        try:
            return self.cache.make(Path(file.abs_src_path or "").read_bytes(), is_drawing=_is_drawing(file))
        except Unusable as unusable:
            return unusable


def _is_drawing(file: File) -> bool:
    return file.src_uri.lower().endswith(DRAWING)


def _recipe(settings: Settings) -> Recipe:
    qualities = settings.jpeg_quality, settings.webp_quality, settings.avif_quality
    return Recipe(tuple(settings.widths), *qualities, settings.most_pixels)
