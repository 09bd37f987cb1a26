"""Lists of attributes such as `{#rates}` and `{: .lead }`, and no other sign in braces: `{% raw %}` is none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor

from cuecard.convert.markdown.tree_texts import text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

_PRIORITY = 8
_LIST = r"(?<!\{)\{(?![%{<>=+~/-]|#\s|::)\:?[ ]*([^\}\n ][^\n]*)\}"


class AttributeListExtension(Extension):
    """Reads lists of attributes where the site does."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register in the place of Python-Markdown's own."""
        if "attr_list" in md.treeprocessors:
            md.treeprocessors.register(_AttributeLists(md), "attr_list", _PRIORITY)


class _AttributeLists(AttrListTreeprocessor):
    # the stubs say that these are final, which Python-Markdown does not
    BASE_RE = _LIST  # type: ignore[misc]
    HEADER_RE = re.compile(rf"[ ]+{_LIST}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{_LIST}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{_LIST}")  # type: ignore[misc]

    def run(self, doc: Element) -> None:
        """Read the lists of a tree, if there may be any."""
        if "{" in text_of(doc):
            super().run(doc)
