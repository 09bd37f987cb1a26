"""Markdown as editors know it from elsewhere (CommonMark, GitHub), where Python-Markdown reads it differently.

Lists may begin right below a sentence, be indented as far as their items' text and be numbered `1)`; a backslash takes
the meaning from any sign, and at the end of a line it breaks the line. The rest has a module for each sign.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import SubstituteTagInlineProcessor
from markdown.preprocessors import Preprocessor

from cuecard.convert.markdown.bare_addresses import BareAddressExtension
from cuecard.convert.markdown.emoji_names import EmojiNameExtension
from cuecard.convert.markdown.html_blocks import HtmlBlockExtension
from cuecard.convert.markdown.list_layout import lay_out_lists
from cuecard.convert.markdown.quotations import QuotationExtension
from cuecard.convert.markdown.straight_marks import StraightMarkExtension
from cuecard.convert.markdown.strikethrough import StrikethroughExtension
from cuecard.convert.markdown.table_blocks import TableBlockExtension
from cuecard.convert.markdown.task_lists import TaskListExtension

if TYPE_CHECKING:
    from markdown import Markdown

_AFTER_CODE_AND_HTML = 15
_AFTER_ESCAPES = 175


_OF_GITHUB: tuple[type[Extension], ...] = (
    QuotationExtension,
    TableBlockExtension,
    TaskListExtension,
    HtmlBlockExtension,
    StrikethroughExtension,
    BareAddressExtension,
    EmojiNameExtension,
    StraightMarkExtension,
)


class EverydayMarkdownExtension(Extension):
    """Reads what GitHub reads."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register for lists before any block is read, and each of the others where it belongs."""
        md.ESCAPED_CHARS = list(string.punctuation)
        md.preprocessors.register(_Lists(md), "cuecard-lists", _AFTER_CODE_AND_HTML)
        md.inlinePatterns.register(SubstituteTagInlineProcessor(r"\\\n", "br"), "cuecard-break", _AFTER_ESCAPES)
        for extension in _OF_GITHUB:
            extension().extendMarkdown(md)


class _Lists(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        return lay_out_lists(lines)
