"""What becomes of each sign of a keyboard, where a cursor meets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.convert.typography.language_rules import APOSTROPHE
from cuecard.convert.typography.quotation_marks import Role, is_blank, is_of_word, role_of_double, role_of_single

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from cuecard.convert.typography.language_rules import Rules
    from cuecard.convert.typography.text_cursor import Cursor

    Action = Callable[[Cursor, re.Match[str], Rules], None]

_DASHES = {2: "–", 3: "—"}
_PLAIN_SPACES = frozenset(" \n\t")
_ELLIPSIS, _DOTS = "…", 3
_BEFORE_SPACED = frozenset("»”’›)].…%€$£*")
"""Signs after which French punctuation has its space, as after a letter."""
_AFTER_SPACED = {**dict.fromkeys(":;", frozenset('»"')), **dict.fromkeys("!?", frozenset("»”’\"').…,)]"))}
"""What may follow such a sign but a space, by the sign."""


def _double_mark(cursor: Cursor, token: re.Match[str], rules: Rules) -> None:
    opening, closing = rules.double
    match role_of_double(cursor.around(token), cursor.open.double):
        case Role.OPENS:
            cursor.open.double = True
            cursor.put(*token.span(), opening + rules.inner_space)
        case Role.CLOSES:
            cursor.open.double = False
            cursor.put(*token.span(), rules.inner_space + closing)
        case _:
            cursor.before = token[0]


def _single_mark(cursor: Cursor, token: re.Match[str], rules: Rules) -> None:
    opening, closing = rules.single
    role = (
        Role.STRAIGHT
        if cursor.is_in_address(token)
        else role_of_single(cursor.around(token), cursor.open.single, rules)
    )
    match role:
        case Role.OPENS:
            cursor.open.single = True
            cursor.put(*token.span(), opening)
        case Role.CLOSES:
            cursor.open.single = False
            cursor.put(*token.span(), closing)
        case Role.APOSTROPHE:
            cursor.put(*token.span(), APOSTROPHE)
        case Role.STRAIGHT:
            cursor.before = token[0]


def _own_mark(cursor: Cursor, token: re.Match[str], rules: Rules) -> None:
    """Note what an author's own mark opens or closes."""
    mark = token[0]
    for name, marks in (("double", rules.double), ("single", rules.single)):
        if mark in marks:
            setattr(cursor.open, name, _is_open_after(mark, name, cursor, token, rules))
    cursor.before = mark


def _is_open_after(mark: str, name: str, cursor: Cursor, token: re.Match[str], rules: Rules) -> bool:
    is_open: bool = getattr(cursor.open, name)
    opening, closing = getattr(rules, name)
    if opening != closing and mark != APOSTROPHE:
        return bool(mark == opening)
    around = cursor.around(token)
    role = role_of_double(around, is_open) if name == "double" else role_of_single(around, is_open, rules)
    return {Role.OPENS: opening == closing or is_open, Role.CLOSES: False}.get(role, is_open)


def _hyphens(cursor: Cursor, token: re.Match[str], rules: Rules) -> None:
    before, after = cursor.before, cursor.next(token.end())
    if len(token[0]) == 1:
        _single_hyphen(cursor, token, after)
    elif (
        (dash := _DASHES.get(len(token[0])))
        and not (is_blank(before) and after not in _PLAIN_SPACES)
        and before not in {"<", "!"}
        and after != ">"
        and not cursor.is_in_address(token)
    ):
        cursor.put(*token.span(), dash)
    else:
        cursor.before = "-"


def _single_hyphen(cursor: Cursor, token: re.Match[str], after: str) -> None:
    """Make a dash of a hyphen with a space on both sides, but not of a minus between numbers."""
    start = token.start()
    last, following = _before_space(cursor, start), cursor.next(token.end() + 1)
    is_dash = not is_blank(last) and after in _PLAIN_SPACES and not is_blank(following)
    if is_dash and not (last.isdigit() and following.isdigit()):
        cursor.put(*token.span(), "–")
    else:
        cursor.before = "-"


def _dots(cursor: Cursor, token: re.Match[str], rules: Rules) -> None:
    before, after = cursor.before, cursor.next(token.end())
    is_of_code = before in {"/", "\\"} or after in {"/", "\\"} or (before == "(" and after == ")")
    if len(token[0]) == _DOTS and not is_of_code and not cursor.is_in_address(token):
        cursor.put(*token.span(), _ELLIPSIS)
    else:
        cursor.before = "."


def _punctuation(cursor: Cursor, token: re.Match[str], rules: Rules) -> None:
    """Put the space of French before a sign: in the place of an editor's own, or where there is none."""
    start, end = token.span()
    space = (rules.spaces or {}).get(token[0][0])
    if space is None or not _may_have_space(token[0][0], cursor.next(end)) or cursor.is_in_address(token):
        cursor.before = token[0][-1]
    elif not is_blank(_before_space(cursor, start)):
        cursor.put(start - 1, end, space + token[0])
    elif is_of_word(cursor.before) or cursor.before in _BEFORE_SPACED:
        cursor.put(start, end, space + token[0])
    else:
        cursor.before = token[0][-1]


def _before_space(cursor: Cursor, start: int) -> str:
    """Give the character before the plain space that stands right before a sign; empty where there is none."""
    before = cursor.text[max(cursor.block, start - 2) : start]
    return before[:-1] if before.endswith(" ") else ""


def _may_have_space(sign: str, after: str) -> bool:
    return is_blank(after) or after in _AFTER_SPACED[sign]


def _left_angle(cursor: Cursor, token: re.Match[str], rules: Rules) -> None:
    _own_mark(cursor, token, rules)
    if token[0] != rules.double[0] or not rules.inner_space:
        return
    start, end = token.span()
    after = cursor.next(end)
    if cursor.text[end : end + 1] == " ":
        cursor.put(start, end + 1, token[0] + rules.inner_space)
    elif not is_blank(after):
        cursor.put(start, end, token[0] + rules.inner_space)


def _right_angle(cursor: Cursor, token: re.Match[str], rules: Rules) -> None:
    before = cursor.before
    _own_mark(cursor, token, rules)
    if token[0] != rules.double[1] or not rules.inner_space:
        return
    start, end = token.span()
    if not is_blank(_before_space(cursor, start)):
        cursor.put(start - 1, end, rules.inner_space + token[0])
    elif not is_blank(before):
        cursor.put(start, end, rules.inner_space + token[0])


ACTIONS: Mapping[str, Action] = {
    "double": _double_mark,
    "single": _single_mark,
    "mark": _own_mark,
    "left_angle": _left_angle,
    "right_angle": _right_angle,
    "hyphens": _hyphens,
    "dots": _dots,
    "sign": _punctuation,
}
