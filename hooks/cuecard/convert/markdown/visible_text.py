"""What visitors read of a text, block by block, with signs of our own in the place of what is no plain text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from markdown.util import AMP_SUBSTITUTE, AtomicString

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from markdown import Markdown

MEANT, OTHER, ADDRESS, BLOCK = "\ue000", "\ue001", "\ue002", "\ue003"
"""A sign after a backslash; code, a picture or a tag; an address that is a link as it stands; a block's end."""
_PLACEHOLDER = re.compile(r"\x02(?P<escaped>\d+)?[^\x03]*\x03")
_CODE = frozenset(["code", "pre", "script", "style", "textarea", "kbd", "samp"])
_INSTEAD = {**dict.fromkeys(_CODE, OTHER), "img": OTHER, "br": "\n"}
_NOT_READ = _CODE | {"template", "title", "svg", "math"}
_HIGHLIGHTED = '<div class="highlight"'


def visible_text(root: Element, md: Markdown) -> str:
    """Give the text of a tree, before the signs after backslashes are themselves again, with `BLOCK` between blocks."""
    parts: list[str] = []
    _add(root, frozenset(md.block_level_elements), parts)
    return "".join(parts)


def html_texts(md: Markdown) -> Iterator[str]:
    """Give the words of each piece of HTML that an author wrote, those of code left out."""
    for html in md.htmlStash.rawHtmlBlocks:
        if isinstance(html, str) and not html.startswith((_HIGHLIGHTED, "<!--", "<pre", "<input")):
            words = _Words()
            words.feed(html)
            words.close()
            if text := "".join(words.texts).strip():
                yield text


def _add(element: Element, blocks: frozenset[str], parts: list[str]) -> None:
    """Add each piece of an element's text to those before it."""
    tag = element.tag
    is_block = tag in blocks
    if is_block:
        parts.append(BLOCK)
    if (instead := _INSTEAD.get(tag)) or (tag == "a" and _is_bare(element)):
        parts.append(instead or ADDRESS)
        return
    if text := element.text:
        parts.append(_plain(text))
    for child in element:
        _add(child, blocks, parts)
        if tail := child.tail:
            parts.append(_plain(tail))
    if is_block:
        parts.append(BLOCK)


def _is_bare(link: Element) -> bool:
    return isinstance(link.text, AtomicString) and not len(link)


def _plain(text: str) -> str:
    if "\x02" not in text:
        return text
    return _PLACEHOLDER.sub(lambda found: MEANT if found["escaped"] else OTHER, text.replace(AMP_SUBSTITUTE, "&"))


class _Words(HTMLParser):
    """Gathers the words of HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.texts: list[str] = []
        self._not_read: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        """Begin an element."""
        if tag in _NOT_READ:
            self._not_read.append(tag)
        self.texts.append(OTHER)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        if self._not_read and self._not_read[-1] == tag:
            self._not_read.pop()
        self.texts.append(OTHER)

    def handle_data(self, data: str) -> None:
        """Take a text."""
        if not self._not_read:
            self.texts.append(_plain(data))

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002 - the parser's
        """Take a sign that is written by its name, as one that is meant."""
        self.texts.append(MEANT)

    def handle_charref(self, name: str) -> None:  # noqa: ARG002 - the parser's
        """Take a sign that is written by its number."""
        self.texts.append(MEANT)
