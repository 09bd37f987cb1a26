"""Where in a Markdown text something stands that was noticed only in its HTML."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from cuecard.problems import Place

if TYPE_CHECKING:
    from cuecard.source_file import SourceFile

_CODE = re.compile(
    r"^(?P<fence>[ \t]*(?:```+|~~~+)).*?^(?P=fence)[`~]*[ \t]*$|(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)|<!--.*?-->",
    re.DOTALL | re.MULTILINE,
)


def locate(source: SourceFile, words: str, *, before: str = "") -> Place:
    """Give the first place of `words` (right after `before`) outside code, or where the text begins."""
    text = _without_code(source.text)
    at = text.find(before + words)
    if at < 0:
        return Place(source.path, source.text_line)
    at += len(before)
    line = text.count("\n", 0, at)
    return Place(source.path, source.text_line + line, at - text.rfind("\n", 0, at))


@lru_cache(maxsize=8)
def _without_code(text: str) -> str:
    """Blank out code and comments, leaving every line where it is."""
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
