"""One value as its author wrote it: what YAML cannot read of it, and how to write it instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COMMENT = re.compile(r"[ \t]+#\S")
_DOUBLE_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE_QUOTED = re.compile(r"'(?:[^']|'')*'")
_NO_ESCAPE = re.compile(r"\\(?![0abtnvfre \"/\\N_LP]|x[\da-f]{2}|u(?!d[89a-f])[\da-f]{4}|U[\da-f]{8})", re.IGNORECASE)
"""What a backslash says to nobody, half of a letter (`\\ud83d`) included."""
_IN_CURLY_QUOTES = re.compile(r"[“”„«‘][^“”„«»‘]*[”“»’]")
_INDICATORS = "@`%*&!|>,]}"
_BLOCK_TEXT = re.compile(r"[|>][-+]?\d?(?:[ \t]+#.*)?")
_CLOSED_BY = {"[": "]", "{": "}"}
_LONGEST_REPEATED = 200
_TEMPLATING = ("{{", "{%")

OUT_OF_LINE = "the items of this list begin in different columns", "put as many spaces before each '-'"
"""What is wrong with the items of a list, and what to do."""


@dataclass(frozen=True)
class Mistake:
    """A mistake at a line and column that count from 0."""

    line: int
    column: int
    code: str
    what: str
    remedy: str = ""


@dataclass(frozen=True)
class Value:
    """A value within its line: where it begins, the key or hyphen before it, its text to the line's end."""

    line: int
    column: int
    lead: str
    text: str

    def ask_for_quotes(self, text: str | None = None) -> str:
        """Give the remedy that quotation marks are, around another text than the one written where that is meant."""
        written = self.text if self.lead else _item(self.text)
        meant = written if text is None else text
        if "\n" in meant or len(meant) > _LONGEST_REPEATED:
            return "put straight quotation marks around the whole value"
        return (
            f"write {self.lead} {in_quotes(meant)}" if self.lead else f"write {in_quotes(meant)} instead of {written}"
        )

    def mistake(self, code: str, what: str, remedy: str, at: int = 0) -> Mistake:
        """Make a mistake of it; `at` counts from where the value begins."""
        return Mistake(self.line, self.column + at, code, what, remedy)


def in_quotes(text: str) -> str:
    """Write a text as a quoted YAML value."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f"'{text}'" if "'" not in text else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _item(text: str) -> str:
    """Give an item of a list in brackets without what follows it."""
    return re.match(r"(?:\"[^\"]*\"|“[^”]*”|[^,\]}])*", text)[0].strip()  # type: ignore[index]  # matches anything


def is_in_curly_quotes(text: str) -> bool:
    """Tell whether quotation marks of print stand where YAML wants straight ones."""
    return _IN_CURLY_QUOTES.fullmatch(text) is not None


def unreadable_value(value: Value) -> Mistake | None:
    """Find what keeps YAML from reading a value."""
    text = value.text
    if is_in_curly_quotes(text):
        return curly_quotes(value)
    if text[0] in "\"'":
        return _unreadable_quoted(value)
    if text[0] in _CLOSED_BY:
        return _unreadable_brackets(value)
    if (text[0] in _INDICATORS and not _BLOCK_TEXT.fullmatch(text)) or text[:2] in {"- ", "? "}:
        return cannot_begin(value)
    if colon := re.search(r":(?=\s|$)", text):
        what = "a value with a colon and a space in it needs quotation marks"
        return value.mistake("E101", what, value.ask_for_quotes(), colon.start())
    return None


def cannot_begin(value: Value) -> Mistake:
    """Say that the first character of a value is a sign of YAML's."""
    if value.text.startswith(_TEMPLATING):
        return value.mistake(
            "E101", f"'{value.text}' is a placeholder of another program", "write the words themselves"
        )
    what = f"a value that begins with '{value.text[0]}' needs quotation marks"
    return value.mistake("E101", what, value.ask_for_quotes())


def curly_quotes(value: Value) -> Mistake:
    """Say that quotation marks of print do not quote."""
    what = f"{value.text[0]} and {value.text[-1]} are curly quotation marks, and visitors would see them"
    return value.mistake("E126", what, value.ask_for_quotes(value.text[1:-1]))


def backslash(value: Value, words: str) -> Mistake:
    """Say that a backslash between double quotation marks is not itself."""
    what = "a backslash between double quotation marks changes the letter after it"
    return value.mistake("E101", what, value.ask_for_quotes(words))


def dropped_comment(value: Value, comment: str, at: int = 0) -> Mistake:
    """Say that what follows a '#' is not read."""
    what = f"'{comment}' is left out, since a # begins a note to editors"
    if not at:
        return value.mistake("E105", what, value.ask_for_quotes())
    word = _item(comment)
    return value.mistake("E105", what, f"write {in_quotes(word)} instead of {word}", at)


def unseen(sign: str, line: int, column: int) -> Mistake:
    """Say that a sign is there which nobody sees."""
    what = f"an invisible character (U+{ord(sign):04X}) stands here"
    return Mistake(line, column, "E101", what, "delete the words around it and type them again")


def unclosed_quote(value: Value) -> Mistake | None:
    """Say that the quotation mark before a value has none after it, if that is so."""
    mark = value.text[0]
    if _closed(value.text):
        return None
    what = f"the quotation mark {mark} has no second one at the end of the value"
    return value.mistake("E101", what, value.ask_for_quotes(value.text[1:]))


def _closed(text: str) -> re.Match[str] | None:
    return (_DOUBLE_QUOTED if text[0] == '"' else _SINGLE_QUOTED).match(text)


def _unreadable_quoted(value: Value) -> Mistake | None:
    text, mark = value.text, value.text[0]
    closed = _closed(text)
    if closed is None:
        return unclosed_quote(value)
    if mark == '"' and _NO_ESCAPE.search(closed[0]):
        return backslash(value, closed[0][1:-1])
    rest = text[closed.end() :].strip()
    if not rest or rest.startswith("#"):
        return None
    inner = text[1:-1] if text.endswith(mark) else text
    what = f"the value goes on after its second quotation mark {mark}"
    return value.mistake("E101", what, value.ask_for_quotes(inner), closed.end())


def _unreadable_brackets(value: Value) -> Mistake | None:
    text = value.text
    _, closing, rest = text.rpartition(_CLOSED_BY[text[0]])
    if comment := _COMMENT.search(text):
        at = comment.end() - 2
        return dropped_comment(value, text[at:], at)
    if text[0] == "{" and any(text.count(opened) != text.count(closed) for opened, closed in _CLOSED_BY.items()):
        return value.mistake("E101", "the brackets do not pair", "close each '{' with '}' and each '[' with ']'")
    if text[0] == "[" and not closing:
        remedy = f"write {value.lead} {text.rstrip(' ,')}]"
        return value.mistake("E101", "the list that begins with '[' has no ']' at its end", remedy)
    if text[0] == "{" or rest:
        return cannot_begin(value)
    return None
