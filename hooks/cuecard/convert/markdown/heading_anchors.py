"""Anchors of headings in every script: `## Größe` is `#größe`, `## 面接` is `#面接`.

Python-Markdown keeps ASCII alone, which made `#groe` and, counted through the page, `#_1`. What was published under
such an anchor still leads to its heading: an empty element has it, where no other has.
"""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.extensions.toc import slugify, unique
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from markdown import Markdown

_BETWEEN_HEADINGS_AND_UNIQUE_ANCHORS = 4.5
_NAMELESS = "section"
_KEPT = ("L", "M", "N")
_ASCII = re.compile(r"[A-Za-z0-9]")
"""What stays of a heading in an anchor of Python-Markdown's."""
_HEADING = re.compile(r"h[1-6]")


def with_anchors_of_every_script(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Give the settings of Markdown extensions, in which an owner may have chosen other anchors."""
    return {**settings, "toc": {"slugify": anchor_of, **settings.get("toc", {})}}


def anchor_of(heading: str, separator: str) -> str:
    """Make the anchor of a heading; one without letters and digits is called by the name of its signs."""
    if heading.isascii():
        return str(slugify(heading, separator)) or _NAMELESS
    small = unicodedata.normalize("NFC", heading).lower()
    kept = "".join(sign for sign in small if sign in "_-" or sign.isspace() or unicodedata.category(sign)[0] in _KEPT)
    words = re.sub(rf"[{re.escape(separator)}\s]+", separator, kept.strip())
    return words.strip(separator) or _name_of(heading, separator) or _NAMELESS


def _name_of(heading: str, separator: str) -> str:
    names = (unicodedata.name(sign, "") for sign in heading if unicodedata.category(sign) == "So")
    return separator.join(name.lower().replace(" ", separator) for name in names if name)


class HeadingAnchorExtension(Extension):
    """Keeps the anchors that headings had."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register where headings have their anchors and other texts of the page have not been looked at."""
        md.treeprocessors.register(_OldAnchors(md), "cuecard-old-anchors", _BETWEEN_HEADINGS_AND_UNIQUE_ANCHORS)


class _OldAnchors(Treeprocessor):
    def run(self, root: Element) -> None:
        made = list(_flat(getattr(self.md, "toc_tokens", [])))
        if all(anchor.isascii() and (_ASCII.search(heading) or slugify(heading, "-")) for anchor, heading in made):
            return
        taken = {anchor for element in root.iter() if (anchor := element.get("id"))}
        headings = {element.get("id"): element for element in root.iter() if _HEADING.fullmatch(str(element.tag))}
        for anchor, old in _old_anchors(made):
            if old not in taken and anchor in headings:
                _lead_from(old, headings[anchor])


def _old_anchors(made: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Give each anchor that was made of a heading, with the one that it had; authors' own anchors are as they were."""
    by_hand = {anchor for anchor, heading in made if not _is_made_of(heading, anchor)}
    used = set(by_hand)
    for anchor, heading in made:
        if anchor not in by_hand:
            yield anchor, unique(slugify(heading, "-"), used)


def _is_made_of(heading: str, anchor: str) -> bool:
    return re.fullmatch(rf"{re.escape(anchor_of(heading, '-'))}(?:_\d+)?", anchor) is not None


def _lead_from(old: str, heading: Element) -> None:
    anchor = Element("span", {"id": old})
    anchor.tail, heading.text = heading.text, None
    heading.insert(0, anchor)


def _flat(tokens: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Give the anchor and the words of each heading in the contents."""
    for token in tokens:
        yield token["id"], unescape(token["name"])
        yield from _flat(token["children"])
