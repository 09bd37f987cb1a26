"""The pictures of `docs/`: made ready before the first page is rendered, written for the pages that show them.

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

from cuecard.addresses.slugs import slugify
from cuecard.pictures.cache import SUFFIXES, PictureCache, Ready
from cuecard.pictures.covers import PICTURES
from cuecard.pictures.reading import Unusable
from cuecard.pictures.variants import Recipe

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from cuecard.build import Build
    from cuecard.pictures.cache import StoredFile
    from cuecard.settings.pictures import Pictures as Settings

CACHE = ".cache/cuecard/pictures"
VARIANTS = "assets/pictures"
DRAWING = ".svg"


@dataclass
class Pictures:
    """What one build knows of its pictures, by their paths in `docs/`."""

    ready: dict[str, Ready] = field(default_factory=dict)
    unusable: dict[str, Unusable] = field(default_factory=dict)
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


def prepare_pictures(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Make every picture of `docs/` ready, several at a time, and keep in mind which cannot be shown."""
    settings = build.settings.pictures
    folder = Path(config.config_file_path or ".").parent / CACHE
    kitchen = _Kitchen(PictureCache(folder, _recipe(settings)), settings.most_bytes)
    own = [file for file in files.media_files() if is_picture(file, config)]
    with warnings.catch_warnings(), ThreadPoolExecutor(os.cpu_count()) as pool:
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        build.progress.begin("pictures")
        outcomes = build.progress.each(pool.map(kitchen.prepare, own), len(own))
        for file, outcome in zip(own, outcomes, strict=True):
            if isinstance(outcome, Unusable):
                build.pictures.unusable[file.src_uri] = outcome
            else:
                build.pictures.ready[file.src_uri] = outcome


def is_picture(file: File, config: MkDocsConfig) -> bool:
    """Tell whether a file of `docs/` says that it is a picture."""
    return file.src_dir == config.docs_dir and file.src_uri.lower().endswith(PICTURES)


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
class _Kitchen:
    """Where one picture after the other is made ready, by several at once."""

    cache: PictureCache
    most_bytes: int

    def prepare(self, file: File) -> Ready | Unusable:
        """Make one picture ready."""
        path = Path(file.abs_src_path or "")
        if path.stat().st_size > self.most_bytes:
            what = f"has more than {self.most_bytes / 1000:,.0f} kB"
            return Unusable(
                "E514", what, "make it smaller, or write a higher most_bytes: under 'extra: pictures:' in mkdocs.yml"
            )
        try:
            return self.cache.ready(path.read_bytes(), is_drawing=file.src_uri.lower().endswith(DRAWING))
        except Unusable as unusable:
            return unusable


def _recipe(settings: Settings) -> Recipe:
    qualities = settings.jpeg_quality, settings.webp_quality, settings.avif_quality
    return Recipe(tuple(settings.widths), *qualities, settings.most_pixels)
