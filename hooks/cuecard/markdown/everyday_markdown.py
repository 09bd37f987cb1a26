"""Markdown as editors know it from elsewhere (CommonMark), where Python-Markdown reads it differently.

Lists may begin right below a sentence and be indented as far as their items' text; two quotations with a blank line
between them are two; a backslash takes the meaning from any sign, and at the end of a line it breaks the line.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING
from xml.etree.ElementTree import SubElement

from markdown.blockprocessors import BlockQuoteProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor
from markdown.preprocessors import Preprocessor

from cuecard.markdown.list_layout import lay_out_lists

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_AFTER_CODE_AND_HTML = 15
_AFTER_ESCAPES = 175
_QUOTE = 20
"""The priority of the processor of quotations that is replaced."""


class EverydayMarkdownExtension(Extension):
    """Reads lists, quotations and backslashes as they are read elsewhere."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register for lists before any block is read, for the others in the place of what they replace."""
        md.ESCAPED_CHARS = list(string.punctuation)
        md.preprocessors.register(_Lists(md), "cuecard-lists", _AFTER_CODE_AND_HTML)
        md.parser.blockprocessors.register(_Quotations(md.parser), "quote", _QUOTE)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "cuecard-break", _AFTER_ESCAPES)


class _Lists(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return lay_out_lists(lines)


class _Quotations(BlockQuoteProcessor):
    def run(self, parent: Element, blocks: list[str]) -> None:
        """Make a quotation of a block; unlike Python-Markdown, do not add it to the one before."""
        block = blocks.pop(0)
        quoted = self.RE.search(block)
        start = quoted.start() if quoted else 0
        self.parser.parseBlocks(parent, [block[:start]])
        lines = lay_out_lists(self.clean(line) for line in block[start:].split("\n"))
        self.parser.state.set("blockquote")  # paragraphs of a quotation within a list are paragraphs
        self.parser.parseChunk(SubElement(parent, "blockquote"), "\n".join(lines))
        self.parser.state.reset()
