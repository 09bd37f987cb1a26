"""Every call to action of the output, read from the output itself: whatever a template draws is in the manifest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKED_TAG = re.compile(r"<[a-z][^<>]*\sdata-cta=[^<>]*>")


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
    for tag in _MARKED_TAG.findall(html):
        node = LexborHTMLParser(tag).css_first("[data-cta]")
        assert node is not None  # it has the mark by which it was found
        said = {name: value or "" for name, value in node.attributes.items()}
        address = urljoin(home + page, said.get("href", ""))
        url = f"/{address.removeprefix(home)}" if address.startswith(home) else address
        yield CtaUse(page, said.get("data-cta-position", ""), said["data-cta"], url)
