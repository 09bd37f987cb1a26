"""The signs of Markdown that is mistyped, or that stands where none is read."""

from __future__ import annotations

from cuecard.convert.markdown.visible_text import ADDRESS, MEANT
from cuecard.convert.raw_signs.sign_kinds import kind_of
from cuecard.convert.raw_signs.signs_of_other_programs import OF_OTHER_PROGRAMS

_FILE = r"(?:https?:|mailto:|/|\.\.?/|#)[^)\n]*|[\w%./-]+\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp|docx?|xlsx?|pptx?)"


def _lines(sign: str, rest: str = "") -> str:
    """Give the pattern of two lines in a row that begin with a sign."""
    line = rf"{sign}{rest}[^\n]*"
    return rf"^{line}(?:\n{line})+"


_RULE = "let {rule} be the line below the first row, or put a backslash before each bar"
_BULLETS = "•●▪◦‣⁃○■□➢➤►▶·\uf0b7\uf0a7"
_ITEM = "begin each of these lines with '- '"
_NUMBERS = "begin each of these lines with '1. ', '2. ' and so on"
_SPACE = "put a space after the sign at the beginning of each line"
LISTS = [
    kind_of("W158", "|", r"^[ ]*\|[^\n]*\|[ ]*$(?:\n[ ]*\|[^\n]*\|[ ]*$)*", _RULE),
    kind_of("W159", "[", r"\A\[[-/<>?!*]\](?=\s)", "write [ ] for what is to do and [x] for what is done"),
    kind_of("W159", "   ", r"^[o§Øü][ ]{2,}\S[^\n]*(?:\n[o§Øü][ ]{2,}\S[^\n]*)*", _ITEM),
    kind_of("W159", "\nb)", r"^a\)[^\n]*(?:\n[b-z]\)[^\n]*)+", _NUMBERS),
    kind_of("W159", "\n(", r"^\((?:1|a)\)[^\n]*(?:\n\((?:\d+|[b-z])\)[^\n]*)+", _NUMBERS),
    kind_of("W159", "[]", r"\A\[\](?=\s)", "write [ ], with a space between the brackets"),
    *(kind_of("W159", sign, rf"^[ ]*{sign}[^\n]*(?:\n[ ]*{sign}[^\n]*)*", _ITEM) for sign in _BULLETS),
    kind_of("W159", "\n–", _lines("–", r"[ \u00a0]"), _ITEM),
    kind_of("W159", "\n✓", _lines("✓"), _ITEM),
    kind_of("W159", "\n✔", _lines("✔"), _ITEM),
    kind_of("W159", "\n-", _lines("-", r"(?=[^\W\d_])"), _SPACE),
    kind_of("W159", "\n*", _lines(r"\*", r"(?=[^\W\d_])"), _SPACE),
    kind_of("W159", "\n2", _lines(r"\d{1,2}\.", r"(?=[^\W\d_])"), _SPACE),
]
_FOOTNOTE = "add a line that begins with {0}: and says the note, or put a backslash before the first bracket"
_LINK = "write [words](address) without a space between, or put a backslash before the first bracket"
_ANGLES = "write < before the address and > after it, as in [words](<a b.pdf>)"
LINKS = [
    kind_of("W163", "[^", r"\[\^[^\]\s]+\](?!:)", _FOOTNOTE),
    kind_of("W163", "^[", r"\^\[[^\]\n]+\]", "write [^1] here and, on a line of its own below, [^1]: and the note"),
    kind_of("W164", "](", r"!?\[[^\[\]\n]*\]\([^()\n]*[^\S\n][^()\n]*\)", _ANGLES),
    kind_of("W164", "](", r"!?\[[^\[\]\n]*\]\([^)\n]*", "write ) where the address ends"),
    kind_of("W164", "]", rf"!?\[[^\[\]\n]+\]\s+\((?:{ADDRESS}|(?!cta:)(?:{_FILE}))\)", _LINK),
    kind_of(
        "W164",
        "[",
        rf"\[[^\[\]\n]*\((?:{ADDRESS}|{_FILE})\)(?![^\[\n]*\])",
        "write ] before the bracket of the address",
    ),
    kind_of(
        "W164",
        ")[",
        rf"\([^()\n]+\)\[(?:{ADDRESS}|{_FILE})\]",
        "write the words in the square brackets: [words](address)",
    ),
    kind_of(
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
_FORMULA = "show the formula as a picture, or put it between backticks"
_HEADING = "write ## and a space before the heading instead"
SIGNS = [
    kind_of(
        "W169",
        "{",
        r"\{(\+\+|--|~~|==).*?(?:\1\}|$)",
        "keep the words that are to stay, and remove the others and the signs",
    ),
    kind_of("W169", "==", r"\A\s*={2,}[ ]\S[^\n]*[ ]={2,}\s*\Z", _HEADING),
    kind_of("W169", "==", r"(?<![=\w\\])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])", _MARK),
    kind_of("W169", "++", r"(?<![\w+])\+\+(?=[^\s+])[^\n]*?[^\s+]\+\+(?![\w+])", _KEYS),
    kind_of("W169", "^^", r"\^\^(?=[^\s^])[^\^\n]*\^\^", _REMOVE),
    kind_of("W169", "^", r"(?<=\w)\^\w+\^", "write <sup> before it and </sup> after it"),
    kind_of("W169", "||", r"(?<![\w|])\|\|(?=[^\s|])[^|\n]*[^\s|]\|\|(?!\w)", _REMOVE),
    kind_of(
        "W169",
        "{",
        r"\{:[^}\n]*\}|\{[.#][A-Za-z][^}\n]*\}",
        "move it to the end of a heading or below a paragraph, or remove it",
    ),
    kind_of("W169", "'''", r"'''(?=\S)[^'\n]+'''", "write ** before and after the words instead"),
    kind_of("W169", "$", r"(?<![\w$])\$(?=[^\s\d$])[^$\n]*[\\_^{}=][^$\n]*(?<=\S)\$(?![\w$])", _FORMULA),
    kind_of("W169", "$$", r"\$\$", _FORMULA),
    *(kind_of("W169", f"{tag}. ", rf"\A{tag}\. (?=\S)", _HEADING) for tag in ("h1", "h2", "h3", "h4", "bq")),
    kind_of(
        "W169",
        ":",
        rf":(?<![\w:{MEANT}]:)[a-z][a-z0-9_+-]*:(?![\w:])",
        "write the emoji itself, or put a backslash before the first colon",
    ),
    kind_of(
        "W161", "`", r"(?<!`)`{1,2}(?!`)[^`]*", "write ` at both ends of the code, or put a backslash before the sign"
    ),
    kind_of(
        "W162",
        "**",
        rf"(?<![\w*{MEANT}])\*\*(?=[^\s*])[^*\n]{{0,20}}|(?<!\S)[^*\n]{{0,20}}(?<=[^\s*{MEANT}])\*\*(?![\w*])",
        _BOLD,
    ),
    kind_of(
        "W162",
        "__",
        rf"(?<![\w_{MEANT}])__(?=[^\W_])[^_\n]{{0,20}}|(?<!\S)[^_\n]{{0,20}}(?<=[^\W_])__(?![\w_])",
        _BOLD_TOO,
    ),
]
MISTYPED = [*LISTS, *LINKS, *SIGNS]

_AROUND = "put a blank line above and below the words within the HTML, and begin them at the margin"
IN_HTML = [
    kind_of("W170", "**", r"\*\*(?=\S)[^*\n]+?\*\*", _AROUND),
    kind_of("W170", "](", r"!?\[[^\[\]\n]+\]\([^()\s]+\)", _AROUND),
    kind_of("W170", "`", r"`[^`\n]+`", _AROUND),
    kind_of("W170", "# ", r"^[ \t]*#{1,6} (?=\S)", _AROUND),
    kind_of("W170", "- ", r"^[ \t]*- \S[^\n]*(?:\n[ \t]*- \S[^\n]*)+", _AROUND),
    *(kind for kind in OF_OTHER_PROGRAMS if kind.code not in {"W154", "W155"}),
]
"""What shows that HTML holds Markdown or the signs of another program."""
