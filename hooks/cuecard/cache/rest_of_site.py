"""What a build of a few texts knows of the rest of the site, of which it makes nothing anew.

Every build notes it: which articles stand beside which, what the lists are, what left the sources.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cuecard.cache.digests import digest
from cuecard.link.article_lists import Listing
from cuecard.read.nav import nav_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cuecard.build import Build
    from cuecard.cache.store import Cache
    from cuecard.model.article import Article
    from cuecard.model.files import Files
    from cuecard.read.source_file import SourceFile

KIND, NAME, SINCE = "site", "rest", "texts since"


class KnownArticle(NamedTuple):
    """A public article as it was last built; others are named by their sources."""

    conversion: str
    """The key of its conversion."""
    front_matter: str
    """The digest of its lines."""
    address: str
    """The path of its page in the site."""
    series: str | None
    previous: str | None
    next: str | None
    related: Sequence[str]

    @property
    def beside(self) -> list[str]:
        """Name the articles that its page shows."""
        return [*filter(None, (self.previous, self.next)), *self.related]


class KnownListing(NamedTuple):
    """A list of articles as it was last built."""

    kind: str
    key: str
    title: str
    description: str
    page_count: int
    newest: Sequence[str]
    """The sources of those that its feeds have."""


class RestOfSite:
    """A site whose pages stay as they are, but for those of some articles whose texts alone have changed."""

    def __init__(self, noted: Mapping[str, Any], changed: Iterable[str], build: Build) -> None:
        self._names, self._paths, self._host = build.settings.paths, build.paths, build.host
        self.changed = frozenset(changed)
        """The sources of those articles."""
        self._whole: str = noted["whole"]
        self._conversions: dict[str, str] = noted["conversions"]
        self.shape: str = noted["shape"]
        self.page_count: int = noted["page_count"]
        self.until: str = noted["until"]
        self.tag_names: dict[str, str] = noted["tag_names"]
        self.articles = {src_uri: KnownArticle(*known) for src_uri, known in noted["articles"].items()}
        """Those that are public, by their sources."""
        for src_uri, key in self._conversions.items():
            self.articles[src_uri] = self.articles[src_uri]._replace(conversion=key)
        self._listings = [KnownListing(*known) for known in noted["listings"]]
        self._series: Mapping[str, Sequence[str]] = noted["series"]
        self._left: Sequence[str] = noted["left"]
        self._read = self._needed() | nav_sources(build.site.nav)

    def reads(self, src_uri: str) -> bool:
        """Tell whether a source is read: whatever is no article, and the articles that a changed page or feed shows."""
        return src_uri not in self.articles or src_uri in self._read

    def prepare(self, files: Files) -> None:
        """Take out what left the site, and let the articles that are not read have the addresses that they have."""
        for file in [file for src_uri in self._left if (file := files.src_uris.get(src_uri)) is not None]:
            files.remove(file)
        for src_uri, known in self.articles.items():
            file = files.src_uris[src_uri]
            file.dest_uri = known.address
            self._host.leave_out_of_nav(file)

    def listings(self, articles: Iterable[Article]) -> list[tuple[Listing[Article], int]]:
        """Give every list and how many pages it has; only those with a feed to be made have entries, the newest."""
        by_source = {article.file.src_uri: article for article in articles}
        found = []
        for known in self._listings:
            entries = tuple(by_source[src_uri] for src_uri in known.newest) if self._is_shown_anew(known) else ()
            found.append((Listing(*known[:4], entries, self._names, self._paths), known.page_count))
        return found

    def place_neighbours(self, articles: Sequence[Article]) -> None:
        """Give each changed article what stands beside it."""
        for article in self.made_anew(articles):
            self.place(article, articles)

    def place(self, article: Article, articles: Iterable[Article]) -> None:
        """Give an article what stands beside it, of `articles`."""
        by_source, known = {other.file.src_uri: other for other in articles}, self.articles[article.file.src_uri]
        article.previous, article.next = by_source.get(known.previous or ""), by_source.get(known.next or "")
        article.series = [by_source[other] for other in self._series.get(known.series or "", ())]
        article.related = [by_source[other] for other in known.related]

    def shown_with(self, src_uri: str) -> set[str]:
        """Name the articles that the page of one shows."""
        known = self.articles[src_uri]
        return {*known.beside, *self._series.get(known.series or "", ())}

    def made_anew(self, articles: Iterable[Article]) -> list[Article]:
        """Give those articles whose texts have changed."""
        return [article for article in articles if article.file.src_uri in self.changed]

    def noted(self, conversions: Mapping[str, str]) -> dict[str, Any]:
        """Give what differs from the site of the last whole build: the keys of conversions by source, with new ones."""
        return {"whole": self._whole, "conversions": {**self._conversions, **conversions}}

    def _is_shown_anew(self, known: KnownListing) -> bool:
        return known is self._listings[0] or not self.changed.isdisjoint(known.newest)

    def _needed(self) -> frozenset[str]:
        shown = (self.shown_with(src_uri) for src_uri in self.changed)
        return self.changed.union(*shown, *(known.newest for known in self._listings if self._is_shown_anew(known)))


def front_matter_digest(source: SourceFile) -> str:
    """Stand for what an article's source says before its text."""
    return digest(*source.yaml_lines)


def recall_rest(sources_key: str, cache: Cache) -> dict[str, Any] | None:
    """Give what was noted of a site of some sources, as `RestOfSite` takes it."""
    since = cache.recall(KIND, SINCE, sources_key)
    noted = cache.recall(KIND, NAME, since["whole"]) if since is not None else None
    return None if noted is None else {**noted, **since}


def remember_rest(noted: Mapping[str, Any], sources_key: str, until: str, build: Build) -> None:
    """Keep what a build has noted: all of the site, which stands until a moment, or the texts that differ since."""
    if build.rest is None:
        build.cache.remember(KIND, NAME, sources_key, {**noted, "until": until})
        noted = {"whole": sources_key, "conversions": {}}
    build.cache.remember(KIND, SINCE, sources_key, noted)


def note_rest(build: Build, *, shape: str, page_count: int, left: Sequence[str]) -> dict[str, Any]:
    """Note a site of which every page is known.

    `left` are the sources that the site has nothing of.
    """
    assert build.converter is not None  # it has converted the articles
    per_page, in_feeds = build.settings.listing.per_page, build.settings.feeds.entries
    return {
        "shape": shape,
        "page_count": page_count,
        "tag_names": build.tag_names,
        "articles": {
            article.file.src_uri: KnownArticle(
                build.converter.key_of(article),
                front_matter_digest(article.source),
                article.file.dest_uri,
                article.series_key if article.series else None,
                article.previous.file.src_uri if article.previous is not None else None,
                article.next.file.src_uri if article.next is not None else None,
                _sources_of(article.related),
            )
            for article in build.articles
        },
        "listings": [
            KnownListing(
                listing.kind,
                listing.key,
                listing.title,
                listing.description,
                len(listing.pages(per_page)),
                _sources_of(listing.entries[:in_feeds]),
            )
            for listing in build.listings
        ],
        "series": {article.series_key: _sources_of(article.series) for article in build.articles if article.series},
        "left": left,
    }


def _sources_of(articles: Iterable[Article]) -> list[str]:
    return [article.file.src_uri for article in articles]
