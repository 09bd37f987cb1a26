"""A picture as its component draws it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cuecard.build import Build
    from cuecard.media.pictures.picture_cache import StoredFile
    from cuecard.model.files import File

_FIRST_CHOICE = ("AVIF", "WEBP")
"""A browser takes the first of these that it knows."""


@dataclass(frozen=True)
class Candidate:
    """One size of a picture."""

    url: str
    width: int


@dataclass(frozen=True)
class Source:
    """The sizes of a picture in one format."""

    media_type: str
    candidates: Sequence[Candidate]


@dataclass(frozen=True)
class PictureView:
    """A picture, what it shows, and what browsers choose from; width and height are 0 where they are not known."""

    url: str
    alt: str
    width: int = 0
    height: int = 0
    candidates: Sequence[Candidate] = ()
    """Its sizes in its own format; none where there is only one."""
    sources: Sequence[Source] = ()


def picture_view(file: File, alt: str, build: Build) -> PictureView:
    """Make the view of a picture; its variants are written with the site."""
    ready = build.pictures.ready.get(file.src_uri)
    if ready is None:
        return PictureView(file.url, alt)
    original, variants = ready.record.original, ready.record.variants
    own = [variant for variant in variants if variant.format == original.format]
    if not own or original.width <= build.settings.pictures.widths[-1]:
        own.append(original)
    candidates = _candidates(own, file, build)
    by_format = {name: [variant for variant in variants if variant.format == name] for name in _FIRST_CHOICE}
    return PictureView(
        url=candidates[-1].url,
        alt=alt,
        width=own[-1].width,
        height=own[-1].height,
        candidates=candidates if len(candidates) > 1 else (),
        sources=[
            Source(f"image/{name.lower()}", _candidates(found, file, build))
            for name, found in by_format.items()
            if found and name != original.format
        ],
    )


def as_wide_as(width: str, view: PictureView) -> PictureView:
    """Give a picture the width, in pixels, that its author wrote; its height follows."""
    if not width.isdecimal() or not view.width or not int(width):
        return view
    return replace(view, width=int(width), height=max(1, round(view.height * int(width) / view.width)))


def _candidates(stored: Iterable[StoredFile], file: File, build: Build) -> list[Candidate]:
    return [Candidate(build.pictures.show(file, variant), variant.width) for variant in stored]
