"""Whether a page holds the words of its source: plain words, in their order, whatever became of the markup.

A source is cut into runs of plain words: at blank lines, list markers, table cells, headings, pictures, names of
emoji, HTML tags and another generator's templating. Marks of emphasis and code are taken off, links leave their
words. A block of code is cut into its lines, which are words as they stand. Every run of at least `SHORTEST` words
has to stand in the page's text, one after the other. What is compared are letters and digits, without regard to case
or spaces, since markup may stand within a word. Footnotes are moved to the end of a page, so theirs may stand
anywhere. Comments, scripts and styles are no words.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bs4 import Tag

SHORTEST = 6
CUT = "\0"

_CUTS = [
    re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1>", re.DOTALL | re.IGNORECASE),
    re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL),  # templating
    re.compile(r"^[ \t]{0,3}\[(?!\^)[^\]\n]+\]:.*$", re.MULTILINE),  # where a reference link leads
    re.compile(r"^[ \t>]*(?:[-*+]|\d+[.)])(?=\s)", re.MULTILINE),
    re.compile(r"!\[[^\]]*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])"),
    re.compile(r"<(?:\"[^\"]*\"|'[^']*'|[^\"'>])*>|\{:[^}\n]*\}"),  # as browsers read a tag: quotes and all
    re.compile(r"(?<![\w:]):[a-z0-9+-][a-z0-9_+-]*:(?![\w:])"),  # the name of an emoji, of which its sign is shown
    re.compile(r"^[=-]+$", re.MULTILINE),  # under a heading
    re.compile(r"\n[ \t>]*\n|\|"),
]
_NOT_SHOWN = re.compile(r"\[\^[^\]\s]+\]|(?<=\])\((?:[^()]|\([^()]*\))*\)|(?<=\])\[[^\]]*\]")
_CODE = re.compile(r"^[ \t>]*(```+|~~~+)[^`\n]*\n((?:.*\n)*?)[ \t>]*\1[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]*#+ .*$", re.MULTILINE)
_FOOTNOTE = re.compile(r"^\[\^[^\]\s]+\]:((?:.*\n)(?:(?:[ \t]+.*)?\n)*)", re.MULTILINE)


def missing_runs(source: str, body: Tag) -> list[str]:
    """Give each run of a source's words that a page's body does not hold, or not in its turn."""
    notes = [note[1] for note in _FOOTNOTE.finditer(source + "\n")]
    main = _FOOTNOTE.sub(CUT, source + "\n")
    shown = _letters(_text_shown(body))
    missing, position = [], 0
    for run in runs_of(main):
        at = shown.find(_letters(run), position)
        position = at + len(_letters(run)) if at >= 0 else position
        missing += [run] if at < 0 else []
    return missing + [run for note in notes for run in runs_of(note) if _letters(run) not in shown]


def runs_of(text: str) -> Iterator[str]:
    """Give the runs of plain words in a Markdown text."""
    end = 0
    for code in _CODE.finditer(text):
        yield from _long(_cut(text[end : code.start()]))
        yield from _long(code[2].splitlines())
        end = code.end()
    yield from _long(_cut(text[end:]))


def _cut(prose: str) -> list[str]:
    prose = _HEADING.sub(lambda heading: f"{CUT}{heading[0]}{CUT}", prose)
    for pattern in _CUTS:
        prose = pattern.sub(CUT, prose)
    return html.unescape(_NOT_SHOWN.sub("", prose)).split(CUT)


def _long(runs: list[str]) -> Iterator[str]:
    for run in runs:
        if len(re.findall(r"[^\W_]+", run)) >= SHORTEST:
            yield " ".join(run.split())


def _letters(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", text.casefold()))


def _text_shown(body: Tag) -> str:
    for unread in body.select("script, style, .footnote-ref"):
        unread.decompose()
    return body.get_text()
