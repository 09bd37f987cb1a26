"""Passes over a text or a tree that are left out where nothing in it could change.

Some thirty processors look at every line or at every element of a text, most of them for a sign that few texts have: a
backslash, a tag, a block of code. To look for the sign once takes a tenth of that.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from markdown.extensions import Extension
from markdown.extensions.toc import TocTreeprocessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import PrettifyTreeprocessor
from markdown.util import ETX, STX

from cuecard.convert.fast_markdown.contents_table import FastContents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_ESCAPED = re.compile(rf"{STX}\d")
_CODE = frozenset(["code", "pre"])
_BLANK_LINE = re.compile(r"\n +(?=\n)")


class FastPassExtension(Extension):
    """Leaves passes out."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Change the processors that are known, where they stand; those of other classes stay as they are."""
        for processor in (*md.preprocessors, *md.treeprocessors, *md.postprocessors):
            kind = type(processor)
            processor.__class__ = _INSTEAD.get(kind, kind)
            method, may_change = _CONDITIONS.get(f"{kind.__module__}.{kind.__qualname__}", ("", None))
            if may_change is not None:
                vars(processor)[method] = _where(may_change, getattr(processor, method))


class _Prettify(PrettifyTreeprocessor):
    def run(self, root: Element) -> None:
        """Learn once which elements of a tree are blocks."""
        self._blocks = {tag for tag in {element.tag for element in root.iter()} if self.md.is_block_level(tag)}
        super().run(root)

    def _prettifyETree(self, elem: Element) -> None:  # noqa: N802 - Python-Markdown's name
        blocks = self._blocks
        if elem.tag in blocks and elem.tag not in _CODE:
            if len(elem) and elem[0].tag in blocks and not (elem.text or "").strip():
                elem.text = "\n"
            for child in elem:
                if child.tag in blocks:
                    self._prettifyETree(child)
        if not (elem.tail or "").strip():
            elem.tail = "\n"


class _Whitespace(NormalizeWhitespace):
    def run(self, lines: list[str]) -> list[str]:
        """Look for line breaks, which is faster than to look behind each space for one."""
        source = "\n".join(lines)
        if STX in source or ETX in source or "\r" in source:
            return super().run(lines)
        source = f"{source}\n\n".expandtabs(self.md.tab_length)
        return _BLANK_LINE.sub("\n", source).split("\n")


_INSTEAD: dict[type, type] = {
    NormalizeWhitespace: _Whitespace,
    PrettifyTreeprocessor: _Prettify,
    TocTreeprocessor: FastContents,
}


def _where(may_change: Callable[[Any], bool], act: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Give a method that gives back what it is given, where that may not be changed."""
    return lambda given: act(given) if may_change(given) else given


def _have_fences(lines: Iterable[str]) -> bool:
    text = "\n".join(lines)
    return "```" in text or "~~~" in text


def _has_escapes(root: Element) -> bool:
    said = (value for element in root.iter() for _, value in element.items() if value)
    return _ESCAPED.search("".join((*root.itertext(), *said))) is not None


def _has_figures(root: Element) -> bool:
    return next(root.iter("figure"), None) is not None


_CONDITIONS: dict[str, tuple[str, Callable[[Any], bool]]] = {
    "markdown.treeprocessors.UnescapeTreeprocessor": ("run", _has_escapes),
    "pymdownx.blocks.caption.CaptionTreeprocessor": ("run", _has_figures),
    "pymdownx.superfences.SuperFencesBlockPreprocessor": ("search_nested", _have_fences),
}
"""By classes: the method that looks at a whole text, and whether it may change it."""
