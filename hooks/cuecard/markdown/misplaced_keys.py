"""Notes front matter that stands below the line which closes it, where visitors read it and the build does not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuecard.markdown.locating import without_code
from cuecard.problems import Place
from cuecard.source.fences import USUAL_KEYS

if TYPE_CHECKING:
    from cuecard.problems import Problems
    from cuecard.source.file import SourceFile

_KEY = re.compile(
    rf"^(?P<key>{'|'.join((*USUAL_KEYS, 'expires', 'cta', 'read_time', 'permalink', 'excerpt'))}):(?=\s|$)"
)
_HIDING = re.compile(
    r"^(?:(?P<key>draft|published|private|hidden|unlisted)\s*[:=]\s*(?:true|false|yes|no)|status\s*[:=]\s*[\"']?(?:draft|private)[\"']?|expires\s*[:=]\s*[\"']?\d{4}-\d\d-\d\d\b.*)\s*$",
    re.IGNORECASE,
)
_FENCE = re.compile(r"^(?:---+|\+\+\+)[ \t]*$")


def note_misplaced_keys(source: SourceFile, problems: Problems) -> None:
    """Note keys at the top of a text or below a line of hyphens, and wherever it stands one that would hide it."""
    if ":" not in source.text or source.is_value:
        return
    is_head = True
    for number, line in enumerate(without_code(source.text).split("\n")):
        key = _KEY.match(line)
        if _HIDING.match(line):
            _note(source, number, line, "E165", problems)
        elif key and is_head:
            _note(source, number, line, "W166", problems)
        is_head = (is_head and (key is not None or not line.strip())) or _FENCE.match(line) is not None


def _note(source: SourceFile, number: int, line: str, code: str, problems: Problems) -> None:
    said = line.strip()
    what = f"'{said[:60]}' stands below the line '---' that ends the front matter, so that visitors read it"
    if code == "E165":
        what = f"'{said[:60]}' stands in the text, where it hides nothing"
    remedy = "move it above that line" if code == "W166" else "move it above the line '---' that ends the front matter"
    problems.add(Place(source.path, source.text_line + number), code, what, remedy)
