"""What is checked where a picture is used: that it can be shown, how large it is, what is said of it."""

from __future__ import annotations

import posixpath
from functools import partial
from typing import TYPE_CHECKING, Any

from cuecard.check.problems import Place
from cuecard.link.clock import Status
from cuecard.media.pictures.alternative_texts import why_no_description
from cuecard.media.pictures.collection import look_at_pictures, make_pictures
from cuecard.media.pictures.covers import PICTURES
from cuecard.media.pictures.unsupported_formats import ForeignKind, foreign_kind
from cuecard.model.article import Article
from cuecard.model.ordinary_page import OrdinaryPage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cuecard.build import Build
    from cuecard.model.files import File, Files
    from cuecard.read.marked_yaml import Path

_BEGINNING = 1024
"""Bytes that tell what a file is."""
_SAY = "write what the picture shows"


def check_picture(file: File, place: Callable[[], Place], build: Build) -> None:
    """Note at the place of a reference what is wrong with a picture; only then is the place looked for."""
    pictures, name = build.pictures, build.place_in_docs(file.src_uri)
    if (unusable := pictures.unusable.get(file.src_uri)) is not None:
        pictures.reported.add(file.src_uri)
        where = f" (line {unusable.line})" if unusable.line > 1 else ""
        build.problems.add(place(), unusable.code, f"{name} {unusable.what}{where}", unusable.remedy)
    elif file.src_dir is not None and not file.src_uri.lower().endswith(PICTURES):
        kind = foreign_kind(file.content_bytes[:_BEGINNING])
        kind = kind or ForeignKind("is not a picture", f"write the name of a file that ends in {', '.join(PICTURES)}")
        build.problems.add(place(), "E511", f"{name} {kind.what}", kind.remedy)
    ready = pictures.ready.get(file.src_uri)
    if ready is not None and not ready.record.original.width:
        what = f"{name} does not say how large it is, and the text jumps when it appears"
        build.problems.add(place(), "A517", what, "write viewBox= or width= and height= into its <svg>")


def check_description(alt: str, file: File, place: Callable[[], Place], build: Build) -> None:
    """Note a description that describes nothing."""
    stem = posixpath.splitext(posixpath.basename(file.src_uri))[0]
    if reason := why_no_description(alt, stem):
        build.problems.add(place(), "A518", f"the description '{alt}' {reason}", _SAY)


def read_pictures(files: Files, build: Build) -> None:
    """Read every picture, when front matter and addresses are right; check those that front matter names."""
    look_at_pictures(files, build)
    check_named_pictures(files, build)
    if build.rest is not None:
        make_pictures(build)


def check_named_pictures(files: Files, build: Build) -> None:
    """Check the pictures that front matter names; of what is not public only those of tomorrow's site."""
    scheduled = [article for article in build.unpublished if article.status is Status.SCHEDULED]
    for page in [*(file.page for file in files.documentation_pages()), *scheduled]:
        if isinstance(page, Article | OrdinaryPage):
            for path, picture in _named(page):
                check_picture(picture, partial(page.source.front_matter.place_of, path), build)
                _check_alt(picture, page, (*path[:-1], f"{path[-1]}_alt"), build)


def check_unused_pictures(files: Files, build: Build) -> None:
    """Note what is wrong with the pictures of the site that no page was told of, and what drawings lost."""
    if build.rest is not None:
        return
    for file in files:
        pictures, name = build.pictures, build.place_in_docs(file.src_uri)
        unusable = pictures.unusable.get(file.src_uri)
        if unusable is not None and file.src_uri not in pictures.reported:
            place = Place(name, unusable.line, unusable.column)
            build.problems.add(place, unusable.code, f"this file {unusable.what}", unusable.remedy)
        if (ready := pictures.ready.get(file.src_uri)) is not None:
            for lost in ready.record.left_out:
                what = f"{lost.what} is left out of the drawing"
                build.problems.add(Place(name, lost.line, lost.column), "W516", what, "save the drawing without it")


def _named(page: Article | OrdinaryPage) -> Iterator[tuple[Path, File]]:
    if page.cover is not None:
        yield ("image",), page.cover
    if isinstance(page, OrdinaryPage):
        yield from page.parts.pictures.items()


def _check_alt(picture: File, page: Article | OrdinaryPage, path: Path, build: Build) -> None:
    alt: Any = page.source.front_matter.data
    for part in path:
        alt = alt.get(part) if isinstance(alt, dict) else alt[part]
    if isinstance(alt, str):
        check_description(alt, picture, partial(page.source.front_matter.place_of, path), build)
