"""The H1 is the title from the front matter; a text that repeats it does so once.

A page without a title takes its first heading for one, as everywhere in MkDocs.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown

_AFTER_INLINE_BEFORE_TOC = 7
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


class TitleHeadingExtension(Extension):
    """Takes a first heading that equals the title for the title."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after the inline patterns and before the table of contents."""
        md.treeprocessors.register(_TitleHeading(md), "cuecard-title", _AFTER_INLINE_BEFORE_TOC)


class _TitleHeading(Treeprocessor):
    def run(self, root: Element) -> None:
        page = cast("SiteMarkdown", self.md).page
        title = page.meta.get("title")
        first = next(iter(root), None)
        if first is not None and first.tag == "h1":
            words = self._words(first)
            typeset = cast("SiteMarkdown", self.md).build.typesetter.text(words, page.language)
            if title is None:
                page.title = typeset
            if title is None or _folded(typeset) == _folded(title):
                root.remove(first)
        if title is not None:
            self._advise_against_others(root)

    def _advise_against_others(self, root: Element) -> None:
        markdown = cast("SiteMarkdown", self.md)
        for heading in root.iter("h1"):
            place = markdown.locator.find(self._words(heading), "# ", "#", "\n")
            line = markdown.source.text.split("\n")[place.line - markdown.source.text_line]
            markdown.build.problems.add(place, "A124", "this heading is as large as the title", _remedy(line))

    def _words(self, heading: Element) -> str:
        return html.unescape(strip_tags(render_inner_html(remove_fnrefs(heading), self.md)))


def _remedy(line: str) -> str:
    """Say how a line that makes a heading this large is written instead."""
    if not line.lstrip(" >").startswith("#"):
        return "write ## before it, and remove the line of = below it"
    is_tag = re.match(r"[ >]*#\w", line) is not None
    return "write ## and a space, or \\# for a word that begins with this sign" if is_tag else "write ## instead of #"


def _folded(text: str) -> str:
    return " ".join(text.translate(_STRAIGHT).split()).casefold()
