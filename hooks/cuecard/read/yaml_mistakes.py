"""What people mean where YAML cannot be read: the usual mistake, found in the lines around the break."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuecard.read.front_matter_fences import USUAL_KEYS, is_almost_a_fence, not_a_fence
from cuecard.read.yaml_indents import STEP, indent_of, out_of_line, spaces
from cuecard.read.yaml_values import OUT_OF_LINE, Mistake, Value, in_quotes, unclosed_quote, unreadable_value, unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

DEEPEST = 100
"""How many values may stand within each other."""

_LEAD_AND_VALUE = re.compile(r"^(?P<lead> *(?:- +)?(?:[\w-]+[ \t]*:(?:[ \t]+|$))?)(?P<value>\S.*)?$")
_KEY = re.compile(r"^ *(?:- +)?[\w-]+[ \t]*:(?:[ \t]|$)")
_KEY_WITHOUT_SPACE = re.compile(r"^ *(?:- +)?(?P<key>[\w-]+):(?P<next>[^ \t/])")
_QUOTED = re.compile(r"^[\w-]+[ \t]*:[ \t]+[\"']")
_OTHER_SIGN = re.compile(r"^(?P<key>[\w-]+)[ \t]*(?P<sign>[=;])[ \t]*(?P<value>.+)$")
_TAB = re.compile(r"^[ -]*\t")
_SPECIAL_SPACE = re.compile(r"^ *(?:- +)?[^\S \t]")
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOTES_ELSEWHERE = ("//", "<!--", "/*", "%")
_TOO_DEEP_FOR_LIBYAML = "exceeded maximum nesting depth"

UNREADABLE = "this line cannot be read", "write a key, a colon, a space and the value in quotation marks"
"""What is said where no usual mistake is found, and what to do."""


def explain_syntax_error(error: yaml.MarkedYAMLError, lines: list[str]) -> Mistake:
    """Say what is wrong with a text that YAML cannot read."""
    if error.problem == _TOO_DEEP_FOR_LIBYAML and error.problem_mark:
        return too_deep(error.problem_mark)
    if quote := _first_open_quote(error, lines):
        return quote
    for number in _lines_at_fault(error, lines):
        if mistake := _mistake_in(number, lines):
            return mistake
    mark = error.problem_mark or error.context_mark
    line, column = (min(mark.line, len(lines) - 1), mark.column) if mark else (0, 0)
    return Mistake(line, column, "E101", *UNREADABLE)


def open_quote(number: int, lines: list[str]) -> Mistake | None:
    """Find a quotation mark that is not closed before the next key or item, which its value would swallow."""
    parts = _LEAD_AND_VALUE.match(lines[number])
    if not parts or not parts["lead"].strip() or not (parts["value"] or "").startswith(("'", '"')):
        return None
    below = next((line for line in lines[number + 1 :] if line.strip() and not line.lstrip().startswith("#")), "")
    is_beside = len(below) - len(below.lstrip()) <= len(lines[number]) - len(lines[number].lstrip(" -"))
    if not is_beside or not (_KEY.match(below) or below.lstrip().startswith("- ")):
        return None
    return unclosed_quote(Value(number, parts.end("lead"), parts["lead"].strip(), parts["value"].rstrip()))


def too_deep(mark: yaml.Mark) -> Mistake:
    """Say that a value stands within too many others."""
    what = f"lists and keys stand within one another here, more than {DEEPEST} deep"
    return Mistake(mark.line, mark.column, "E101", what, "write them side by side")


def repeated(mark: yaml.Mark) -> Mistake:
    """Say that references make far more of a text than its author wrote."""
    what = "the names with '*' stand for one another again and again"
    return Mistake(mark.line, mark.column, "E101", what, "write out what they stand for")


def find_control_character(lines: list[str]) -> Mistake | None:
    """Find a character that no text has, such as one left by a word processor."""
    for number, line in enumerate(lines):
        if found := _CONTROL.search(line):
            return unseen(found[0], number, found.start())
    return None


def find_line_ends(lines: list[str]) -> Iterator[Mistake]:
    """Find the line ends that word processors leave within a line."""
    for number, line in enumerate(lines):
        for found in re.finditer("[\u2028\u2029]", line):
            yield unseen(found[0], number, found.start())


def _first_open_quote(error: yaml.MarkedYAMLError, lines: list[str]) -> Mistake | None:
    last = error.problem_mark.line if error.problem_mark else len(lines)
    found = (open_quote(number, lines) for number in range(min(last + 1, len(lines))))
    return next(filter(None, found), None)


def _lines_at_fault(error: yaml.MarkedYAMLError, lines: list[str]) -> Iterator[int]:
    """Give the line where what broke began, then those from the break upward.

    Above a key that is well-formed only a quotation mark that was never closed can be the cause.
    """
    if error.context_mark and "block" not in (error.context or "") and error.context_mark.line < len(lines):
        yield error.context_mark.line
    mark = error.problem_mark
    last = min(mark.line, len(lines) - 1) if mark else 0
    is_above = False
    for number in range(last, -1, -1):
        if not is_above or _QUOTED.match(lines[number]):
            yield number
        is_above = is_above or (number < last and _KEY.match(lines[number]) is not None)


def _mistake_in(number: int, lines: list[str]) -> Mistake | None:
    line = lines[number].rstrip()
    if not line or line.lstrip().startswith("#"):
        return None
    if tab := _TAB.match(line):
        return Mistake(number, tab.end() - 1, "E107", "this line begins with a tab", _remedy_for_tab(number, lines))
    if special := _SPECIAL_SPACE.match(line):
        return _special_space(number, special.end() - 1, "a space before this line")
    if joined := _KEY_WITHOUT_SPACE.match(line):
        return _no_space(number, joined, line)
    if _KEY.match(line) or line.lstrip().startswith("- "):
        parts = _LEAD_AND_VALUE.match(line)
        assert parts is not None  # a key or an item of a list is one
        value = Value(number, parts.end("lead"), parts["lead"].strip(), parts["value"] or "")
        return (unreadable_value(value) if value.text else None) or _indentation(number, line, lines)
    return _not_a_key(number, lines)


def _remedy_for_tab(number: int, lines: list[str]) -> str:
    """Give the spaces that belong there: two more than before a line that opens a list, else as many as above."""
    above = next((line for line in reversed(lines[:number]) if line.strip()), "")
    meant = indent_of(above) + (STEP if above.rstrip().endswith(":") else 0)
    return f"write {spaces(meant)} in its place" if meant else "remove it"


def _no_space(number: int, joined: re.Match[str], line: str) -> Mistake:
    key, column = joined["key"], joined.start("next")
    if joined["next"].isspace():
        return _special_space(number, column, f"the space after '{key}:'")
    return Mistake(number, column, "E101", f"'{key}:' has no space after it", _write(key, line[column:]))


def _special_space(number: int, column: int, space: str) -> Mistake:
    what = f"{space} is not an ordinary one"
    return Mistake(number, column, "E101", what, "delete it and press the space bar")


def _not_a_key(number: int, lines: list[str]) -> Mistake:
    line = lines[number].strip()
    column = lines[number].index(line)
    if is_almost_a_fence(line):
        return Mistake(number, column, "E108", *not_a_fence(line, "close"))
    if other := _OTHER_SIGN.match(line):
        what = f"'{other['sign']}' stands where a colon belongs"
        return Mistake(number, column + other.start("sign"), "E101", what, _write(other["key"], other["value"]))
    if line.partition(" ")[0].lower() in USUAL_KEYS:
        key, _, value = line.partition(" ")
        return Mistake(number, column + len(key), "E101", f"'{key}' has no colon after it", _write(key, value.strip()))
    if re.fullmatch(r"[\w-]+", line) and any(indent_of(below) > column for below in lines[number + 1 : number + 2]):
        return Mistake(
            number, column + len(line), "E101", f"'{line}' has no colon after it", f"write {line}: instead of {line}"
        )
    return Mistake(number, column, "E101", *_stray(number, line, lines))


def _write(key: str, value: str) -> str:
    """Give the remedy that is a key and its value, in quotes where it needs them."""
    if not value:
        return f"write {key}: and a value after it, or remove this line"
    return f"write {key}: {in_quotes(value) if unreadable_value(Value(0, 0, key, value)) else value}"


def _stray(number: int, line: str, lines: list[str]) -> tuple[str, str]:
    """Say what is wrong with a line that has no key, and what to do."""
    if sign := next((sign for sign in _NOTES_ELSEWHERE if line.startswith(sign)), None):
        return "a note to editors begins with '#' here", f"write # instead of {sign}"
    if line.startswith("---"):
        return "the closing '---' has words after it", f"write --- instead of {line}"
    if number and not lines[number - 1].strip():
        return "this line has no key", "put '---' on a line above it if the text begins here"
    return "this line has no key", "put two spaces before it if it continues the line above, or write a key and a colon"


def _indentation(number: int, line: str, lines: list[str]) -> Mistake | None:
    indent = indent_of(line)
    if not indent:
        return None
    if line.lstrip().startswith("-"):
        return Mistake(number, indent, "E101", *OUT_OF_LINE)
    at_fault, what, remedy = out_of_line(number, lines)
    return Mistake(at_fault, indent_of(lines[at_fault]), "E101", what, remedy)
