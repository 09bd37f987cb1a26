"""The signs of other programs and of mistyped Markdown by which visitors would read them, and what to write instead.

A pattern is searched for in what visitors read (`visible_text`), where code, pictures and signs after a backslash are
signs of our own; `sign` is a text that it always holds. What an earlier kind has found no later one finds again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from cuecard.markdown.visible_text import ADDRESS, MEANT, OTHER

_SEEN = "visitors see '{0}'"
_PLAIN = "write in Markdown what it shows, or put it between backticks to show it as it is"
_VALUE = "write what it stands for, or put it between backticks to show it as it is"
_PRIVATE = "visitors would read the note '{0}'"
_FILE = r"(?:https?:|mailto:|/|\.\.?/|#)[^)\n]*|[\w%./-]+\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp|docx?|xlsx?|pptx?)"


@dataclass(frozen=True)
class Kind:
    """A kind of sign: the code of its message, by what it is found, what is said of it; `{0}` is what is seen."""

    code: str
    sign: str
    pattern: re.Pattern[str]
    remedy: str
    what: str = _SEEN
    is_pair: bool = False
    """Whether a sign that is found alone is closed by the next one."""


def _kind(code: str, sign: str, pattern: str, remedy: str, what: str = _SEEN, *, is_pair: bool = False) -> Kind:
    return Kind(code, sign, re.compile(pattern, re.DOTALL | re.MULTILINE), remedy, what, is_pair)


def _lines(sign: str, rest: str = "") -> str:
    """Give the pattern of two lines in a row that begin with a sign."""
    line = rf"[ ]*{sign}{rest}[^\n]*"
    return rf"^{line}(?:\n{line})+"


_KEEP_PRIVATE = "remove it, or write <!-- before it and --> after it to keep it in the file alone"
PRIVATE = [
    _kind("W151", "%%", r"%%[A-Z][A-Z0-9_]*%%", _VALUE),
    _kind("E150", "%%", r"(?<![\w%])%%(?!%)(?:.*?%%|[^%]*)|%%$", _KEEP_PRIVATE, _PRIVATE, is_pair=True),
    _kind("E150", "{>>", r"\{>>.*?(?:<<\}|$)", _KEEP_PRIVATE, _PRIVATE),
    _kind("E150", "{%", r"\{%-?\s*comment\b.*?(?:\{%-?\s*endcomment\s*-?%\}|\Z)", _KEEP_PRIVATE, _PRIVATE),
    _kind("E150", "{#", r"\{#\s.*?#\}", _KEEP_PRIVATE, _PRIVATE),
    _kind("E150", "{{", r"\{\{[<%]?\s*(?:/\*|!).*?\}\}", _KEEP_PRIVATE, _PRIVATE),
    _kind("E150", "{/*", r"\{/\*.*?(?:\*/\}|\Z)", _KEEP_PRIVATE, _PRIVATE),
    _kind("E150", "{::", r"\{::comment\b[^}]*\}.*?(?:\{:/(?:comment)?\}|\Z)", _KEEP_PRIVATE, _PRIVATE),
    _kind(
        "E150",
        "<!--",
        r"<!--.*",
        "write --> where the note ends",
        "visitors would read the note '{0}', which never ends",
    ),
]
_SHOWN_FILM = "write a link to it, such as [The film](https://…), or put it between backticks to show it as it is"
_PICTURE = "write ![what is to be seen](picture.jpg), or put it between backticks to show it as it is"
_FILMS = r"(?:youtube|vimeo|tweet|twitter|instagram|embed|video|audio|playlist|gist)"
_PICTURES = r"(?:figure|img|image|caption|gallery|picture)"
_NAMED = r"(?:contact-form-7|gallery|toc|nextpage|playlist|woocommerce_\w+|vc_\w+|et_pb_\w+)"
_GIVEN = rf"(?:\s[^\[\]]*(?:=|://|{ADDRESS})[^\[\]]*)"
"""What a shortcode is given, by which it is told from words in brackets."""
SHORTCODES = [
    _kind("W152", "{{", rf"\{{\{{[<%{OTHER}]\s*{_FILMS}\b.*?\}}\}}", _SHOWN_FILM),
    _kind("W152", "{{", rf"\{{\{{[<%{OTHER}]\s*{_PICTURES}\b.*?\}}\}}", _PICTURE),
    _kind("W152", "{{", rf"\{{\{{[<%{OTHER}].*?(?:\}}\}}|$)", _PLAIN),
    _kind("W152", "[", rf"\[{_FILMS}{_GIVEN}\](?:[^\[\]]*\[/\w+\])?|\[({_FILMS})\].*?\[/\1\]", _SHOWN_FILM),
    _kind("W152", "[", rf"\[{_PICTURES}{_GIVEN}\](?:.*?\[/\w+\])?|\[({_PICTURES})\].*?\[/\1\]", _PICTURE),
    _kind("W152", "[", rf"\[{_NAMED}(?:\s[^\[\]]*)?/?\](?![(\[])", _PLAIN),
    _kind("W152", "[", r"\[([a-z][\w-]*)(?:[=\s][^\[\]]*)?\](?:(?!\[/\1\]).)*\[/\1\]", _PLAIN),
    _kind(
        "W152", "[", r"\[/[a-z][\w-]*\]|\[[a-z][\w-]*(?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\]\"']+))+\s*/?\]", _PLAIN
    ),
]
TEMPLATING = [
    _kind("W151", "{%", r"\{%.*?(?:%\}|$)", _VALUE),
    _kind("W151", "{{", r"\{\{.*?(?:\}\}+|$)", _VALUE),
    _kind("W151", "<%", r"<%.*?(?:%>|$)", _VALUE),
    _kind("W151", "*|", r"\*\|\w+\|\*", _VALUE),
    _kind("W151", "${", r"\$\{[A-Za-z_][\w.]*\}", _VALUE),
]
_NO_CONTENTS = "remove it; the page has a list of its headings already"
WIKI = [
    _kind("W153", "[[", r"\[\[_?(?:TOC|toc)_?\]\]", _NO_CONTENTS),
    _kind("W153", "[[", r"!?\[\[(?P<page>[^\[\]|\n]+)(?:\|(?P<words>[^\[\]\n]*))?\]\]", "{link}"),
    _kind(
        "W153", "^", r"(?<=\s)\^[A-Za-z0-9][\w-]*\s*\Z", "remove it, or put it between backticks to show it as it is"
    ),
    _kind("W153", "::", r"^[\w-]+::[ ](?=\S)|\[[\w -]+::[ ][^\]\n]+\]", "remove it, or write one colon"),
]
_NOTE = "make it a note that begins with '> [!NOTE]' and has '> ' before each line, and remove the lines of colons"
_TAB = "write a heading such as '### {name}' instead, and do not indent what is below it"
_UNFOLDING = "write '/// details | The question' instead, do not indent the answer, and write '///' below it"
_INDENTED = "write '> [!NOTE]' instead, and '> ' before each line of the note without its indentation"
BLOCKS = [
    _kind("W154", ":::", r"^[ ]*:{3,}[ ]*[^\s:][^\n]*|^[ ]*:{3,}[ ]*$", _NOTE, is_pair=True),
    _kind("W155", "===", r"^[ ]*===[+!]*[ ]+[\"“](?P<name>[^\"”\n]*)[\"”]", _TAB),
    _kind("W155", "???", r"^[ ]*\?\?\?\+?[ ]*[\w-]+[^\n]*", _UNFOLDING),
    _kind("W155", "!!!", r"^[ ]*!!![ ]*[\w-]+[^\n]*", _INDENTED),
    _kind("W155", "--8<--", r"^[ ]*-+8<-+[^\n]*", "write the words of the other file here"),
    _kind("W155", ".. ", r"^[ ]*\.\. [\w-]+::[^\n]*", _PLAIN),
    _kind("W156", "import ", r"\A[ ]*import\s(?:[^\n]*\sfrom\s+)?[\"'][^\n]*", _PLAIN),
    _kind("W156", "export ", r"\A[ ]*export\s+(?:const|default|let|var|function|async)\b[^\n]*", _PLAIN),
]
_RULE = "write {rule} on a line of its own below the first row, or put a backslash before each bar"
_BULLETS = "•●▪◦‣⁃○■□➢➤►▶·\uf0b7\uf0a7"
_ITEM = "begin each of these lines with '- '"
_SPACE = "put a space after the sign at the beginning of each line"
LISTS = [
    _kind("W158", "|", r"^[ ]*\|[^\n]*\|[ ]*$(?:\n[ ]*\|[^\n]*\|[ ]*$)*", _RULE),
    *(_kind("W159", sign, rf"^[ ]*{sign}[^\n]*(?:\n[ ]*{sign}[^\n]*)*", _ITEM) for sign in _BULLETS),
    _kind("W159", "–", _lines("–", r"[ \u00a0]"), _ITEM),
    _kind("W159", "✓", _lines("✓"), _ITEM),
    _kind("W159", "✔", _lines("✔"), _ITEM),
    _kind("W159", "-", _lines("-", r"(?=[^\W\d_])"), _SPACE),
    _kind("W159", "*", _lines(r"\*", r"(?=[^\W\d_])"), _SPACE),
    _kind("W159", ".", _lines(r"\d{1,2}\.", r"(?=[^\W\d_])"), _SPACE),
]
_FOOTNOTE = "add a line that begins with {0}: and says the note, or put a backslash before the first bracket"
_LINK = "write [words](address) without a space between, or put a backslash before the first bracket"
_ANGLES = "write < before the address and > after it, as in [words](<a b.pdf>)"
LINKS = [
    _kind("W163", "[^", r"\[\^[^\]\s]+\](?!:)", _FOOTNOTE),
    _kind("W163", "^[", r"\^\[[^\]\n]+\]", "write [^1] here and, on a line of its own below, [^1]: and the note"),
    _kind("W164", "](", r"!?\[[^\[\]\n]*\]\([^()\n]*[^\S\n][^()\n]*\)", _ANGLES),
    _kind("W164", "](", r"!?\[[^\[\]\n]*\]\([^)\n]*", "write ) where the address ends"),
    _kind("W164", "]", rf"!?\[[^\[\]\n]+\]\s+\((?:{ADDRESS}|(?!cta:)(?:{_FILE}))\)", _LINK),
    _kind(
        "W164",
        "(",
        rf"\[[^\[\]\n]*\((?:{ADDRESS}|{_FILE})\)(?![^\[\n]*\])",
        "write ] before the bracket of the address",
    ),
    _kind(
        "W164",
        ")[",
        rf"\([^()\n]+\)\[(?:{ADDRESS}|{_FILE})\]",
        "write the words in the square brackets: [words](address)",
    ),
    _kind(
        "W164",
        "][",
        r"(?<![\w\]])\[[^\[\]\n]+\]\[[^\[\]\n]*\]",
        "write [words](address), or add a line with the second brackets, a colon and the address",
    ),
]
_BOLD = "write ** right before and right after words that are to be bold, or a backslash before each star"
_BOLD_TOO = "write ** right before and right after words that are to be bold, or a backslash before each sign"
_MARK = "write <mark> before the words and </mark> after them, or a backslash before the first sign"
_KEYS = "write <kbd> before each key and </kbd> after it, or a backslash before the first sign"
_REMOVE = "remove the signs, or put a backslash before the first"
_HEADING = "write ## and a space before the heading instead"
SIGNS = [
    _kind("W169", "==", r"\A\s*={2,}[ ]\S[^\n]*[ ]={2,}\s*\Z", _HEADING),
    _kind("W169", "==", r"(?<![=\w\\])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])", _MARK),
    _kind("W169", "++", r"(?<![\w+])\+\+(?=[^\s+])[^\n]*?[^\s+]\+\+(?![\w+])", _KEYS),
    _kind("W169", "^^", r"\^\^(?=[^\s^])[^\^\n]*\^\^", _REMOVE),
    _kind("W169", "^", r"(?<=\w)\^\w+\^", "write <sup> before it and </sup> after it"),
    _kind("W169", "||", r"(?<![\w|])\|\|(?=[^\s|])[^|\n]*[^\s|]\|\|(?!\w)", _REMOVE),
    _kind(
        "W169",
        "{",
        r"\{(\+\+|--|~~|==).*?(?:\1\}|$)",
        "keep the words that are to stay, and remove the others and the signs",
    ),
    _kind(
        "W169",
        "{",
        r"\{:[^}\n]*\}|\{[.#][A-Za-z][^}\n]*\}",
        "move it to the end of a heading or below a paragraph, or remove it",
    ),
    _kind("W169", "'''", r"'''(?=\S)[^'\n]+'''", "write ** before and after the words instead"),
    _kind("W169", "$$", r"\$\$", "show the formula as a picture, or put it between backticks"),
    _kind("W169", ". ", r"\A(?:h[1-6]|bq)\. (?=\S)", _HEADING),
    _kind(
        "W169",
        ":",
        rf"(?<![\w:{MEANT}]):[a-z][a-z0-9_+-]*:(?![\w:])",
        "write the emoji itself, or put a backslash before the first colon",
    ),
    _kind("W161", "`", r"`+[^`]*", "write ` at both ends of the code, or put a backslash before the sign"),
    _kind("W162", "**", rf"(?<![\w*{MEANT}])\*\*(?=[^\s*])|(?<=[^\s*{MEANT}])\*\*(?![\w*])", _BOLD),
    _kind("W162", "__", rf"(?<![\w_{MEANT}])__(?=[^\W_])|(?<=[^\W_])__(?![\w_])", _BOLD_TOO),
]
KINDS = [*PRIVATE, *WIKI, *SHORTCODES, *TEMPLATING, *BLOCKS, *LISTS, *LINKS, *SIGNS]

_AROUND = "put a blank line above and below the words within the HTML, and begin them at the margin"
IN_HTML = [
    _kind("W170", "**", r"\*\*(?=\S)[^*\n]+?\*\*", _AROUND),
    _kind("W170", "](", r"!?\[[^\[\]\n]+\]\([^()\s]+\)", _AROUND),
    _kind("W170", "`", r"`[^`\n]+`", _AROUND),
    _kind("W170", "# ", r"^[ \t]*#{1,6} (?=\S)", _AROUND),
    _kind("W170", "- ", r"^[ \t]*- \S[^\n]*(?:\n[ \t]*- \S[^\n]*)+", _AROUND),
    *(kind for kind in KINDS if kind.code in {"E150", "W151", "W152", "W153", "W163"}),
]
"""What shows that HTML holds Markdown or the signs of another program; bars and bullets of other signs are left to it."""
