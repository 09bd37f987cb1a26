"""A place in a text that moves from sign to sign, with what is known there, and the text as it is being written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuecard.convert.typography.html_neighbours import next_in_html
from cuecard.convert.typography.language_rules import rules_for
from cuecard.convert.typography.quotation_marks import OpenMarks, Surroundings, is_of_word

if TYPE_CHECKING:
    from cuecard.convert.typography.language_rules import Rules

_ADDRESS = re.compile(r"(?:https?:|ftp:|mailto:|www\.|[\w.-]+\.[a-z]{2,}/|\w[\w.+'’-]*@)\S", re.IGNORECASE)
_BEFORE = re.compile(r"[^\s<>\"“”„«»‘‚‹›(\[]*\Z")
_AFTER = re.compile(r"[^\s<>\"“”„«»‘‚‹›(\[]*")
_FAR, _NEAR, _NEXT = 600, 80, 8
"""How many characters are looked at: up to the end of a quotation, of a word, of a number."""


class Cursor:
    """Where a text is read, and what has been written of it."""

    def __init__(self, text: str, language: str, *, is_html: bool) -> None:
        self.text, self._is_html = text, is_html
        self.rules: Rules | None = rules_for(language)
        self.outer: list[tuple[str, int, Rules | None]] = []
        """The open elements in other languages: the tag, how many of its kind are open within, the rules around."""
        self.before = ""
        """The character before the sign at hand; empty at the beginning of a block."""
        self.open = OpenMarks()
        self.block = 0
        """Where the block at hand begins."""
        self._parts: list[str] = []
        self._copied = self._seen = 0

    def move_to(self, token: re.Match[str]) -> None:
        """Go on to a sign or a tag."""
        if token.start() > self._seen:
            self.before = self.text[token.start() - 1]
        self._seen = token.end()

    def begin_block(self, at: int) -> None:
        """Begin a text of its own."""
        self.before, self.open, self.block = "", OpenMarks(), at

    def put(self, start: int, end: int, new: str) -> None:
        """Write something in the place of a part of the text."""
        self.before = new[-1]
        if self.text[start:end] != new:
            self._parts += self.text[self._copied : start], new
            self._copied = self._seen = end

    def written(self) -> str:
        """Give the whole text."""
        return "".join([*self._parts, self.text[self._copied :]])

    def next(self, at: int) -> str:
        """Give the character that is read at a place; empty at the end of a block."""
        return next_in_html(self.text, at) if self._is_html else self.text[at : at + 1]

    def around(self, token: re.Match[str]) -> Surroundings:
        """Give what stands around a sign."""
        start, end = token.span()
        rest, earlier = self.text[end : end + _FAR], self.text[max(self.block, start - _NEXT) : start]
        return Surroundings(self.before, self.next(end), rest, earlier)

    def is_in_address(self, token: re.Match[str]) -> bool:
        """Tell whether a sign is a part of an address, such as the hyphens of `www.example.com/a--b`."""
        after = _AFTER.match(self.text, token.end(), token.end() + _NEAR)
        if after is None or not any(map(is_of_word, after[0])):
            return False
        before = _BEFORE.search(self.text[max(self.block, token.start() - _NEAR) : token.start()])
        word = before[0].lstrip("'’") if before else ""
        return word != "" and _ADDRESS.match(word + token[0] + after[0]) is not None
