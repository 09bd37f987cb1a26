"""Styles and scripts within a text, which visitors do not get where a site has a strict security policy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown

_BEFORE_CALLS_TO_ACTION = -9
_HANDLER = (
    r"on(?:blur|change|click|error|focus|input|load|resize|scroll|submit|toggle|(?:key|mouse|pointer|touch)[a-z]+)"
)
_ATTRIBUTE = re.compile(rf"style|{_HANDLER}")
_IN_HTML = re.compile(rf"<(script|style)\b(?![^>]*\bsrc\b)|<\w[^<>]*?\s(style|{_HANDLER})\s*=", re.IGNORECASE)

_STAYS = {"full": ".*", "authors": "style", "nobody": ""}
"""The names of what is not taken out of a text, by who is trusted."""


class InlineCodeExtension(Extension):
    """Notes what such a policy blocks."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register when attribute lists have been read and HTML is in the stash."""
        md.treeprocessors.register(_InlineCode(md), "cuecard-inline-code", _BEFORE_CALLS_TO_ACTION)


class _InlineCode(Treeprocessor):
    def run(self, root: Element) -> None:
        markdown = cast("SiteMarkdown", self.md)
        stays = _STAYS[markdown.build.settings.trust]
        for name, words in (*_attributes(root), *self._in_html()):
            if not re.fullmatch(stays, name):
                continue
            what = f"'{name}' in the text has no effect where a host has strict security rules"
            markdown.build.problems.add(markdown.locator.find(words), "A129", what, _remedy(name))

    def _in_html(self) -> Iterator[tuple[str, str]]:
        """Find what was written as HTML, and by which words it can be found in the source."""
        for html in self.md.htmlStash.rawHtmlBlocks:
            if isinstance(html, str):
                for found in _IN_HTML.finditer(html):
                    yield (f"<{found[1]}>" if found[1] else found[2]), found[0]


def _attributes(root: Element) -> Iterator[tuple[str, str]]:
    """Find what an attribute list has put on an element."""
    names = [name for element in root.iter() for name in element.keys()]  # noqa: SIM118 - without making its dictionary
    blocked = set(filter(_ATTRIBUTE.fullmatch, set(names)))
    yield from ((name, f"{name}=") for name in names if name in blocked)


def _remedy(name: str) -> str:
    if name in {"style", "<style>"}:
        return "write a class in its place, and what the class looks like into a file under 'extra_css' in mkdocs.yml"
    return "put the code into a file under 'extra_javascript' in mkdocs.yml"
