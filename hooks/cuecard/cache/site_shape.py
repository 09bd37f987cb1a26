"""All that the page of an article or a list can show of the rest of the site, in one key.

That is what every page shows, and what lists say of the articles that this one names. Where it is the same, the page
is kept without making what its template would be given, which is most of what a page costs.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from cuecard.cache.digests import digest
from cuecard.model.article import Article
from cuecard.model.calls_to_action import POSITIONS
from cuecard.model.listing_page import ListingPage
from cuecard.render.site_view import site_view
from cuecard.render.template_environment import page_context

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from jinja2 import Environment

    from cuecard.build import Build
    from cuecard.model.files import File
    from cuecard.model.site_page import SitePage


class SiteShape:
    """Gives the keys of pages, when every page has been read."""

    def __init__(self, env: Environment, build: Build) -> None:
        self._env, self._build = env, build
        self._seen: dict[Article, str] = {}
        self._keys: dict[SitePage, str] = {}

    def key_of(self, page: SitePage) -> str:
        """Give the key of an article's page or a list's; empty for other pages, which show what they like.

        It is the one before MkDocs marks the text of a draft, if it was asked for by then.
        """
        if page not in self._keys:
            self._keys[page] = self._made(page)
        return self._keys[page]

    def _made(self, page: SitePage) -> str:
        if isinstance(page, Article):
            tags = [self._build.tag_names[slug] for slug in page.tag_slugs]
            return self._key(page, (self._seen_of(page), tags, _words(page)), _beside(page))
        if isinstance(page, ListingPage):
            listing = page.listing
            said = listing.kind, listing.key, listing.title, listing.description, page.number, page.page_count
            return self._key(page, said, page.entries)
        return ""

    def _key(self, page: SitePage, own: Sequence[Any], named: Iterable[Article | None]) -> str:
        card = self._build.cards.get(page.file.src_uri)
        shared = (card.url, card.width, card.height, card.alt) if card is not None else None
        seen = [article and self._seen_of(article) for article in named]
        return digest(self.digest, *_of_itself(page), repr((own, shared, seen)))

    def _seen_of(self, article: Article) -> str:
        """Stand for all that other pages can show of an article."""
        if article not in self._seen:
            said = *_of_page(article), article.status.name, article.minutes, self._picture(article.cover)
            self._seen[article] = digest("\n".join(article.source.yaml_lines), repr(said))
        return self._seen[article]

    def _picture(self, file: File | None) -> tuple[Any, ...] | None:
        if file is None:
            return None
        ready = self._build.pictures.ready.get(file.src_uri)
        return file.url, ready and (ready.folder.name, ready.record)

    def places_of(self, shown: Mapping[str, Path]) -> dict[str, list[str]]:
        """Say where variants of pictures lie, wherever the checkout is: the folder and the file."""
        return {address: [path.parent.name, path.name] for address, path in shown.items()}

    def paths_at(self, places: Mapping[str, list[str]]) -> dict[str, Path]:
        """Find them again. Raises KeyError where there is no such picture."""
        return {address: self._folders[folder] / name for address, (folder, name) in places.items()}

    @cached_property
    def _folders(self) -> dict[str, Path]:
        return {ready.folder.name: ready.folder for ready in self._build.pictures.ready.values()}

    @cached_property
    def digest(self) -> str:
        """Stand for all that pages share."""
        build = self._build
        if build.rest is not None:
            return build.rest.shape
        switches = {name: value for name, value in self._env.globals.items() if isinstance(value, str | int)}
        assert build.nav is not None  # known before the first page is read
        site = site_view(build), page_context(None, build.nav, build)
        of_all = build.listings[0].title, build.listings[0].address
        return digest(build.site_key.base, build.leads, repr(switches), repr(site), repr(of_all))


def _choices(page: SitePage) -> list[Any]:
    return [page.choice_at(position) for position in POSITIONS]


def _of_page(page: SitePage) -> tuple[Any, ...]:
    return page.file.src_uri, page.url, page.title, page.meta, page.update_date, page.is_indexable, _choices(page)


def _of_itself(page: SitePage) -> tuple[str, ...]:
    contents = [(heading.title, heading.id) for heading in page.toc or ()]
    said = page.canonical_url, page.file.inclusion.name, page.is_cleaned, contents
    return page.source.digest, page.content or "", repr(_of_page(page)), repr(said)


def _beside(article: Article) -> Sequence[Article | None]:
    """Give the articles that an article's page names, those of each kind apart."""
    return [article.previous, article.next, None, *article.related, None, *article.series]


def _words(article: Article) -> tuple[int, int, int] | None:
    time = article.reading_time
    return (time.words, time.cjk_characters, time.pictures) if time is not None else None
