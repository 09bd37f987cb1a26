"""One value as its author wrote it: what YAML cannot read of it, and how to write it instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COMMENT = re.compile(r"[ \t]+#\S")
_DOUBLE_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"')
_SINGLE_QUOTED = re.compile(r"'(?:[^']|'')*'")
_NO_ESCAPE = re.compile(r"\\(?![0abtnvfre \"/\\N_LP]|x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})", re.IGNORECASE)
_IN_CURLY_QUOTES = re.compile(r"[“”„«‘][^“”„«»‘]*[”“»’]")
_INDICATORS = "@`%*&!|>,]}"
_BLOCK_TEXT = re.compile(r"[|>][-+]?\d?(?:[ \t]+#.*)?")
_CLOSED_BY = {"[": "]", "{": "}"}
_LONGEST_REPEATED = 70


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

    def quoted(self, text: str | None = None) -> str:
        """Write it as YAML reads it: its key and a text in quotation marks."""
        return f"{self.lead} {in_quotes(self.text if text is None else text)}".strip()

    def mistake(self, code: str, what: str, remedy: str, at: int = 0) -> Mistake:
        """Make a mistake of it; `at` counts from where the value begins."""
        return Mistake(self.line, self.column + at, code, what, remedy)


def in_quotes(text: str) -> str:
    """Write a text as a quoted YAML value; a long one is left for the reader to fill in."""
    if "\n" in text or len(text) > _LONGEST_REPEATED:
        return "'…'" if '"' in text else '"…"'
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return f"'{text}'" if "'" not in text else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


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
        return _quote_it(value, "a colon within the value, which YAML takes for the end of a key", colon.start())
    return None


def cannot_begin(value: Value) -> Mistake:
    """Say that the first character of a value is a sign of YAML's."""
    return _quote_it(value, f"a value cannot begin with '{value.text[0]}', which means something to YAML")


def curly_quotes(value: Value) -> Mistake:
    """Say that quotation marks of print do not quote."""
    what = f"{value.text[0]} {value.text[-1]} are no quotation marks to YAML and would be shown"
    return value.mistake("E126", what, f"use straight quotation marks: {value.quoted(value.text[1:-1])}")


def backslash(value: Value, words: str) -> Mistake:
    """Say that a backslash between double quotation marks is not itself."""
    what = "a backslash between double quotation marks changes the letter after it"
    remedy = "write it twice" if "'" in words else f"use single quotation marks: {value.lead} '{words}'"
    return value.mistake("E101", what, remedy)


def dropped_comment(value: Value, comment: str, whole: str, at: int = 0) -> Mistake:
    """Say that what follows a '#' is not read."""
    return value.mistake("E105", f"YAML takes '{comment}' for a comment", f"put it in quotes: {whole}", at)


def unseen(sign: str, line: int, column: int) -> Mistake:
    """Say that a sign is there which nobody sees."""
    what = f"an invisible control character (U+{ord(sign):04X})"
    return Mistake(line, column, "E101", what, "delete it and type the words around it again")


def unclosed_quote(value: Value) -> Mistake | None:
    """Say that the quotation mark before a value has none after it, if that is so."""
    mark = value.text[0]
    if _closed(value.text):
        return None
    what = f"the quotation mark {mark} is opened and never closed"
    return value.mistake("E101", what, f"close it at the end: {value.quoted(value.text[1:])}")


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
    what = f"the value goes on after its closing quotation mark {mark}"
    return value.mistake("E101", what, f"write it as {value.quoted(inner)}", closed.end())


def _unreadable_brackets(value: Value) -> Mistake | None:
    text = value.text
    _, closing, rest = text.rpartition(_CLOSED_BY[text[0]])
    if comment := _COMMENT.search(text):
        at = comment.end() - 2
        word = re.split(r"[\],}]", text[at:])[0].strip()
        return dropped_comment(value, text[at:], in_quotes(word), at)
    if text[0] == "{" and any(text.count(opened) != text.count(closed) for opened, closed in _CLOSED_BY.items()):
        return value.mistake("E101", "brackets that do not pair", "close each '{' with '}' and each '[' with ']'")
    if text[0] == "[" and not closing:
        remedy = f"close it with ']': {value.lead} {text.rstrip(' ,')}]"
        return value.mistake("E101", "a list is opened with '[' and never closed", remedy)
    if text[0] == "{" or rest:
        return cannot_begin(value)
    return None


def _quote_it(value: Value, what: str, at: int = 0) -> Mistake:
    return value.mistake("E101", what, f"put the whole value in quotes: {value.quoted()}", at)
