"""RSS 2.0, Atom 1.0 and JSON Feed 1.1 of one list of articles. Pure: entries in, text out."""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from html import escape
from typing import TYPE_CHECKING, Any

from feedgenerator import Atom1Feed, Enclosure, Rss201rev2Feed
from feedgenerator.django.utils.feedgenerator import Stylesheet

from cuecard.outputs.xml_elements import Elements

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping, Sequence

    from feedgenerator.django.utils.xmlutils import SimplerXMLGenerator


CONTENT = "http://purl.org/rss/1.0/modules/content/"


@dataclass(frozen=True)
class FeedPicture:
    """The cover of an entry: an absolute address, its size in bytes, its media type."""

    url: str
    size: int
    media_type: str


@dataclass(frozen=True)
class FeedEntry:
    """One article; addresses are absolute, `html` is safe and has absolute addresses, dates are aware."""

    title: str
    url: str
    summary: str
    html: str
    published: dt.datetime
    updated: dt.datetime
    authors: Sequence[str]
    tags: Sequence[str]
    language: str
    picture: FeedPicture | None = None
    is_in_another_language: bool = False
    """Whether its language is not that of the feed."""
    written: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    """What feeds say of it, by the name of the element: an article is in several feeds."""


@dataclass(frozen=True)
class Feed:
    """A list of articles as a reader subscribes to it; entries are newest first and at least one."""

    title: str
    description: str
    url: str
    """The page that shows the same list."""
    language: str
    entries: Sequence[FeedEntry]
    stylesheet: str = ""
    """What makes the RSS readable in a browser."""


def rss(feed: Feed, own_url: str) -> str:
    """Write RSS 2.0 with full content."""
    made = _Rss(
        title=feed.title,
        link=feed.url,
        description=escape(feed.description),
        language=feed.language,
        feed_url=own_url,
        stylesheets=[Stylesheet(feed.stylesheet, mimetype="text/css")] if feed.stylesheet else None,
    )
    return _written(made, feed.entries)


def atom(feed: Feed, own_url: str) -> str:
    """Write Atom 1.0."""
    made = _Atom(
        title=feed.title,
        link=feed.url,
        description=feed.description,
        language=feed.language,
        feed_url=own_url,
        feed_guid=own_url,
        author_name=feed.entries[0].authors[0],
    )
    return _written(made, feed.entries)


def json_feed(feed: Feed, own_url: str) -> str:
    """Write JSON Feed 1.1 (jsonfeed.org/version/1.1)."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.url,
        "feed_url": own_url,
        "language": feed.language,
    }
    opening = json.dumps(made, ensure_ascii=False).removesuffix("}")
    return f'{opening}, "items": [{", ".join(_json(entry) for entry in feed.entries)}]}}\n'


def write_ahead(entry: FeedEntry) -> None:
    """Let an entry know what feeds say of it before the first that it is in is written."""
    _xml(entry, _Rss)
    _xml(entry, _Atom)
    _json(entry)


def within(most_bytes: int, feed: Feed, own_url: str, write: Callable[[Feed, str], str]) -> bytes:
    """Write as many of the newest entries, each of them whole, as fit into so many bytes; at least one."""
    content = write(feed, own_url).encode()
    if len(content) <= most_bytes:
        return content
    shorter = _Shorter(feed, own_url, write)
    fits = bisect_left(range(2, len(feed.entries)), True, key=lambda number: len(shorter[number]) > most_bytes)
    return shorter[fits + 1]


class _Shorter(dict[int, bytes]):
    """A feed with so many entries, written once."""

    def __init__(self, feed: Feed, own_url: str, write: Callable[[Feed, str], str]) -> None:
        super().__init__()
        self._feed, self._own_url, self._write = feed, own_url, write

    def __missing__(self, number: int) -> bytes:
        feed = replace(self._feed, entries=self._feed.entries[:number])
        self[number] = self._write(feed, self._own_url).encode()
        return self[number]


def _written(made: _Rss | _Atom, entries: Sequence[FeedEntry]) -> str:
    """Write a feed with its entries."""
    made.items = [
        {"written": _xml(entry, type(made)), "pubdate": entry.published, "updateddate": entry.updated}
        for entry in entries
    ]
    return str(made.writeString("utf-8"))


def _xml(entry: FeedEntry, kind: type[_Rss | _Atom]) -> str:
    if kind.element not in entry.written:
        entry.written[kind.element] = _make_xml(entry, kind)
    return entry.written[kind.element]


def _make_xml(entry: FeedEntry, kind: type[_Rss | _Atom]) -> str:
    picture, made, elements = entry.picture, kind("", "", ""), Elements()
    made.add_item(
        title=entry.title,
        link=entry.url,
        description=escape(entry.summary),
        content=entry.html,
        pubdate=entry.published,
        updateddate=entry.updated,
        unique_id=entry.url,
        unique_id_is_permalink=True,
        author_name=", ".join(entry.authors),
        categories=entry.tags,
        enclosures=[Enclosure(picture.url, str(picture.size), picture.media_type)] if picture else None,
    )
    elements.startElement(kind.element, kind.attributes_of(entry))
    made.add_item_elements(elements, made.items[0])
    elements.endElement(kind.element)
    return str(elements)


def _json(entry: FeedEntry) -> str:
    if "json" not in entry.written:
        entry.written["json"] = json.dumps(_item(entry), ensure_ascii=False)
    return entry.written["json"]


def _item(entry: FeedEntry) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.url,
        "url": entry.url,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": name} for name in entry.authors],
        "tags": list(entry.tags),
        "language": entry.language,
    }
    return item | ({"image": entry.picture.url} if entry.picture else {})


class _WrittenBefore:
    """Lets the items of the library's feeds be as they have been written."""

    items: list[dict[str, Any]]

    def write_items(self, handler: SimplerXMLGenerator) -> None:
        for item in self.items:
            handler.ignorableWhitespace(item["written"])  # goes out as it is


class _Atom(_WrittenBefore, Atom1Feed):
    element = "entry"

    @staticmethod
    def attributes_of(entry: FeedEntry) -> Mapping[str, str]:
        return {"xml:lang": entry.language} if entry.is_in_another_language else {}


class _Rss(_WrittenBefore, Rss201rev2Feed):
    """The library's RSS with the full content that it has only for Atom."""

    element = "item"

    @staticmethod
    def attributes_of(entry: FeedEntry) -> Mapping[str, str]:  # noqa: ARG004 - RSS tells no language of an item
        return {}

    def rss_attributes(self) -> dict[str, str]:
        return {**super().rss_attributes(), "xmlns:content": CONTENT}

    def add_item_elements(self, handler: SimplerXMLGenerator | Elements, item: dict[str, Any]) -> None:
        Rss201rev2Feed.add_item_elements(self, handler, item)
        handler.addQuickElement("content:encoded", item["content"])
