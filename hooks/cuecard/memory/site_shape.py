"""All that a page can show of the rest of the site, in one key: everything but the texts of other articles.

An article or a list whose own text is the same, on a site of the same shape, is the same page. So after an edit of a
text the other pages are kept without making what their templates would be given, which is most of what they cost.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from cuecard.content.pages import Article, ListingPage
from cuecard.memory.digests import digest
from cuecard.theme.environment import page_context, site_view

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build
    from cuecard.content.pages import SitePage


class SiteShape:
    """The shape of a site, when every page has been read."""

    def __init__(self, env: Environment, config: MkDocsConfig, build: Build) -> None:
        self._env, self._config, self._build = env, config, build

    def key_of(self, page: SitePage) -> str:
        """Give the key of an article's page or a list's; empty for other pages, which show what they like."""
        if isinstance(page, Article):
            return digest(self.digest, *_of_itself(page), repr(_of_article(page)))
        if isinstance(page, ListingPage):
            listing, entries = page.listing, [article.file.src_uri for article in page.entries]
            own = listing.kind, listing.key, listing.title, listing.description, page.number, page.page_count
            return digest(self.digest, *_of_itself(page), repr(own), repr(entries))
        return ""

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
        site = site_view(self._config, build), page_context(None, self._config, build.nav, build)
        return digest(build.site_key, repr(switches), repr(site), repr(sorted(build.public_files)), *self._parts())

    def _parts(self) -> Iterator[str]:
        """Give what pages show of each other."""
        build = self._build
        for article in build.articles:
            yield "\n".join(article.source.yaml_lines)
            yield repr((*_of_page(article), article.status.name, article.minutes))
        for page in build.pages:
            yield page.source.digest
            yield repr((*_of_page(page), page.status.name))
        for listing in build.listings:
            yield repr((listing.kind, listing.key, listing.title, listing.description, listing.address))
        yield repr(sorted(build.tag_names.items()))
        for src_uri, ready in sorted(build.pictures.ready.items()):
            yield repr((src_uri, ready.folder.name, ready.record))
        for src_uri, card in sorted(build.cards.items()):
            yield repr((src_uri, card.url, card.width, card.height, card.alt))


def _of_page(page: SitePage) -> tuple[Any, ...]:
    return page.file.src_uri, page.url, page.title, page.meta, page.update_date, page.is_indexable, page.choice


def _of_itself(page: SitePage) -> tuple[str, ...]:
    contents = [(heading.title, heading.id) for heading in page.toc or ()]
    said = page.canonical_url, page.file.inclusion.name, page.is_cleaned, contents
    return page.source.digest, page.content or "", repr(_of_page(page)), repr(said)


def _of_article(article: Article) -> tuple[Any, ...]:
    beside = [article.previous, article.next, None, *article.related, None, *article.series]
    time = article.reading_time
    words = (time.words, time.cjk_characters, time.pictures) if time is not None else None
    return words, [other and other.file.src_uri for other in beside]
