"""Blocks of code that scroll can be reached from the keyboard, in every browser and without a script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

if TYPE_CHECKING:
    from markdown import Markdown

_AFTER_STASH = 5


class CodeBlockExtension(Extension):
    """Gives each block of code a place in the tab order."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after the highlighter's HTML has come back from the stash."""
        md.postprocessors.register(_Focusable(md), "cuecard-code", _AFTER_STASH)


class _Focusable(Postprocessor):
    def run(self, text: str) -> str:
        """Mark the tag, which cannot be text here: there a `<` is escaped."""
        return text.replace("<pre>", '<pre tabindex="0">')
