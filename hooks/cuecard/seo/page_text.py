"""The text of a page as people see it, in words that can be compared with its structured data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from cuecard.outputs.feed_html import feed_html

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_SPACES = re.compile(r"[ \t\n\r\f]+")
"""What browsers show as one space; a no-break space is none of these."""


def differ(what: str, said: object, shown: object) -> Iterator[str]:
    """Say that the two differ, if they do."""
    if said != shown:
        yield f"{what} is {said!r} for search engines and {shown!r} on the page"


def text_of(node: LexborNode | None) -> str:
    """Give the words of an element, or none where there is no element."""
    return _SPACES.sub(" ", node.text(deep=True)).strip(" ") if node is not None else ""


def heading(page: LexborHTMLParser) -> str:
    """Give the main heading."""
    return text_of(page.css_first("h1"))


def attribute_of(page: LexborHTMLParser, selector: str, name: str) -> str | None:
    """Give an attribute of the first element that is selected."""
    element = page.css_first(selector)
    return element.attributes.get(name) if element is not None else None


def attributes_of(page: LexborHTMLParser, selector: str, name: str) -> list[str | None]:
    """Give an attribute of each element that is selected."""
    return [element.attributes.get(name) for element in page.css(selector)]


def safe_words(html: str, page_url: str) -> str:
    """Give the words of what is safe of HTML."""
    return text_of(LexborHTMLParser(feed_html(html, page_url)).body)
