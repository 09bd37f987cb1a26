"""An article's HTML as a feed carries it: absolute addresses, and nothing that only the site's own pages understand."""

from __future__ import annotations

import re
from copy import deepcopy
from urllib.parse import urljoin

import nh3
from selectolax.lexbor import LexborHTMLParser

_MEDIA = {"audio", "source", "track", "video"}
_TAGS = (nh3.ALLOWED_TAGS - {"span", "div"}) | {"figure", "figcaption", "section"} | _MEDIA
_ATTRIBUTES = deepcopy(nh3.ALLOWED_ATTRIBUTES) | {
    "a": {"href", "title"},
    "audio": {"controls", "src"},
    "img": {"src", "alt", "width", "height"},
    "source": {"src", "type"},
    "track": {"kind", "label", "src", "srclang"},
    "video": {"controls", "height", "poster", "src", "width"},
}
_ADDRESSES = {"href", "poster", "src"}
_BOXES = {True: "\u2611", False: "\u2610"}
"""What stands for the box of a task, by whether it is done: readers of feeds take out whatever belongs to a form."""
_CONTROLS = bytes(sorted(set(range(0x20)) - set(b"\t\n\r")))
_NOT_XML = f"[{_CONTROLS.decode()}\ud800-\udfff\ufffe\uffff]"
"""What no XML document may hold (XML 1.0, section 2.2)."""


def feed_html(html: str, page_url: str) -> str:
    """Make rendered HTML safe to stand anywhere; `page_url` is the absolute address of its page."""

    def absolute(_tag: str, attribute: str, value: str) -> str:
        return urljoin(page_url, value) if attribute in _ADDRESSES else value

    cleaned = nh3.clean(
        _without_what_readers_lack(html),
        tags=_TAGS,
        clean_content_tags={"script", "style", "template", "button"},
        attributes=_ATTRIBUTES,
        attribute_filter=absolute,
        link_rel=None,
        url_schemes={"http", "https", "mailto", "tel"},
    )
    return xml_text(cleaned.strip())


def _without_what_readers_lack(html: str) -> str:
    """Take out the other sizes of pictures, and let boxes of tasks be signs."""
    if "<source" not in html and "<input" not in html:
        return html
    body = LexborHTMLParser(html).body
    assert body is not None  # a parser makes one
    for source in body.css("picture > source"):
        source.decompose()
    for box in body.css(".task-list-item input[type=checkbox]"):
        box.replace_with(_BOXES["checked" in box.attributes])
    return body.inner_html or ""


def xml_text(text: str) -> str:
    """Leave out the characters that no XML document may hold."""
    return text if _is_xml(text) else re.sub(_NOT_XML, "", text)


def _is_xml(text: str) -> bool:
    """Tell what is nearly always so; an expression takes ten times longer to search a text."""
    try:
        content = text.encode()
    except UnicodeEncodeError:
        return False
    return len(content.translate(None, _CONTROLS)) == len(content) and "\ufffe" not in text and "\uffff" not in text
