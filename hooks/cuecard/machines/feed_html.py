"""An article's HTML as a feed carries it: absolute addresses, and nothing that only the site's own pages understand."""

from __future__ import annotations

import re
from copy import deepcopy
from urllib.parse import urljoin

import nh3

_TAGS = (nh3.ALLOWED_TAGS - {"span", "div"}) | {"figure", "figcaption", "section"}
_ATTRIBUTES = deepcopy(nh3.ALLOWED_ATTRIBUTES) | {"img": {"src", "alt", "width", "height"}, "a": {"href", "title"}}
_ADDRESSES = {"href", "src"}
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML document may hold (XML 1.0, section 2.2)."""


def feed_html(html: str, page_url: str) -> str:
    """Make rendered HTML safe to stand anywhere; `page_url` is the absolute address of its page."""

    def absolute(_tag: str, attribute: str, value: str) -> str:
        return urljoin(page_url, value) if attribute in _ADDRESSES else value

    cleaned = nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags={"script", "style", "template", "button"},
        attributes=_ATTRIBUTES,
        attribute_filter=absolute,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "tel"},
    )
    return xml_text(cleaned.strip())


def xml_text(text: str) -> str:
    """Leave out the characters that no XML document may hold."""
    return _NOT_XML.sub("", text)
