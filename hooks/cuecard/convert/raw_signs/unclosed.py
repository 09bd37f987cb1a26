"""Notes code, comments and elements of a text that begin and never end, and ends of what never began."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.convert.markdown.source_positions import without_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.check.problems import Problems
    from cuecard.convert.markdown.converter import SiteMarkdown
    from cuecard.read.source_file import SourceFile

_FENCE = re.compile(
    r"^(?P<indent>[ \t>]*(?:[-*+][ ]+|\d{1,9}[.)][ ]+)?)(?P<signs>`{3,}(?=[^`\n]*$)|~{3,})[ \t]*(?P<name>[^\n]*)$"
)
_DRAWN = re.compile(
    r"\{[\w:-]+\}|(?:mermaid|math|geojson|topojson|stl|dataview|dataviewjs|query|ad-\w+)\b", re.IGNORECASE
)
"""Kinds of code that GitHub, notebooks and wikis draw."""
_RAW = re.compile(r"<[a-zA-Z/!?]")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")
_PAIRED = """
    a abbr address article aside audio b big blockquote button center cite code del details dfn div dl em fieldset
    figcaption figure font footer form h1 h2 h3 h4 h5 h6 header i iframe ins kbd label main mark nav ol picture pre q s
    samp section select small span strike strong sub summary sup table tt u ul var video
"""
_NAMES = frozenset(_PAIRED.split())
"""Elements whose end has to be written; that of others, such as `<p>` and `<li>`, is known without."""
_SWALLOWING = re.compile(r"<(?P<name>script|style|textarea|title|iframe|noscript|template)\b", re.IGNORECASE)


def note_unclosed(text: str, html: str, markdown: SiteMarkdown) -> None:
    """Note what is not closed; `html` is what was made of a text."""
    source, problems = markdown.source, markdown.build.problems
    is_html_read = markdown.build.settings.trust != "nobody"
    if "```" in text or "~~~" in text:
        _note_fences(source, html, problems)
    if is_html_read and _RAW.search(text):
        _note_swallowed(source, problems)
        _note_tags(source, html, problems)


def _note_fences(source: SourceFile, html: str, problems: Problems) -> None:
    opened: tuple[int, re.Match[str]] | None = None
    for number, line in enumerate(source.text.split("\n")):
        fence = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if fence is None:
            continue
        if opened is None:
            opened = number, fence
            if (drawn := _DRAWN.match(fence["name"])) and f'class="{drawn[0].lower()}"' not in html:
                place = Place(source.path, source.text_line + number, len(fence["indent"]) + 1 + source.indent)
                what = f"visitors see the code of what another program makes of '{drawn[0]}'"
                problems.add(
                    place, "W155", what, f"show it as a picture or a note, or remove '{drawn[0]}' to show the code"
                )
        elif _closes(fence, opened[1]):
            opened = None
        elif fence["name"] and fence["signs"] == opened[1]["signs"] and "`" not in fence["name"]:
            break
    if opened is not None:
        number, fence = opened
        place = Place(source.path, source.text_line + number, len(fence["indent"]) + 1 + source.indent)
        remedy = f"write {fence['signs']} on a line of its own below the code"
        problems.add(place, "W160", f"the code that begins with '{fence[0].strip()[:40]}' never ends", remedy)


def _closes(fence: re.Match[str], opening: re.Match[str]) -> bool:
    signs, opened = fence["signs"], opening["signs"]
    return not fence["name"].strip() and signs[0] == opened[0] and len(signs) >= len(opened)


def _note_swallowed(source: SourceFile, problems: Problems) -> None:
    """Note an element or comment after whose beginning all that follows is no text any more."""
    text = without_code(source.text)
    for begun in _SWALLOWING.finditer(text):
        name = begun["name"]
        if not re.compile(rf"</{name}\s*>", re.IGNORECASE).search(text, begun.end()):
            what = f"'<{name}>' never ends, so that visitors see nothing of what follows"
            problems.add(_place(source, text, begun.start()), "E168", what, f"write </{name}> where it ends")
            return


def _note_tags(source: SourceFile, html: str, problems: Problems) -> None:
    text = without_code(source.text)
    unpaired = list(_unpaired(text))
    balance = _balance(html) if unpaired else {}
    for tag in unpaired:
        name, starts_line = tag["name"].lower(), not text[text.rfind("\n", 0, tag.start()) + 1 : tag.start()].strip()
        if balance.get(name) or starts_line:  # what begins a line has been closed on the way
            seen = tag["name"]
            what = f"'</{seen}>' ends what never began" if tag["end"] else f"'<{seen}>' never ends"
            remedy = "remove it" if tag["end"] else f"write </{seen}> where it ends"
            place = _place(source, text, tag.start())
            problems.add(place, "W167", what, f"{remedy}, or put backticks around it to show it")


def _balance(html: str) -> Counter[str]:
    """Count how many more elements of each name begin than end."""
    balance: Counter[str] = Counter()
    for tag in _TAG.finditer(html):
        balance[tag["name"].lower()] += -1 if tag["end"] else 1
    return balance


def _unpaired(text: str) -> Iterator[re.Match[str]]:
    """Find the tags that have no other half."""
    opened: dict[str, list[re.Match[str]]] = {name: [] for name in _NAMES}
    for tag in _TAG.finditer(text):
        begun = opened.get(tag["name"].lower())
        if begun is None or text[tag.start() - 1 : tag.start()] == "\\":
            continue
        if not tag["end"]:
            begun.append(tag)
        elif begun:
            begun.pop()
        else:
            yield tag
    for begun in opened.values():
        yield from begun


def _place(source: SourceFile, text: str, at: int) -> Place:
    line = text.count("\n", 0, at)
    return Place(source.path, source.text_line + line, at - text.rfind("\n", 0, at) + source.indent)
