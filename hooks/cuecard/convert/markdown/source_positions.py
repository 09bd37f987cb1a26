"""Where in a Markdown text something stands that was noticed only in its HTML."""

from __future__ import annotations

import html
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.convert.markdown.indented_code import indented_code, may_be_indented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.read.source_file import SourceFile

_IN_LINES = r"`(?P<ticks>`*)(?!`).+?(?<!`)`(?P=ticks)(?!`)|<!--.*?-->"
_NOT_FENCED = re.compile(_IN_LINES, re.DOTALL)
"""Each alternative begins with a sign of its own, which lets the search run from one such sign to the next."""
_CODE = re.compile(rf"^(?P<fence>[ \t]*(?:```+|~~~+)).*?^(?P=fence)[`~]*[ \t]*$|{_IN_LINES}", re.DOTALL | re.MULTILINE)


class Locator:
    """Finds places in one page's text; asked for the same words again, it gives the next place."""

    def __init__(self, source: SourceFile) -> None:
        self._source = source
        self._searched: dict[tuple[str, tuple[str, ...]], int] = {}
        """Up to where the text was searched for what."""

    @property
    def _text(self) -> str:
        """Give the text in which to search; the indentation of a value is that of its front matter, not of code."""
        return without_fences(self._source.text) if self._source.is_value else without_code(self._source.text)

    def find(self, words: str, *before: str) -> Place:
        """Give the next place of `words` (right after one of `before`) outside code, or where the text begins."""
        text = self._text
        start = self._searched.get((words, before), 0)
        found = [(text.find(lead + words, start), lead) for lead in before or ("",)]
        at, lead = min(((at, lead) for at, lead in found if at >= 0), default=(-1, ""))
        if at < 0:
            return self._place(text, text.find(words)) if words in text else self._beginning()
        self._searched[words, before] = at + 1
        return self._place(text, at + len(lead))

    def find_trace(self, exact: Sequence[re.Pattern[str]], plain: str, vague: Sequence[re.Pattern[str]]) -> Place:
        """Give the next place of an exact pattern, or the line that says `plain` in other letters, or a vague place."""
        return self._find_pattern(exact) or self._find_plain(plain) or self._find_pattern(vague) or self._beginning()

    def find_in_all(self, patterns: Sequence[re.Pattern[str]]) -> Place:
        """Give the first place of one of the patterns, code included, or where the text begins."""
        text = self._source.text
        found = next((match for pattern in patterns if (match := pattern.search(text))), None)
        return self._place(text, found.start()) if found else self._beginning()

    def _find_pattern(self, patterns: Sequence[re.Pattern[str]]) -> Place | None:
        text = self._text
        for pattern in patterns:
            asked = (pattern.pattern, ())
            found = pattern.search(text, self._searched.get(asked, 0)) or pattern.search(text)
            if found:
                self._searched[asked] = found.start() + 1
                return self._place(text, found.start())
        return None

    def _find_plain(self, words: str) -> Place | None:
        wanted = _plain(words)
        lines = self._text.split("\n") if wanted else []
        number = next((number for number, line in enumerate(lines) if wanted in _plain(line)), None)
        return None if number is None else Place(self._source.path, self._source.text_line + number)

    def _place(self, text: str, at: int) -> Place:
        line = text.count("\n", 0, at)
        column = at - text.rfind("\n", 0, at) + self._source.indent
        return Place(self._source.path, self._source.text_line + line, column)

    def _beginning(self) -> Place:
        return Place(self._source.path, self._source.text_line)


def _plain(words: str) -> str:
    """Give what is left of words when references to characters are read and signs that part letters are gone."""
    return re.sub(r"[\x00-\x20\\]", "", html.unescape(words)).lower()


def _filled(code: re.Match[str]) -> str:
    """Give letters in the place of code within a line, where spaces would look like an indentation."""
    return _blanked(code) if code[0].lstrip().startswith(("```", "~~~")) else re.sub(r"\S", "x", code[0])


@lru_cache(maxsize=8)
def without_fences(text: str) -> str:
    """Blank out comments and the code that is marked by signs, leaving every line where it is."""
    if "`" not in text and "<!--" not in text and "~~~" not in text:
        return text
    return _pattern_for(text).sub(_blanked, text)


@lru_cache(maxsize=8)
def without_code(text: str) -> str:
    """Blank out code and comments, leaving every line where it is."""
    blank = without_fences(text)
    if may_be_indented(text):
        for start, end in indented_code(_pattern_for(text).sub(_filled, text)):
            blank = blank[:start] + " " * (end - start) + blank[end:]
    return blank


def _pattern_for(text: str) -> re.Pattern[str]:
    return _CODE if "```" in text or "~~~" in text else _NOT_FENCED


def _blanked(code: re.Match[str]) -> str:
    return re.sub(r"[^\n]+", lambda line: " " * len(line[0]), code[0])
