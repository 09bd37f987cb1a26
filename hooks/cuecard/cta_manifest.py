"""Every call to action of the output, read from the output itself: whatever a template draws is in the manifest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
