r"""The signs without which a block processor takes no block, so that it need not be asked about blocks without them.

A line break stands before and after each block, so that "\n#" is a sign at the beginning of a line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown.blockprocessors import BlockProcessor

_INDENTED = ("\n ",)
AFTER_NUMBER = ". "
"""What follows the number of an item; a block that begins with a letter has none."""
_ORDERED = (AFTER_NUMBER,)
_UNORDERED = ("\n ", "\n-", "\n*", "\n+")
_RULES = ("\n ", *(f"\n{sign}{gap}{sign}" for sign in "-_*" for gap in ("", " ", "  ")))
_OF_CLASSES: dict[str, Sequence[str]] = {
    "markdown.blockprocessors.EmptyBlockProcessor": ("\n\n",),
    "markdown.blockprocessors.ListIndentProcessor": _INDENTED,
    "markdown.blockprocessors.CodeBlockProcessor": _INDENTED,
    "markdown.blockprocessors.HashHeaderProcessor": ("\n#",),
    "markdown.blockprocessors.SetextHeaderProcessor": ("\n=", "\n-"),
    "markdown.blockprocessors.HRProcessor": _RULES,
    "markdown.blockprocessors.OListProcessor": _ORDERED,
    "markdown.blockprocessors.UListProcessor": _UNORDERED,
    "markdown.blockprocessors.BlockQuoteProcessor": ("\n>", "\n "),
    "markdown.blockprocessors.ReferenceProcessor": ("]:",),
    "markdown.extensions.admonition.AdmonitionProcessor": ("\n!!!", "\n "),
    "markdown.extensions.def_list.DefListIndentProcessor": _INDENTED,
    "markdown.extensions.def_list.DefListProcessor": ("\n:", "\n "),
    "markdown.extensions.footnotes.FootnoteBlockProcessor": ("]:",),
    "markdown.extensions.md_in_html.MarkdownInHtmlProcessor": ("\n\x02",),
    "markdown.extensions.sane_lists.SaneOListProcessor": _ORDERED,
    "markdown.extensions.sane_lists.SaneUListProcessor": _UNORDERED,
    "markdown.extensions.tables.TableProcessor": ("|",),
    "pymdownx.blocks.BlocksProcessor": ("///",),
    "pymdownx.superfences.SuperFencesCodeBlockProcessor": _INDENTED,
}
"""By the names of processors of Python-Markdown and its extensions; our own have their signs beside them."""


def signs_of(processor: BlockProcessor) -> Sequence[str]:
    """Give the texts of which one occurs in every block that a processor takes; nothing where that is not known."""
    kind = type(processor)
    return _OF_CLASSES.get(f"{kind.__module__}.{kind.__qualname__}") or vars(kind).get("signs", ())
