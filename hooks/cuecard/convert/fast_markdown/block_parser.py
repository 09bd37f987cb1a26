"""Python-Markdown's block processors, each asked only about the blocks that have its sign.

Python-Markdown asks some twenty processors, one after the other, whether they take a block: a heading, a list, a table?
Most blocks are paragraphs, in which nothing says that they might be anything else. What comes out is the same, byte for
byte; a processor whose signs are not known is asked about each block, as ever.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import SubElement

from markdown.blockparser import BlockParser
from markdown.blockprocessors import ParagraphProcessor
from markdown.extensions import Extension
from pymdownx.blocks import BlocksProcessor

from cuecard.convert.fast_markdown.block_signs import AFTER_NUMBER, signs_of
from cuecard.convert.fast_markdown.prefilter import Prefilter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element, ElementTree

    from markdown import Markdown
    from markdown.blockprocessors import BlockProcessor

_OPEN = "///"
_BEGINNING = re.compile(r"(?:\*\*?|__?|[\"'(\[`“‘])?[^\W\d_]")
"""Of a sentence; a sign of emphasis before a letter begins no item and draws no line."""


class FastBlockExtension(Extension):
    """Asks block processors where they may have something to take."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Change the parser where it stands, since every processor holds it; another extension's stays."""
        if type(md.parser) is BlockParser:
            md.parser.__class__ = FastBlockParser


class FastBlockParser(BlockParser):
    """Asks about each block the processors that may take it, in their order."""

    def parseDocument(self, lines: Iterable[str]) -> ElementTree:  # noqa: N802 - Python-Markdown's name
        """Parse a text with the processors that are registered by now."""
        self._prepare()
        return super().parseDocument(lines)

    def parseBlocks(self, parent: Element, blocks: list[str]) -> None:  # noqa: N802 - Python-Markdown's name
        """Let the processors take one block after the other."""
        if not hasattr(self, "_prefilter"):
            self._prepare()
        while blocks:
            if self._are_sentences_paragraphs and self._is_sentence(blocks[0]) and not self._is_within_block():
                self._add_sentence(parent, blocks.pop(0))
            else:
                self._parse_block(parent, blocks, self._processors_for(blocks[0]))

    def _add_sentence(self, parent: Element, words: str) -> None:
        """Make a paragraph, or the words of an item, as `ParagraphProcessor` does."""
        if not self.state.isstate("list"):
            SubElement(parent, "p").text = words
        elif not len(parent):
            parent.text = f"{parent.text}\n{words}" if parent.text else words
        else:
            last = parent[-1]
            last.tail = f"{last.tail}\n{words}" if last.tail else f"\n{words}"

    def _parse_block(self, parent: Element, blocks: list[str], processors: Iterable[BlockProcessor]) -> None:
        block = blocks[0]
        for processor in processors:
            if processor.test(parent, block) and processor.run(parent, blocks) is not False:
                return
            if blocks[0] is not block:  # changed by one that leaves it to those after it
                self._parse_block(parent, blocks, self._processors_after(processor))
                return

    def _prepare(self) -> None:
        processors = list(self.blockprocessors)
        if processors != getattr(self, "_processors", None):
            self._processors = processors
            self._prefilter = Prefilter((processor, signs_of(processor)) for processor in processors)
            signs = {sign for processor in processors for sign in signs_of(processor)}
            self._within_lines = ["\n", *(sign for sign in signs if sign[0] != "\n" and sign != AFTER_NUMBER)]
            asked = self._prefilter.choose("\na\n")
            self._are_sentences_paragraphs = [type(processor) for processor in asked] == [ParagraphProcessor]
            self._open_blocks = next((found for found in processors if type(found) is BlocksProcessor), None)

    def _processors_for(self, block: str) -> list[BlockProcessor]:
        """Give the processors that may take a block; where a block of `pymdownx.blocks` is open, it may take any."""
        return self._prefilter.choose(f"\n{block}\n{_OPEN}" if self._is_within_block() else f"\n{block}\n")

    def _is_within_block(self) -> bool:
        blocks = self._open_blocks
        return blocks is not None and bool(blocks.stack or blocks.cached_parent is not None)

    def _is_sentence(self, block: str) -> bool:
        """Tell one line that begins with a letter and has no sign, faster than by looking for each."""
        return _BEGINNING.match(block) is not None and not any(map(block.__contains__, self._within_lines))

    def _processors_after(self, processor: BlockProcessor) -> list[BlockProcessor]:
        return self._processors[self._processors.index(processor) + 1 :]
