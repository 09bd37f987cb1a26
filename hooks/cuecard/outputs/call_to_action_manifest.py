"""Every call to action of the output, read from the output itself: whatever a template draws is in the manifest."""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

_MARK = "data-cta="


@dataclass(frozen=True, order=True)
class CtaUse:
    """A call to action: on which page, where on it, which one, leading where."""

    page: str
    """The address of the page, relative to the site."""
    position: str
    key: str
    url: str
    """As `mkdocs.yml` says it: a path of the site begins with `/`."""


def manifest_of(uses: Iterable[CtaUse]) -> str:
    """Write uses as JSON, a line each, in order."""
    return _written(_lines(uses))


def manifest_with(pages: Iterable[str], uses: Collection[CtaUse], manifest: str) -> str:
    """Write a manifest in which the uses of some pages take the place of those that were there."""
    lines = [line.removesuffix(",") for line in manifest.strip().split("\n")[1:-1] if line]
    for page in pages:  # whose lines stand together
        first, end = bisect_left(lines, page, key=_page_of), bisect_right(lines, page, key=_page_of)
        lines[first:end] = _lines(use for use in uses if use.page == page)
    return _written(lines)


def _written(lines: Iterable[str]) -> str:
    return "[\n" + ",\n".join(lines) + "\n]"


def _lines(uses: Iterable[CtaUse]) -> list[str]:
    return [json.dumps(vars(use), ensure_ascii=False) for use in sorted(uses)]


def _page_of(line: str) -> str:
    page: str = json.loads(line)["page"]
    return page


def calls_in(html: str, page: str, site_url: str = "") -> Iterator[CtaUse]:
    """Give the calls to action of a page or of a part of it, in their order."""
    home = site_url or "https://site.example/"
    for tag in _marked_tags(html):
        said = _attributes_of(tag)
        if not said:
            continue  # the mark stands in another attribute
        address = urljoin(home + page, said.get("href", ""))
        url = f"/{address.removeprefix(home)}" if address.startswith(home) else address
        yield CtaUse(page, said.get("data-cta-position", ""), said["data-cta"], url)


def _marked_tags(html: str) -> Iterator[str]:
    """Give the tags with the mark; looking for it is ten times faster than looking at every tag of a page."""
    for mark in re.finditer(_MARK, html):
        tag = html[html.rfind("<", 0, mark.start()) : html.find(">", mark.end()) + 1]
        if tag.count(">") == 1:  # else the mark stands in a text
            yield tag


@lru_cache(maxsize=256)
def _attributes_of(tag: str) -> Mapping[str, str]:
    """Read a tag with the mark, none without it; kept, since the same few tags stand on most pages."""
    node = LexborHTMLParser(tag).css_first("[data-cta]")
    return {name: value or "" for name, value in node.attributes.items()} if node is not None else {}
