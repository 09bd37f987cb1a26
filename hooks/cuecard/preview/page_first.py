"""The page of an article that was just saved, made of what the last build knows, in the time of that one page.

It is given only where a build would put the article in the same place, and nothing is wrong with it. The build that
follows makes it again, with all else that the edit changes.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import _populate_page

from cuecard.cards.page_cards import add_cards
from cuecard.content.articles import read_article
from cuecard.content.pages import Article
from cuecard.machines.claims import note_public_files
from cuecard.memory.rest_of_site import front_matter_digest
from cuecard.problems import Problems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.structure.files import File

    from cuecard.memory.kitchen import Kitchen
    from cuecard.memory.rest_of_site import RestOfSite

_OF_ITSELF = {"title", "description", "updated", "cta", "image_alt", "featured", "read_time", "extra"}
"""What front matter says of an article that moves nothing on its page."""


@dataclass(frozen=True)
class FirstPage:
    """A page of the site to be."""

    address: str
    """The path of its file in the site."""
    url: str
    """Relative to the site."""
    content: bytes


def make_first_page(src_uri: str, kitchen: Kitchen) -> FirstPage | None:
    """Make the page of a source as it is now, if it is an article's that stands where it stood; else None.

    The build that the `kitchen` is of is done, and of no use for anything else after this.
    """
    build = kitchen.build
    build.problems, build.memory.is_asked_little = Problems(), True
    article = _placed_article(src_uri, kitchen)
    if article is None:
        return None
    _populate(article, kitchen)
    if build.cards:
        note_public_files(add_cards([article], kitchen.files, kitchen.config, build), kitchen.config, build)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "page.html"
        article.file.abs_dest_path = str(path)
        made = kitchen.make(article.file)
        if made.is_kept or made.problems or list(build.problems) or not _has_all(made.shown, kitchen):
            return None
        return FirstPage(article.file.dest_uri, article.file.url, path.read_bytes())


def _placed_article(src_uri: str, kitchen: Kitchen) -> Article | None:
    """Read an article again and place it where it stood; None where it would stand elsewhere."""
    file, rest = kitchen.files.src_uris.get(src_uri), kitchen.build.rest
    if file is None or _is_in_nav(file, kitchen):
        return None
    before, inclusion = file.page, file.inclusion
    article = read_article(file, kitchen.files, kitchen.config)
    file.inclusion = inclusion
    if article is None or list(kitchen.build.problems):
        return None
    if isinstance(before, Article) and _place(article) != _place(before):
        return None
    if rest is None:
        return _placed_like(before, article) if isinstance(before, Article) else None
    if not isinstance(before, Article) and not _is_said_of(article, rest):
        return None
    rest.place(article, _read(rest.shown_with(src_uri), kitchen))
    return article


def _is_in_nav(file: File, kitchen: Kitchen) -> bool:
    """Tell whether the navigation, which marks the page that it is on, knows the page of before."""
    assert kitchen.build.nav is not None  # of a build that is done
    return file.page is not None and file.page in kitchen.build.nav.pages


def _place(article: Article) -> tuple[Any, ...]:
    """Give what decides where an article stands, and what stands beside it."""
    return article.file.dest_uri, article.status, article.cover, article.fields.model_dump(exclude=_OF_ITSELF)


def _is_said_of(article: Article, rest: RestOfSite) -> bool:
    """Tell whether front matter says what it said of an article that the last build did not read."""
    known = rest.articles.get(article.file.src_uri)
    return known is not None and known.front_matter == front_matter_digest(article.source)


def _placed_like(before: Article, article: Article) -> Article:
    article.previous, article.next, article.related = before.previous, before.next, before.related
    article.series = [article if part is before else part for part in before.series]
    return article


def _read(sources: Iterable[str], kitchen: Kitchen) -> list[Article]:
    """Give the articles of some sources, those read that the last build did not need."""
    files, found = kitchen.files, []
    for src_uri in sorted(sources):
        file = files.src_uris[src_uri]
        if file.page is None and (article := read_article(file, files, kitchen.config)) is not None:
            _populate(article, kitchen)
        if isinstance(file.page, Article):
            found.append(file.page)
    return found


def _populate(article: Article, kitchen: Kitchen) -> None:
    _populate_page(article, kitchen.config, kitchen.files)


def _has_all(shown: Iterable[str], kitchen: Kitchen) -> bool:
    """Tell whether the site has the variants of pictures that a page shows, around its text and in it."""
    site = kitchen.build.output.site
    return site is not None and all(address in site.files for address in (*shown, *kitchen.build.pictures.shown))
