"""Texts that stand on one page have different anchors; what points to a changed one within its text follows."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.extensions.toc import unique
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown

_AFTER_HEADINGS = 4
_NONE = "none"
_AFTER_ATTRIBUTES_BEFORE_HEADINGS = 7.5


class UniqueAnchorExtension(Extension):
    """Renames anchors that an earlier text of the page has."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register before headings are given theirs, and when they and footnotes have them."""
        md.treeprocessors.register(_NoAnchors(md), "cuecard-no-anchors", _AFTER_ATTRIBUTES_BEFORE_HEADINGS)
        md.treeprocessors.register(_UniqueAnchors(md), "cuecard-anchors", _AFTER_HEADINGS)


class _NoAnchors(Treeprocessor):
    """Takes out an `id` without a value, as `{#my id}` gives, which the contents cannot do with (markdown/toc)."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if not element.get("id", _NONE):
                del element.attrib["id"]


class _UniqueAnchors(Treeprocessor):
    def run(self, root: Element) -> None:
        anchors = cast("SiteMarkdown", self.md).anchors
        own = {anchor: element for element in root.iter() if (anchor := element.get("id"))}
        renamed = {}
        for anchor, element in own.items():
            if anchor in anchors:
                renamed[f"#{anchor}"] = f"#{unique(anchor, anchors)}"
                element.set("id", renamed[f"#{anchor}"][1:])
            anchors.add(element.get("id") or "")
        if renamed:
            for link in root.iter("a"):
                link.set("href", renamed.get(link.get("href") or "", link.get("href") or ""))
