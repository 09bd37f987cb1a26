"""The words of an element while a text is still a tree."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from markdown.extensions.toc import remove_fnrefs, render_inner_html, strip_tags

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown


def words_of(element: Element, md: Markdown) -> str:
    """Give an element's words as a reader sees them, footnote marks left out; inline patterns have run by then."""
    return html.unescape(strip_tags(render_inner_html(remove_fnrefs(element), md)))
