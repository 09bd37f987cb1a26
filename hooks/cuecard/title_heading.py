"""The H1 is the title from the front matter; a text that repeats it does so once."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from cuecard.locating import locate

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.rendering import SiteMarkdown

_AFTER_INLINE_BEFORE_TOC = 7
_STRAIGHT = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})


class TitleHeadingExtension(Extension):
    """Takes a first heading that equals the title for the title."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after the inline patterns and before the table of contents."""
        md.treeprocessors.register(_TitleHeading(md), "cuecard-title", _AFTER_INLINE_BEFORE_TOC)


class _TitleHeading(Treeprocessor):
    def run(self, root: Element) -> None:
        markdown = cast("SiteMarkdown", self.md)
        title = markdown.page.meta.get("title")
        first = next(iter(root), None)
        if title is None or first is None:
            return
        if first.tag == "h1" and _words(first) == _folded(title):
            root.remove(first)
        for heading in root.iter("h1"):
            place = locate(markdown.page.source, "".join(heading.itertext()).strip())
            what = f"a main heading in the text of '{title}', which has its title for one"
            markdown.build.problems.add(place, "W124", what, "begin it with '##'")


def _words(heading: Element) -> str:
    return _folded("".join(heading.itertext()))


def _folded(text: str) -> str:
    return " ".join(text.translate(_STRAIGHT).split()).casefold()
