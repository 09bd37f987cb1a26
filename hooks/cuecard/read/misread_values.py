"""Values that YAML reads without complaint and not as their authors meant them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from yaml.nodes import Node, ScalarNode

from cuecard.read.yaml_values import (
    OUT_OF_LINE,
    Value,
    backslash,
    cannot_begin,
    curly_quotes,
    dropped_comment,
    is_in_curly_quotes,
    unseen,
)

if TYPE_CHECKING:
    from cuecard.read.yaml_values import Mistake

_COMMENT = re.compile(r"[ \t]*(#\S.*)")
_LEAD = re.compile(r"(?:[\w-]+[ \t]*:|-)(?=[ \t]*$)")
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_UNSEEN = re.compile("[\x80-\x84\x86-\x9f\u2028\u2029\u202a-\u202e\ud800-\udfff\ufffe\uffff]")
"""Signs that no text needs: some turn the direction of all that follows, wherever the value is shown."""
_ISOLATES, _END_OF_ISOLATE = "\u2066\u2067\u2068", "\u2069"


def misread_value(node: Node, lines: list[str]) -> Mistake | None:
    """Find a value of which YAML drops a part, or keeps what was meant as a sign."""
    if not isinstance(node, ScalarNode):
        return None
    if sign := _unseen(node.value):
        return unseen(sign, node.start_mark.line, node.start_mark.column)
    if not node.style:
        return _misread_unquoted(node, lines)
    if node.style == '"' and _NOT_TEXT.search(node.value):
        value = _value_at(node, lines)
        return backslash(value, value.text[1:].rpartition('"')[0])
    return None


def unseen_sign(node: Node, lines: list[str]) -> Mistake | None:
    """Find a sign in a key that no text needs."""
    assert isinstance(node, ScalarNode)  # no other node is a key
    sign = _unseen(node.value) or "".join(_NOT_TEXT.findall(node.value))[:1]
    return unseen(sign, node.start_mark.line, node.start_mark.column) if sign else None


def name_or_kind(node: Node, lines: list[str]) -> Mistake | None:
    """Find a value whose first word YAML takes for a name (`&word`) or a kind (`!word`) and drops."""
    line, column = node.start_mark.line, node.start_mark.column
    first = lines[line][column : column + 1] if line < len(lines) else ""
    return cannot_begin(_value_at(node, lines)) if first in {"&", "!"} else None


def _unseen(text: str) -> str:
    """Find a sign that should not be there; what keeps words of another direction apart has to end in the text."""
    if text.isascii():
        return ""
    if found := _UNSEEN.search(text):
        return found[0]
    is_open = 0
    for sign in text:
        is_open += (sign in _ISOLATES) - (sign == _END_OF_ISOLATE)
        if is_open < 0:
            return sign
    return next(sign for sign in text if sign in _ISOLATES) if is_open else ""


def _misread_unquoted(node: ScalarNode, lines: list[str]) -> Mistake | None:
    end = node.end_mark
    after = lines[end.line][end.column :] if end.line < len(lines) else ""
    if comment := _COMMENT.match(after):
        value = _value_at(node, lines)
        return dropped_comment(value, comment[1])
    if any(line.lstrip().startswith("-") for line in lines[node.start_mark.line + 1 : end.line + 1]):
        return _joined_items(_value_at(node, lines))
    if is_in_curly_quotes(node.value):
        return curly_quotes(replace(_value_at(node, lines), text=node.value))
    return None


def _joined_items(value: Value) -> Mistake:
    """Say that lines which were meant as items of a list are read as one text."""
    if value.text.startswith("-"):
        return value.mistake("E101", "the '-' has no space after it", "put one after each '-' of the list")
    return value.mistake("E101", *OUT_OF_LINE)


def _value_at(node: Node, lines: list[str]) -> Value:
    line, column = node.start_mark.line, node.start_mark.column
    lead = _LEAD.search(lines[line][:column])
    return Value(line, column, lead[0] if lead else "", lines[line][column:].strip())
