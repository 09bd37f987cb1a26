"""What a tag means for the text around it: a new block, another language, or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuecard.convert.typography.html_neighbours import OBJECT, OBJECTS, TRANSPARENT, said_by
from cuecard.convert.typography.language_rules import rules_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cuecard.convert.typography.text_cursor import Cursor

    Action = Callable[[Cursor, re.Match[str]], None]

_LANGUAGE = re.compile(r"\slang=[\"']?([\w-]+)", re.IGNORECASE)
_END_OF_NOTE = ")"
"""What the number of a note counts for, which is no part of the text."""
_BLOCKS_OF_CODE = frozenset(["pre", "xmp"])
_UNSEEN = frozenset(["script", "style", "template", "title"])


def _code(cursor: Cursor, token: re.Match[str]) -> None:
    name = token["code"].lower()
    if name in _BLOCKS_OF_CODE:
        cursor.begin_block(token.end())
    elif name not in _UNSEEN:
        cursor.before = OBJECT


def _tag(cursor: Cursor, token: re.Match[str]) -> None:
    name, is_end = token["tag"].lower(), token["end"] == "/"
    if cursor.outer or "lang=" in token[0]:
        _follow_language(cursor, name, token)
    if name in OBJECTS:
        cursor.before = OBJECT
    elif name == "br":
        cursor.before = " "
    elif name == "sup" and is_end:
        cursor.before = _END_OF_NOTE
    elif name not in TRANSPARENT:
        cursor.begin_block(token.end())


def _follow_language(cursor: Cursor, name: str, token: re.Match[str]) -> None:
    """Take the rules of an element's language, and those around it at its end."""
    own = _LANGUAGE.search(token[0])
    if token["end"]:
        if cursor.outer and cursor.outer[-1][0] == name:
            _, depth, rules = cursor.outer.pop()
            if depth:
                cursor.outer.append((name, depth - 1, rules))
            else:
                cursor.rules = rules
    elif own:
        cursor.outer.append((name, 0, cursor.rules))
        cursor.rules = rules_for(own[1])
    elif cursor.outer[-1:] and cursor.outer[-1][0] == name:
        _, depth, rules = cursor.outer.pop()
        cursor.outer.append((name, depth + 1, rules))


def _reference(cursor: Cursor, token: re.Match[str]) -> None:
    cursor.before = said_by(token[0])[-1]


def _nothing(cursor: Cursor, token: re.Match[str]) -> None:
    """Pass over a comment, and over what no browser could read either."""


ACTIONS: Mapping[str, Action] = {
    "code": _code,
    "tag": _tag,
    "reference": _reference,
    "comment": _nothing,
    "broken": _nothing,
}
