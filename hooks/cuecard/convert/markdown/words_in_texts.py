"""What Markdown's extensions say by themselves in English, in the language of the page.

A note without a title is a "Note", a box of a task is "Open", a footnote leads back by "Jump back to footnote 1 in the
text". A title that an author wrote, and what an owner configured, stay.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from cuecard.model.article_words import TextWords

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown

_LAST = -20
KINDS = frozenset(TextWords.model_fields) - {"copy_code", "code_copied", "footnote", "figure", "table"}
"""The kinds of notes whose names are words of the theme."""
_BOXES = {"Open": "task_open", "Done": "task_done"}
_FOOTNOTE = re.compile(r"Jump back to footnote (\d+) in the text")
_CAPTION = re.compile(r"(Figure|Table) ([\d.]+)\.")


class WordsInTextsExtension(Extension):
    """Lets extensions speak the page's language."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after all that says something."""
        md.treeprocessors.register(_Words(md), "cuecard-words", _LAST)


class _Words(Treeprocessor):
    def run(self, root: Element) -> None:
        words = cast("SiteMarkdown", self.md).words
        for element in root.iter():
            if translate := _TRANSLATIONS.get(str(element.tag)):
                translate(element, words)


def _title_of_note(title: Element, words: TextWords) -> None:
    """Translate a title that is the name of its kind, which stands in the classes of the note as well."""
    kind = (title.text or "").lower()
    if kind in KINDS and title.get("class") in {"admonition-title", None} and not len(title):
        title.text = str(getattr(words, kind))


def _way_back(link: Element, words: TextWords) -> None:
    if found := _FOOTNOTE.fullmatch(link.get("title") or ""):
        link.set("title", words.footnote(number=found[1]))


def _box(box: Element, words: TextWords) -> None:
    if name := _BOXES.get(box.get("aria-label") or ""):
        box.set("aria-label", str(getattr(words, name)))


def _number(span: Element, words: TextWords) -> None:
    if span.get("class") == "caption-prefix" and (found := _CAPTION.match(span.text or "")):
        said = words.figure if found[1] == "Figure" else words.table
        span.text = said(number=found[2]) + (span.text or "")[found.end() :]


_TRANSLATIONS: dict[str, Callable[[Element, TextWords], None]] = {
    "p": lambda element, words: _title_of_note(element, words) if element.get("class") else None,
    "summary": _title_of_note,
    "a": _way_back,
    "input": _box,
    "span": _number,
}
