"""What Markdown's extensions say by themselves in English, in the language of the page.

A note without a title is a "Note", a box of a task is "Open", a footnote leads back by "Jump back to footnote 1 in the
text". A title that an author wrote, and what an owner configured, stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from cuecard.model.article_words import TextWords

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown

_BEFORE_TABLES = 3.5
"""After all that says something; a table is called by its caption."""
_OTHERS = {"copy_code", "code_copied", "footnote", "permalink", "task_open", "task_done", "figure", "table"}
KINDS = frozenset(TextWords.model_fields) - _OTHERS
"""The kinds of notes whose names are words of the theme."""
_BOXES = {"Open": "task_open", "Done": "task_done"}
_FOOTNOTE = re.compile(r"Jump back to footnote (\d+) in the text")
_CAPTION = re.compile(r"(Figure|Table) ([\d.]+)\.")


class WordsInTextsExtension(Extension):
    """Lets extensions speak the page's language."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register where all has been said."""
        md.treeprocessors.register(_Words(md), "cuecard-words", _BEFORE_TABLES)


class _Words(Treeprocessor):
    def run(self, root: Element) -> None:
        words = cast("SiteMarkdown", self.md).words
        for element in root.iter():
            if translate := _TRANSLATIONS.get(str(element.tag)):
                translate(element, words)
            elif element.tag == "span" and element.get("class") == "caption-prefix":
                self._translate_number(element, words)

    def _translate_number(self, span: Element, words: TextWords) -> None:
        """Translate what stands before a caption, which is in the stash of HTML."""
        kept, place = self.md.htmlStash.rawHtmlBlocks, HTML_PLACEHOLDER_RE.fullmatch(span.text or "")
        found = _CAPTION.fullmatch(str(kept[int(place[1])])) if place else None
        if place and found:
            kept[int(place[1])] = (words.figure if found[1] == "Figure" else words.table)(number=found[2])


def _translate_title(title: Element, words: TextWords) -> None:
    """Translate the title of a note that is the name of its kind."""
    kind = (title.text or "").lower()
    if kind in KINDS and title.get("class") in {"admonition-title", None} and not len(title):
        title.text = str(getattr(words, kind))


def _translate_link_of_sign(link: Element, words: TextWords) -> None:
    title = link.get("title") or ""
    if found := _FOOTNOTE.fullmatch(title):
        link.set("title", words.footnote(number=found[1]))
    elif title == "Permanent link" and link.get("class") == "headerlink":
        link.set("title", words.permalink)


def _translate_box(box: Element, words: TextWords) -> None:
    if name := _BOXES.get(box.get("aria-label") or ""):
        box.set("aria-label", str(getattr(words, name)))


_TRANSLATIONS: dict[str, Callable[[Element, TextWords], None]] = {
    "p": lambda element, words: _translate_title(element, words) if element.get("class") else None,
    "summary": _translate_title,
    "a": _translate_link_of_sign,
    "input": _translate_box,
}
