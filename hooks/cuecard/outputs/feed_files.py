"""The feeds of the site: of all articles and of each category, tag and author, as files of the build."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from cuecard.cache.digests import digest
from cuecard.cache.workers import make_all
from cuecard.link.clock import instant, local_time
from cuecard.link.site_paths import relative_url
from cuecard.media.cards.shared_picture import shared_picture
from cuecard.outputs.feed_formats import Feed, FeedEntry, FeedPicture, atom, json_feed, rss, within, write_ahead
from cuecard.outputs.feed_html import feed_html, xml_text
from cuecard.publish.fingerprints import content_hash
from cuecard.render.theme_assets import FEED_SHEET

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cuecard.build import Build
    from cuecard.link.article_lists import Listing
    from cuecard.model.article import Article
    from cuecard.model.files import Files
    from cuecard.site import Site

KIND = "feed"
FORMATS = (("feed.xml", rss), ("atom.xml", atom), ("feed.json", json_feed))
KINDS = ("articles", "category", "tag", "author")


@dataclass(frozen=True)
class FeedLink:
    """A feed as pages point to it; `url` is relative to the site's root."""

    title: str
    url: str
    media_type: str


def feed_links(listing: Listing[Article], site: Site) -> list[FeedLink]:
    """Give the feeds of a listing, or none where it has none; feeds need whole addresses."""
    if not site.url or listing.kind not in KINDS or not listing.entries:
        return []
    types = ("application/rss+xml", "application/atom+xml", "application/feed+json")
    title, addresses = _title(listing, site.name), feed_addresses(listing)
    return [FeedLink(title, address, its_type) for address, its_type in zip(addresses, types, strict=True)]


def add_feeds(files: Files, build: Build) -> None:
    """Add every feed to the files of the build; without `site_url` there are none, since feeds need whole addresses."""
    if not build.site.url:
        return
    build.progress.begin("feeds")
    pictures = {article: _picture(article, build) for article in build.articles}
    digests = {article: _digest_of(article, picture) for article, picture in pictures.items()}
    renderer = _Maker(build, pictures, digests)
    listings = [listing for listing in build.listings if feed_links(listing, build.site)]
    kept = {listing.address for listing in listings if renderer.keeps(listing)}
    renderer.make_entries([listing for listing in listings if listing.address not in kept])
    for listing in listings:
        made = dict.fromkeys(feed_addresses(listing), b"") if listing.address in kept else renderer.feeds_of(listing)
        for address, content in made.items():
            files.append(build.host.generated(address, content=content))


@dataclass
class _Maker:
    """Where the feeds of one listing after the other are made."""

    build: Build
    pictures: Mapping[Article, FeedPicture | None]
    digests: Mapping[Article, str]
    """What stands for all that a feed says of an article."""
    entries: dict[Article, FeedEntry] = field(default_factory=dict)
    """Of the articles in the feeds to be made: each is in several."""

    def keeps(self, listing: Listing[Article]) -> bool:
        """Keep the feeds of a listing if the site has them as they are."""
        known = self.build.cache.recall(KIND, listing.address, self._key_of(listing))
        return self.build.output.keeps_all(known or {})

    def make_entries(self, listings: Iterable[Listing[Article]]) -> None:
        """Make the entries of the feeds of some listings, on every core."""
        articles = dict.fromkeys(article for listing in listings for article in self._newest(listing))
        self.build.cache.release()
        self.entries.update(make_all(self._entry, list(articles)))

    def feeds_of(self, listing: Listing[Article]) -> Mapping[str, bytes]:
        """Give the files of a listing's feeds by their addresses; its entries have been made."""
        feed, site_url = self._feed(listing), self.build.site.url
        made = {
            address: within(self.build.settings.feeds.most_bytes, feed, urljoin(site_url, address), write)
            for address, (_, write) in zip(feed_addresses(listing), FORMATS, strict=True)
        }
        known = {address: content_hash(content) for address, content in made.items()}
        self.build.cache.remember(KIND, listing.address, self._key_of(listing), known)
        return made

    def _newest(self, listing: Listing[Article]) -> Sequence[Article]:
        return listing.entries[: self.build.settings.feeds.entries]

    def _key_of(self, listing: Listing[Article]) -> str:
        shown = repr((listing.title, listing.description, listing.address))
        return digest(self.build.site_key.base, shown, *(self.digests[article] for article in self._newest(listing)))

    def _feed(self, listing: Listing[Article]) -> Feed:
        site = self.build.site
        return Feed(
            title=_title(listing, site.name),
            description=listing.description or site.description or site.name,
            url=urljoin(site.url, listing.address),
            language=site.language,
            entries=[self.entries[article] for article in self._newest(listing)],
            stylesheet=relative_url(FEED_SHEET, _folder(listing) + FORMATS[0][0]),
        )

    def _entry(self, article: Article) -> FeedEntry:
        entry = _entry(article, self.pictures[article], self.build)
        write_ahead(entry)
        return entry


def _digest_of(article: Article, picture: FeedPicture | None) -> str:
    """Stand for all that a feed says of an article."""
    return digest(article.source.digest, article.canonical_url or "", article.content or "", repr(picture))


def _entry(article: Article, picture: FeedPicture | None, build: Build) -> FeedEntry:
    fields, zone = article.fields, build.settings.zone
    url = article.canonical_url or ""
    return FeedEntry(
        title=xml_text(fields.title),
        url=url,
        summary=xml_text(fields.description),
        html=feed_html(article.content or "", url),
        published=local_time(instant(fields.date, zone), zone),
        updated=local_time(instant(article.changed_on, zone), zone),
        authors=[xml_text(name) for name in _authors(article, build)],
        tags=[xml_text(tag) for tag in (build.settings.categories[fields.category].title, *fields.tags)],
        language=article.language,
        is_in_another_language=article.language != build.site.language,
        picture=picture,
    )


def _authors(article: Article, build: Build) -> list[str]:
    settings = build.settings
    return [settings.authors[key].name for key in article.author_keys] or [settings.organization.name]


def _picture(article: Article, build: Build) -> FeedPicture | None:
    """Give what stands for an article where it is shared: readers show no drawings either."""
    shared = shared_picture(article, build)
    if shared is None:
        return None
    return FeedPicture(urljoin(build.site.url, shared.url), shared.path.stat().st_size, shared.media_type)


def _folder(listing: Listing[Article]) -> str:
    return "" if listing.kind == "articles" else listing.folder


def feed_addresses(listing: Listing[Article]) -> list[str]:
    """Give the addresses that the feeds of a listing have, relative to the site's root."""
    return [_folder(listing) + name for name, _ in FORMATS]


def _title(listing: Listing[Article], site_name: str) -> str:
    return site_name if listing.kind == "articles" else f"{listing.title} – {site_name}"
