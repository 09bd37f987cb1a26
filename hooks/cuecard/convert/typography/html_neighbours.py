"""What a reader of HTML sees next to a place: the elements of a line are looked through, a block ends the text."""

from __future__ import annotations

import re
from html import unescape

OBJECT = "x"
"""What code or a picture counts for: a letter."""
MEMBERS = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>"
"""The attributes of a tag and its end."""
_CODE = "code kbd math noscript pre samp script style svg template textarea title tt var xmp"
CODE = frozenset(_CODE.split())
"""Elements whose words are no prose."""
OBJECTS = frozenset(["audio", "button", "img", "input", "picture", "select", "source", "video"])

_INLINE = """
    a abbr b bdi bdo big cite data del dfn em font i ins label mark q s small span strike strong sub sup time u wbr
"""
TRANSPARENT = frozenset(_INLINE.split())
"""Elements that stand within a line."""
_LOOKED_THROUGH = "|".join(sorted(TRANSPARENT - {"sup"}))
_THROUGH = re.compile(rf"(?:</?(?:{_LOOKED_THROUGH})\b{MEMBERS}|<!--.*?-->)*+", re.DOTALL)
_TAG = re.compile(r"<([a-zA-Z][\w-]*)")
_REFERENCE = re.compile(r"&#?\w+;")


def next_in_html(html: str, at: int) -> str:
    """Give the character that is read at a place; empty where the block ends, or a note's number stands."""
    if html.startswith("<", at) and (through := _THROUGH.match(html, at)):
        at = through.end()
    sign = html[at : at + 1]
    if sign == "<" and (tag := _TAG.match(html, at)):
        name = tag[1].lower()
        return OBJECT if name in OBJECTS or name in CODE else " " if name == "br" else ""
    if sign == "&" and (reference := _REFERENCE.match(html, at)):
        return said_by(reference[0])[0]
    return "" if html.startswith("</", at) else sign


def said_by(reference: str) -> str:
    """Give what a character reference such as `&nbsp;` says."""
    return unescape(reference) or reference
