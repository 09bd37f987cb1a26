"""Python-Markdown's block processors, each asked only about the blocks that have its sign.

Python-Markdown asks some twenty processors, one after the other, whether they take a block: a heading, a list, a table?
Most blocks are paragraphs, in which nothing says that they might be anything else. What comes out is the same, byte for
byte; a processor whose signs are not known is asked about each block, as ever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.blockparser import BlockParser
from markdown.extensions import Extension
from pymdownx.blocks import BlocksProcessor

from cuecard.markdown.block_signs import signs_of
from cuecard.markdown.prefilter import Prefilter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element, ElementTree

    from markdown import Markdown
    from markdown.blockprocessors import BlockProcessor

_OPEN = "///"


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
            block, asked = blocks[0], iter(self._processors_for(blocks[0]))
            while processor := next(asked, None):
                if processor.test(parent, blocks[0]) and processor.run(parent, blocks) is not False:
                    break
                if blocks[0] is not block:  # changed by one that leaves it to those after it
                    block, asked = blocks[0], iter(self._processors_after(processor))

    def _prepare(self) -> None:
        processors = list(self.blockprocessors)
        if processors != getattr(self, "_processors", None):
            self._processors = processors
            self._prefilter = Prefilter((processor, signs_of(processor)) for processor in processors)
            self._open_blocks = next((found for found in processors if type(found) is BlocksProcessor), None)

    def _processors_for(self, block: str) -> list[BlockProcessor]:
        """Give the processors that may take a block; where a block of `pymdownx.blocks` is open, it may take any."""
        text, blocks = f"\n{block}\n", self._open_blocks
        is_open = blocks is not None and (blocks.stack or blocks.cached_parent is not None)
        return self._prefilter.choose(f"{text}{_OPEN}" if is_open else text)

    def _processors_after(self, processor: BlockProcessor) -> list[BlockProcessor]:
        return self._processors[self._processors.index(processor) + 1 :]
