"""The feeds of the site: of all articles and of each category, tag and author, as files of the build."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from cuecard.build import build_of
from cuecard.clock import instant, local_time
from cuecard.machines.feed_html import feed_html, xml_text
from cuecard.machines.feeds import Feed, FeedEntry, FeedPicture, atom, json_feed, rss

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from cuecard.build import Build
    from cuecard.content.pages import Article
    from cuecard.listings.lists import Listing

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
    entries: dict[str, FeedEntry] = {}
    for listing in build.listings:
        if feed_links(listing, config.site_name):
            _add_feed(listing, entries, files, config, build)


def _add_feed(
    listing: Listing[Article], entries: dict[str, FeedEntry], files: Files, config: MkDocsConfig, build: Build
) -> None:
    site_url = config.site_url or ""
    newest = listing.entries[: build.settings.feeds.entries]
    feed = Feed(
        title=_title(listing, config.site_name),
        description=listing.description or config.site_description or config.site_name,
        url=urljoin(site_url, listing.address),
        language=config.theme["language"],
        entries=[entries.get(one.slug) or entries.setdefault(one.slug, _entry(one, config, build)) for one in newest],
        stylesheet=get_relative_url(STYLESHEET, _folder(listing) + FORMATS[0][0]),
    )
    for name, write in FORMATS:
        address = _folder(listing) + name
        files.append(File.generated(config, address, content=write(feed, urljoin(site_url, address))))


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
        picture=_picture(article, config),
    )


def _picture(article: Article, config: MkDocsConfig) -> FeedPicture | None:
    cover = article.cover
    if cover is None or cover.abs_src_path is None:
        return None
    media_type = mimetypes.guess_type(cover.src_uri)[0] or "application/octet-stream"
    return FeedPicture(urljoin(config.site_url or "", cover.url), Path(cover.abs_src_path).stat().st_size, media_type)


def _folder(listing: Listing[Article]) -> str:
    return "" if listing.kind == "articles" else listing.address


def _title(listing: Listing[Article], site_name: str) -> str:
    return site_name if listing.kind == "articles" else f"{listing.title} – {site_name}"
