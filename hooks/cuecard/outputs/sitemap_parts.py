"""The pages for search engines in as many files as the protocol wants (sitemaps.org). Pure: pages in, files out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

MOST_PAGES, MOST_BYTES = 50_000, 50 * 1024 * 1024
"""What one file may hold, uncompressed."""
MOST_PICTURES = 1_000
"""How many pictures of one page."""


@dataclass(frozen=True)
class SitemapPage:
    """A page: its absolute address, the ISO date of its last change or nothing, the pictures that it shows."""

    url: str
    changed: str = ""
    pictures: Sequence[str] = ()


@dataclass(frozen=True)
class SitemapPart:
    """A file that holds some of the pages."""

    url: str
    changed: str


@dataclass(frozen=True)
class Sitemap:
    """What one file holds: pages, or other files that hold them."""

    pages: Sequence[SitemapPage] = ()
    parts: Sequence[SitemapPart] = ()


def cut_into_parts(
    pages: Sequence[SitemapPage], write: Callable[[Sitemap], str], most_pages: int, most_bytes: int
) -> Iterator[tuple[SitemapPage, ...]]:
    """Cut the pages into files of at most so many pages and so many bytes as written; a single page is never cut."""
    for start in range(0, len(pages), most_pages):
        yield from _fitting(tuple(pages[start : start + most_pages]), write, most_bytes)


def last_change(pages: Sequence[SitemapPage]) -> str:
    """Give the date of the newest change."""
    return max(page.changed for page in pages)


def _fitting(
    pages: tuple[SitemapPage, ...], write: Callable[[Sitemap], str], most_bytes: int
) -> Iterator[tuple[SitemapPage, ...]]:
    if len(pages) == 1 or len(write(Sitemap(pages)).encode()) <= most_bytes:
        yield pages
        return
    middle = len(pages) // 2
    yield from _fitting(pages[:middle], write, most_bytes)
    yield from _fitting(pages[middle:], write, most_bytes)
