"""Goes through a text from sign to sign and gives it typographic ones; of HTML only what visitors read as words.

Tags, comments, character references, code and addresses stay as they are, byte for byte. What stands around a sign is
looked for across the elements of a line, such as `<em>`; a block, such as `<p>`, begins anew.
"""

from __future__ import annotations

import re

from cuecard.convert.typography import sign_actions, tag_actions
from cuecard.convert.typography.html_neighbours import CODE, MEMBERS
from cuecard.convert.typography.text_cursor import Cursor

_HTML = (
    rf"<(?:(?P<code>{'|'.join(sorted(CODE))})\b{MEMBERS}(?:.*?</(?P=code)\s*>|.*)|(?P<comment>!--).*?(?:-->|\Z)"
    rf"|(?P<end>/?)(?P<tag>[a-zA-Z][\w:-]*){MEMBERS}|(?P<broken>[a-zA-Z/!?].*))"
    r"|&(?P<reference>#?\w+;)|"
)
_SIGNS = (
    r"\"(?P<double>)|'(?P<single>)|-(?P<hyphens>-+|(?=[ \n\t]))|\.(?P<dots>\.+)"
    r"|“(?P<mark1>)|”(?P<mark2>)|„(?P<mark3>)|‘(?P<mark4>)|’(?P<mark5>)|‚(?P<mark6>)|‹(?P<mark7>)|›(?P<mark8>)"
    r"|«(?P<left_angle>)|»(?P<right_angle>)"
)
_PUNCTUATION = r"|;(?P<sign1>)|:(?P<sign2>)|!(?P<sign3>[!?]*)|\?(?P<sign4>[!?]*)"
"""Each begins with a character of its own, which lets `re` skip quickly what lies between."""
_IN_HTML = re.compile(_HTML + _SIGNS, re.DOTALL), re.compile(_HTML + _SIGNS + _PUNCTUATION, re.DOTALL)
_IN_TEXT = re.compile(_SIGNS), re.compile(_SIGNS + _PUNCTUATION)
"""For languages without spaces before punctuation, and for those with them or for several."""
_NUMBERS = "12345678"


def typeset_html(html: str, language: str) -> str:
    """Give HTML with the typographic signs of a language, and within an element with `lang` those of that one."""
    return _typeset(Cursor(html, language, is_html=True), _IN_HTML)


def typeset_text(text: str, language: str) -> str:
    """Give a plain text, such as a title, with the typographic signs of a language."""
    return _typeset(Cursor(text, language, is_html=False), _IN_TEXT)


def _typeset(cursor: Cursor, patterns: tuple[re.Pattern[str], re.Pattern[str]]) -> str:
    has_languages = "lang=" in cursor.text
    if cursor.rules is None and not has_languages:
        return cursor.text
    has_spaces = has_languages or (cursor.rules is not None and cursor.rules.spaces is not None)
    for token in patterns[has_spaces].finditer(cursor.text):
        cursor.move_to(token)
        kind = (token.lastgroup or "").rstrip(_NUMBERS)
        if kind in tag_actions.ACTIONS:
            tag_actions.ACTIONS[kind](cursor, token)
        elif cursor.rules is not None:
            sign_actions.ACTIONS[kind](cursor, token, cursor.rules)
    return cursor.written()
