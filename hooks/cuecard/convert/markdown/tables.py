"""Tables that anyone can read: on a narrow screen, with the keyboard, with a screen reader, under a policy.

A table wider than its screen scrolls in a region that the keyboard reaches and that has a name. A table that scrolls
itself (`display: block`) is no table any more for some screen readers. The alignment of columns becomes a class, since
a policy against inline styles blocks what Python-Markdown writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from cuecard.convert.markdown.element_words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markdown import Markdown

_AFTER_ATTRIBUTES = 3
_ALIGNED = {f"text-align: {side};": f"cc-table__cell--{side}" for side in ("left", "center", "right")}


class TableExtension(Extension):
    """Puts each table into a region, and its alignment into classes."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after attribute lists, which a table keeps for itself."""
        md.treeprocessors.register(_Tables(md), "cuecard-tables", _AFTER_ATTRIBUTES)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        if next(root.iter("table"), None) is None:
            return
        taken: dict[str, int] = {}
        for parent, table in [(node, child) for node in root.iter() for child in node if child.tag == "table"]:
            name = self._caption(parent) or self._words(table.iter("th")) or self._words(table.iter("td"))
            taken[name] = taken.get(name, 0) + 1
            _put_into_region(parent, table, name if taken[name] == 1 else f"{name} ({taken[name]})")
            for cell in table.iter():
                _align_by_class(cell)
                self._make_ordinary_if_empty(cell)

    def _make_ordinary_if_empty(self, cell: Element) -> None:
        """Let an empty corner above row names be a cell: a heading without words is announced as one."""
        if cell.tag == "th" and not self._words([cell]):
            cell.tag = "td"

    def _caption(self, parent: Element) -> str:
        return self._words(parent.iter("figcaption")) if parent.tag == "figure" else ""

    def _words(self, elements: Iterable[Element]) -> str:
        """Join what some elements say; two regions of a page need two names, so columns name a table."""
        return ", ".join(filter(None, (" ".join(words_of(element, self.md).split()) for element in elements)))


def _put_into_region(parent: Element, table: Element, name: str) -> None:
    region = Element("div", {"class": "cc-table", "role": "region", "tabindex": "0", "aria-label": name})
    region.tail, table.tail = table.tail, None
    parent[list(parent).index(table)] = region
    region.append(table)


def _align_by_class(cell: Element) -> None:
    aligned = _ALIGNED.get(cell.get("style", ""))
    if aligned is not None:
        del cell.attrib["style"]
        cell.set("class", f"{cell.get('class', '')} {aligned}".strip())
