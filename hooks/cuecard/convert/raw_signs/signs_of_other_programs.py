"""The signs of other programs: templating, shortcodes, wikis, notebooks, blocks that Markdown does not know.

What an earlier kind has found no later one finds again.
"""

from __future__ import annotations

from cuecard.convert.markdown.visible_text import ADDRESS, OTHER
from cuecard.convert.raw_signs.sign_kinds import PLAIN, kind_of

_VALUE = "write what it stands for, or put it between backticks to show it as it is"
_PRIVATE = "visitors would read the note '{0}'"
_KEEP_PRIVATE = "remove it, or write <!-- before it and --> after it to keep it in the file alone"
PRIVATE = [
    kind_of("W151", "%%", r"%%[A-Z][A-Z0-9_]*%%", _VALUE),
    kind_of("E150", "%%", r"(?<![\w%])%%(?!%)(?:.*?%%|[^%]*)|%%$", _KEEP_PRIVATE, _PRIVATE, is_pair=True),
    kind_of("E150", "{>>", r"\{>>.*?(?:<<\}|$)", _KEEP_PRIVATE, _PRIVATE),
    kind_of("E150", "{%", r"\{%-?\s*comment\b.*?(?:\{%-?\s*endcomment\s*-?%\}|\Z)", _KEEP_PRIVATE, _PRIVATE),
    kind_of("E150", "{#", r"\{#\s.*?#\}", _KEEP_PRIVATE, _PRIVATE),
    kind_of("E150", "{{", r"\{\{[<%]?\s*(?:/\*|!).*?\}\}", _KEEP_PRIVATE, _PRIVATE),
    kind_of("E150", "{/*", r"\{/\*.*?(?:\*/\}|\Z)", _KEEP_PRIVATE, _PRIVATE),
    kind_of("E150", "{::", r"\{::comment\b[^}]*\}.*?(?:\{:/(?:comment)?\}|\Z)", _KEEP_PRIVATE, _PRIVATE),
    kind_of(
        "E150",
        "<!--",
        r"<!--.*",
        "write --> where the note ends",
        "visitors would read the note '{0}', since it never ends",
    ),
]
_FILM = "write a link to it, such as [The film](https://…), or put it between backticks to show it as it is"
_PICTURE = "write ![what is to be seen](picture.jpg), or put it between backticks to show it as it is"
_FILMS = r"(?:youtube|vimeo|tweet|twitter|instagram|embed|video|audio|playlist|gist)"
_PICTURES = r"(?:figure|img|image|caption|gallery|picture)"
_NAMED = r"(?:contact-form-7|gallery|toc|nextpage|playlist|woocommerce_\w+|vc_\w+|et_pb_\w+)"
_GIVEN = rf"(?:\s[^\[\]]*(?:=|://|{ADDRESS})[^\[\]]*)"
"""What a shortcode is given, by which it is told from words in brackets."""
SHORTCODES = [
    kind_of("W152", "{{", rf"\{{\{{[<%{OTHER}]\s*{_FILMS}\b.*?\}}\}}", _FILM),
    kind_of("W152", "{{", rf"\{{\{{[<%{OTHER}]\s*{_PICTURES}\b.*?\}}\}}", _PICTURE),
    kind_of("W152", "{{", rf"\{{\{{[<%{OTHER}].*?(?:\}}\}}|$)", PLAIN),
    kind_of("W152", "[", rf"\[{_FILMS}{_GIVEN}\](?:[^\[\]]*\[/\w+\])?|\[({_FILMS})\].*?\[/\1\]", _FILM),
    kind_of("W152", "[", rf"\[{_PICTURES}{_GIVEN}\](?:.*?\[/\w+\])?|\[({_PICTURES})\].*?\[/\1\]", _PICTURE),
    kind_of("W152", "[", rf"\[{_NAMED}(?:\s[^\[\]]*)?/?\](?![(\[])", PLAIN),
    kind_of("W152", "[", r"\[([a-z][\w-]*)(?:[=\s][^\[\]]*)?\](?:(?!\[/\1\]).)*\[/\1\]", PLAIN),
    kind_of(
        "W152", "[", r"\[/[a-z][\w-]*\]|\[[a-z][\w-]*(?:\s+[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\]\"']+))+\s*/?\]", PLAIN
    ),
]
SHORTCODES += [
    kind_of("W152", "{", r"\{(?:toc|info|note|tip|warning|panel|code|noformat|quote|expand)(?::[^{}]*)?\}", PLAIN),
]
TEMPLATING = [
    kind_of("W151", "{%", r"\{%.*?(?:%\}|$)", _VALUE),
    kind_of("W151", "{{", r"\{\{.*?(?:\}\}+|$)", _VALUE),
    kind_of("W151", "<%", r"<%.*?(?:%>|$)", _VALUE),
    kind_of("W151", "|", r"(?<!\w)\*?\|[A-Z][A-Z0-9_:]+\|\*?(?!\w)", _VALUE),
    kind_of("W151", "#{", r"#\{[A-Za-z_][\w.]*\}", _VALUE),
    kind_of("W151", "${", r"\$\{[A-Za-z_][\w.]*\}", _VALUE),
]
_NO_CONTENTS = "remove it; the page has a list of its headings already"
WIKI = [
    kind_of("W153", "[[", r"\[\[_?(?:TOC|toc)_?\]\]", _NO_CONTENTS),
    kind_of("W153", "[[", r"!?\[\[(?P<page>[^\[\]|\n]+)(?:\|(?P<words>[^\[\]\n]*))?\]\]", "{link}"),
    kind_of(
        "W153", "^", r"(?<=\s)\^[A-Za-z0-9][\w-]*\s*\Z", "remove it, or put it between backticks to show it as it is"
    ),
    kind_of("W153", "::", r"^[\w-]+::[ ](?=\S)|\[[\w -]+::[ ][^\]\n]+\]", "remove it, or write one colon"),
]
_NOTE = "make it a note that begins with '> [!NOTE]' and has '> ' before each line, and remove the lines of colons"
_TAB = "write a heading such as '### {name}' instead, and do not indent what is below it"
_UNFOLDING = "write '/// details | The question' instead, do not indent the answer, and write '///' below it"
_INDENTED = (
    "write '> [!NOTE]' instead, '> ' before each line of the note without its indentation, and no '///' below it"
)
_ALERT = "write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION] instead"
BLOCKS = [
    kind_of("W154", ":::", r"^[ ]*:{3,}[ ]*[^\s:][^\n]*|^[ ]*:{3,}[ ]*$", _NOTE, is_pair=True),
    kind_of("W155", "===", r"^[ ]*===[+!]*[ ]+[\"“](?P<name>[^\"”\n]*)[\"”]", _TAB),
    kind_of("W155", "???", r"^[ ]*\?\?\?\+?[ ]*[\w-]+[^\n]*", _UNFOLDING),
    kind_of("W155", "[!", r"^[ ]*\[!\w+\]", _ALERT),
    kind_of("W155", "///", r"^[ ]*/{3,}[ ]*(?!cta\b)\w[^\n]*", _INDENTED),
    kind_of("W155", "!!!", r"^[ ]*!!![ ]*[\w-]+[^\n]*", _INDENTED),
    kind_of("W155", "--8<--", r"^[ ]*-+8<-+[^\n]*", "write the words of the other file here"),
    kind_of("W155", ".. ", r"^[ ]*\.\. [\w-]+::[^\n]*", PLAIN),
    kind_of("W156", "import ", r"\A[ ]*import\s(?:[^\n]*\sfrom\s+)?[\"'][^\n]*", PLAIN),
    kind_of("W156", "export ", r"\A[ ]*export\s+(?:const|default|let|var|function|async)\b[^\n]*", PLAIN),
]
OF_OTHER_PROGRAMS = [*PRIVATE, *WIKI, *SHORTCODES, *TEMPLATING, *BLOCKS]
