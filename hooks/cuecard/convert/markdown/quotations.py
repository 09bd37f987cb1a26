"""Quotations as they are read elsewhere: two with a blank line between them are two, and `> [!NOTE]` begins a note."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import SubElement

from markdown.blockprocessors import BlockQuoteProcessor
from markdown.extensions import Extension

from cuecard.convert.markdown.list_layout import lay_out_lists

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

ALERTS = {"note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning", "caution": "Caution"}
"""The kinds of notes that GitHub knows, and what stands above one that has no title of its own."""
_ALERT = re.compile(r"\s*\[!(?P<kind>\w+)\][-+]?(?P<title>[^\n]*)(?:\n|$)")
_QUOTE = 20
"""The priority of the processor of quotations that is replaced."""


class QuotationExtension(Extension):
    """Reads quotations and notes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register in the place of Python-Markdown's own."""
        md.parser.blockprocessors.register(_Quotations(md.parser), "quote", _QUOTE)


class _Quotations(BlockQuoteProcessor):
    signs = ("\n>", "\n ")

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make a quotation of a block; unlike Python-Markdown, do not add it to the one before."""
        block = blocks.pop(0)
        quoted = self.RE.search(block)
        start = quoted.start() if quoted else 0
        self.parser.parseBlocks(parent, [block[:start]])
        text = "\n".join(lay_out_lists(self.clean(line) for line in block[start:].split("\n")))
        alert = _ALERT.match(text)
        self.parser.state.set("blockquote")  # paragraphs of a quotation within a list are paragraphs
        if alert and alert["kind"].lower() in ALERTS:
            self.parser.parseChunk(_begin_note(parent, alert), text[alert.end() :])
        else:
            self.parser.parseChunk(SubElement(parent, "blockquote"), text)
        self.parser.state.reset()


def _begin_note(parent: Element, alert: re.Match[str]) -> Element:
    """Add the element of a note, as `!!! note` makes it."""
    kind = alert["kind"].lower()
    note = SubElement(parent, "div", {"class": f"admonition {kind}"})
    SubElement(note, "p", {"class": "admonition-title"}).text = alert["title"].strip() or ALERTS[kind]
    return note
