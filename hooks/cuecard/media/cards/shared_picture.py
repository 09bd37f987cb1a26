"""The picture that stands for a page where it is shared: its own, if networks show such a one, else its card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from cuecard.model.article import Article
from cuecard.model.ordinary_page import OrdinaryPage

if TYPE_CHECKING:
    from pathlib import Path

    from cuecard.build import Build
    from cuecard.model.files import File
    from cuecard.model.site_page import SitePage

MOST_WIDTH = 1200
SHOWN_BY_NETWORKS = {"JPEG", "PNG", "GIF", "WEBP"}
"""Drawings and AVIF are not."""


@dataclass(frozen=True)
class SharedPicture:
    """A raster picture; its address is relative to the site's root, its size in pixels."""

    url: str
    width: int
    height: int
    alt: str
    media_type: str
    path: Path
    """The file that it is."""


def own_picture(page: SitePage, build: Build) -> File | None:
    """Give a page's own picture if networks show it."""
    cover = page.cover if isinstance(page, Article | OrdinaryPage) else None
    ready = build.pictures.ready.get(cover.src_uri) if cover is not None else None
    return cover if ready is not None and ready.record.original.format in SHOWN_BY_NETWORKS else None


def shared_picture(page: SitePage, build: Build) -> SharedPicture | None:
    """Give the picture of a page: the largest of its own in its own format, at most as wide as networks want it."""
    cover = own_picture(page, build)
    if cover is None:
        return build.cards.get(page.file.src_uri)
    record = build.pictures.ready[cover.src_uri].record
    own = [record.original, *(one for one in record.variants if one.format == record.original.format)]
    fitting = [one for one in own if one.width <= MOST_WIDTH] or [min(own, key=lambda one: one.width)]
    best = max(fitting, key=lambda one: one.width)
    assert isinstance(page, Article | OrdinaryPage)
    url = quote(build.pictures.show(cover, best), safe="/%")
    media_type, path = f"image/{best.format.lower()}", build.pictures.ready[cover.src_uri].path_of(best)
    return SharedPicture(url, best.width, best.height, page.fields.image_alt or "", media_type, path)
