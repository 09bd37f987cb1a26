"""Notes front matter that stands below the line which closes it, where visitors read it and the build does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.convert.markdown.source_positions import without_code
from cuecard.read.front_matter_fences import USUAL_KEYS

if TYPE_CHECKING:
    from cuecard.check.problems import Problems
    from cuecard.read.source_file import SourceFile

_NAMES = "|".join((*USUAL_KEYS, "cta", "excerpt", "expires", "permalink", "read_time"))
_KEY = re.compile(rf"\n(?:{_NAMES})[ \t]*[:=](?=\s|$)")
_YES_OR_NO = r"[\"']?(?:true|false|yes|no)[\"']?"
_HIDING = re.compile(
    rf"(?:(?:draft|published|private|hidden|unlisted)\s*[:=]\s*{_YES_OR_NO}"
    r"|status\s*[:=]\s*[\"']?(?:draft|private)[\"']?|expires\s*[:=]\s*[\"']?\d{4}-\d\d-\d\d.*)\s*",
    re.IGNORECASE,
)
_MAYBE_HIDING = re.compile(r"\n(?:draft|published|private|hidden|unlisted|status|expires)\s*[:=]", re.IGNORECASE)
_FENCE = re.compile(r"(?:---+|\+\+\+)[ \t]*")
_BELOW = "stands below the line '---' that ends the front matter, so that visitors read it"
_IN_TEXT = "stands in the text, where it hides nothing"


def note_misplaced_keys(source: SourceFile, problems: Problems) -> None:
    """Note keys at the top of a text or below a line of hyphens, and wherever it stands one that would hide it."""
    text = f"\n{source.text}"
    if source.is_value or not (_KEY.search(text) or _MAYBE_HIDING.search(text)):
        return
    is_head = True
    for number, line in enumerate(without_code(source.text).split("\n")):
        place, said, is_key = (
            Place(source.path, source.text_line + number),
            line.strip(),
            _KEY.match(f"\n{line}") is not None,
        )
        if _HIDING.fullmatch(line):
            remedy = "move it above the line '---' that ends the front matter"
            problems.add(place, "E165", f"'{said}' {_IN_TEXT}", remedy)
        elif is_key and is_head:
            problems.add(place, "W166", f"'{said}' {_BELOW}", "move it above that line")
        is_head = (is_head and (is_key or not said)) or _FENCE.fullmatch(line) is not None
