"""The feeds of the site: of all articles and of each category, tag and author, as files of the build."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from cuecard.build import build_of
from cuecard.cards.shared_picture import shared_picture
from cuecard.clock import instant, local_time
from cuecard.machines.feed_html import feed_html, xml_text
from cuecard.machines.feeds import Feed, FeedEntry, FeedPicture, atom, json_feed, rss, within
from cuecard.memory.digests import digest
from cuecard.standing_site import content_hash

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from cuecard.build import Build
    from cuecard.content.pages import Article
    from cuecard.listings.lists import Listing

KIND = "feed"
STYLESHEET = "assets/feed.css"
FORMATS = (("feed.xml", rss), ("atom.xml", atom), ("feed.json", json_feed))
KINDS = ("articles", "category", "tag", "author")


@dataclass(frozen=True)
class FeedLink:
    """A feed as pages point to it; `url` is relative to the site's root."""

    title: str
    url: str
    media_type: str


def feed_links(listing: Listing[Article], site_name: str) -> list[FeedLink]:
    """Give the feeds of a listing, or none where it has none."""
    if listing.kind not in KINDS or not listing.entries:
        return []
    folder, title = _folder(listing), _title(listing, site_name)
    types = ("application/rss+xml", "application/atom+xml", "application/feed+json")
    return [FeedLink(title, folder + name, media_type) for (name, _), media_type in zip(FORMATS, types, strict=True)]


def add_feeds(files: Files, config: MkDocsConfig) -> None:
    """Add every feed to the files of the build; without `site_url` there are none, since feeds need whole addresses."""
    build = build_of(config)
    if not config.site_url:
        return
    kitchen = _Kitchen(config, build, {article: _digest_of(article, config, build) for article in build.articles})
    for listing in build.listings:
        if feed_links(listing, config.site_name):
            for address, content in kitchen.feeds_of(listing).items():
                files.append(File.generated(config, address, content=content))


@dataclass
class _Kitchen:
    """Where the feeds of one listing after the other are made."""

    config: MkDocsConfig
    build: Build
    digests: Mapping[Article, str]
    """What stands for all that a feed says of an article."""
    entries: dict[Article, FeedEntry] = field(default_factory=dict)
    """Those made so far: an article is in several feeds."""

    def feeds_of(self, listing: Listing[Article]) -> Mapping[str, bytes]:
        """Give the files of a listing's feeds by their addresses; empty ones where the site has them as they are."""
        build, addresses = self.build, [_folder(listing) + name for name, _ in FORMATS]
        newest = listing.entries[: build.settings.feeds.entries]
        shown = repr((listing.title, listing.description, listing.address))
        key = digest(build.site_key, shown, *(self.digests[article] for article in newest))
        if build.output.keeps_all(build.memory.recall(KIND, listing.address, key) or {}):
            return dict.fromkeys(addresses, b"")
        feed, site_url = self._feed(listing, newest), self.config.site_url or ""
        writers, most = [write for _, write in FORMATS], build.settings.feeds.most_bytes
        made = {
            address: within(most, feed, urljoin(site_url, address), write).encode()
            for address, write in zip(addresses, writers, strict=True)
        }
        known = {address: content_hash(content) for address, content in made.items()}
        build.memory.remember(KIND, listing.address, key, known)
        return made

    def _feed(self, listing: Listing[Article], newest: Sequence[Article]) -> Feed:
        config = self.config
        return Feed(
            title=_title(listing, config.site_name),
            description=listing.description or config.site_description or config.site_name,
            url=urljoin(config.site_url or "", listing.address),
            language=config.theme["language"],
            entries=[self._entry(article) for article in newest],
            stylesheet=get_relative_url(STYLESHEET, _folder(listing) + FORMATS[0][0]),
        )

    def _entry(self, article: Article) -> FeedEntry:
        if article not in self.entries:
            self.entries[article] = _entry(article, self.config, self.build)
        return self.entries[article]


def _digest_of(article: Article, config: MkDocsConfig, build: Build) -> str:
    """Stand for all that a feed says of an article."""
    picture = repr(_picture(article, config, build))
    return digest(article.source.digest, article.canonical_url or "", article.content or "", picture)


def _entry(article: Article, config: MkDocsConfig, build: Build) -> FeedEntry:
    fields, zone = article.fields, build.settings.zone
    url = article.canonical_url or ""
    return FeedEntry(
        title=xml_text(fields.title),
        url=url,
        summary=xml_text(fields.description),
        html=feed_html(article.content or "", url),
        published=local_time(instant(fields.date, zone), zone),
        updated=local_time(instant(article.changed_on, zone), zone),
        authors=[build.settings.authors[key].name for key in article.author_keys] or [build.settings.organization.name],
        tags=[build.settings.categories[fields.category].title, *fields.tags],
        language=fields.lang or config.theme["language"],
        picture=_picture(article, config, build),
    )


def _picture(article: Article, config: MkDocsConfig, build: Build) -> FeedPicture | None:
    """Give what stands for an article where it is shared: readers show no drawings either."""
    shared = shared_picture(article, build)
    if shared is None:
        return None
    return FeedPicture(urljoin(config.site_url or "", shared.url), shared.path.stat().st_size, shared.media_type)


def _folder(listing: Listing[Article]) -> str:
    return "" if listing.kind == "articles" else listing.address


def _title(listing: Listing[Article], site_name: str) -> str:
    return site_name if listing.kind == "articles" else f"{listing.title} – {site_name}"
