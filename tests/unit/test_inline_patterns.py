"""Searching a text for fewer patterns gives the same HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from cuecard.markdown.inline_patterns import PatternExtension

if TYPE_CHECKING:
    from markdown.extensions import Extension

EXTENSIONS: list[Extension | str] = ["attr_list", "footnotes", "md_in_html", "pymdownx.superfences", "tables"]
PIECES = [
    *"abc .:|*_`\\<>&![]()^\n\t",
    "  \n",
    "\\\n",
    "\n\n",
    "    ",
    "```\n",
    "&amp;",
    "<b>",
    "</b>",
    "<https://a.example>",
    "<a@b.example>",
    "[a]: /b",
    "[a]",
    "![a]",
    "[a](b.md)",
    "[^1]",
    "[^1]: ",
    '<div markdown="1">',
    "</div>",
    "# ",
    "> ",
    "- ",
]


def convert(text: str, *, chosen: bool) -> str:
    """Convert a text, searching it for the chosen patterns or for all."""
    markdown = Markdown(extensions=[*EXTENSIONS, *([PatternExtension()] if chosen else [])])
    markdown.text = text  # type: ignore[attr-defined]
    return markdown.convert(text)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_a_text_becomes_the_same_html_whichever_patterns_it_is_searched_for(text: str) -> None:
    """Only what cannot be found is left out."""
    assert convert(text, chosen=True) == convert(text, chosen=False)


def test_one_text_after_another_is_searched_for_its_own_patterns() -> None:
    """What one text lacks is found in the next."""
    markdown = Markdown(extensions=[PatternExtension()])
    shown = []
    for text in ("plain", "a `b` &amp; [c][]\n\n[c]: /d", "plain", "<b>e</b> \\* f"):
        markdown.text = text  # type: ignore[attr-defined]
        shown.append(markdown.reset().convert(text))
    assert shown == [
        "<p>plain</p>",
        '<p>a <code>b</code> &amp; <a href="/d">c</a></p>',
        "<p>plain</p>",
        "<p><b>e</b> * f</p>",
    ]
