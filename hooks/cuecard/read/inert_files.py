"""HTML and XML files that run nothing in a browser, such as those by which search engines know whose a site is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_HTML = (".html", ".htm")
_TAGS = frozenset(["html", "head", "meta", "title", "body", "p", "h1", "br", "-text", "-undef", "-comment", "!doctype"])
_ATTRIBUTES = frozenset(["charset", "content", "http-equiv", "lang", "name"])
_XML = re.compile(rb"\s*(?:<\?xml[^<>]*\?>)?\s*<users>\s*<user>\w+</user>\s*</users>\s*")
"""What Bing's `BingSiteAuth.xml` holds."""


def runs_nothing(name: str, content: bytes) -> bool:
    """Tell whether a file shows words and nothing else, as far as it is plain to see."""
    if not name.lower().endswith(_HTML):
        return _XML.fullmatch(content) is not None
    root = LexborHTMLParser(content).root
    return root is not None and all(_is_plain(node) for node in root.traverse(include_text=True))


def _is_plain(node: LexborNode) -> bool:
    if node.tag not in _TAGS or not node.attributes.keys() <= _ATTRIBUTES:
        return False
    return (node.attributes.get("http-equiv") or "content-type").lower() == "content-type"
