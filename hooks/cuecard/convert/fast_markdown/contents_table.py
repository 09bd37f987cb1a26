"""The contents of a text: its headings get their anchors, as Python-Markdown gives them.

Python-Markdown writes each heading as HTML, lets every postprocessor look at it, and takes the tags out again; most
headings are plain words. It draws a list of them, too, which few texts ask for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import Element

from markdown.extensions.toc import TocTreeprocessor, nest_toc_tokens, unescape, unique

from cuecard.convert.markdown.tree_texts import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NOT_PLAIN = re.compile(r"[&<>\x02]")
"""Signs that HTML has in another form, or something else in the place of."""
_PLAIN_ATTRIBUTES = frozenset(["id", "class"])
_POSTPROCESSORS = frozenset(
    [
        "cuecard.convert.markdown.code_blocks._Focusable",
        "cuecard.convert.markdown.html_blocks._Stash",
        "markdown.extensions.footnotes.FootnotePostprocessor",
        "markdown.postprocessors.AndSubstitutePostprocessor",
        "markdown.postprocessors.RawHtmlPostprocessor",
    ]
)
"""By classes: those that leave plain words alone."""


class FastContents(TocTreeprocessor):
    """Names headings. Where a text does not ask for the list, `md.toc` is empty."""

    def run(self, doc: Element) -> None:
        """Name the headings of a tree."""
        self._is_drawn = bool(self.marker) and self.marker in text_of(doc)
        headings = [el for el in doc.iter() if isinstance(el.tag, str) and self.header_rgx.match(el.tag)]
        if self._is_drawn or not self._is_simple() or not all(map(_is_plain, headings)):
            super().run(doc)
            return
        used = {anchor for element in doc.iter() if (anchor := element.get("id"))}
        vars(self.md).update(toc="", toc_tokens=nest_toc_tokens([*self._tokens_of(headings, used)]))

    def build_toc_div(self, toc_list: list[Any]) -> Element:
        """Draw the list."""
        return super().build_toc_div(toc_list) if self._is_drawn else Element("div")

    def replace_marker(self, root: Element, elem: Element) -> None:
        """Put the list where the text asks for it."""
        if self._is_drawn:
            super().replace_marker(root, elem)

    def _is_simple(self) -> bool:
        """Tell whether headings become no links, and nothing unknown changes their words."""
        kinds = {f"{type(it).__module__}.{type(it).__qualname__}" for it in self.md.postprocessors}
        return not self.use_anchors and self.use_permalinks in {False, None} and kinds <= _POSTPROCESSORS

    def _tokens_of(self, headings: Iterable[Element], used: set[str]) -> Iterator[Any]:
        """Give each heading its level and anchor, and tell of those that the contents have."""
        counters: dict[str, int] = {}
        for heading in headings:
            self.set_level(heading)
            words, level = (heading.text or "").strip(), int(heading.tag[-1])
            name = " ".join(words.split())
            if heading.get("id") is None:
                heading.set("id", unique(self.slugify(name, self.sep), used, counters))
            if self.toc_top <= level <= self.toc_bottom:
                anchor = unescape(heading.get("id") or "")
                yield {"level": level, "id": anchor, "name": name, "html": words, "data-toc-label": ""}


def _is_plain(heading: Element) -> bool:
    """Tell a heading whose words are the same in HTML, and whose anchor says something if it has one."""
    is_marked = bool(heading.keys()) and not (_PLAIN_ATTRIBUTES.issuperset(heading.keys()) and heading.get("id"))
    return not (len(heading) or is_marked or _NOT_PLAIN.search(heading.text or ""))
