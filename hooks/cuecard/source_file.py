"""A Markdown file as its author saved it: front matter and text, each with its first line."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from cuecard.marked_yaml import MarkedYaml, read_marked_yaml
from cuecard.problems import Place, Problem

_FENCE = re.compile(r"^(?:---|\.\.\.)[ \t]*$")
_KEY = re.compile(r"^[\w-]+[ \t]*:(?:\s|$)")


@dataclass
class SourceFile:
    """One Markdown file; `path` is what messages call it, lines count from 1."""

    path: str
    front_matter: MarkedYaml
    text: str = ""
    text_line: int = 1
    """The line of the file in which `text` begins."""
    problems: list[Problem] = field(default_factory=list)


def read_source_file(content: bytes, path: str) -> SourceFile:
    """Split a file into front matter and text; a file that cannot be read has problems and no text."""
    try:
        whole = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return _unreadable(path, _not_utf8(content, path, error))
    if (nul := whole.find("\0")) >= 0:
        place = Place(path, whole.count("\n", 0, nul) + 1, nul - whole.rfind("\n", 0, nul))
        return _unreadable(path, Problem(place, "E109", "a NUL byte in the text", "save the file as UTF-8 text"))
    return _split(whole, path)


def _split(whole: str, path: str) -> SourceFile:
    lines = whole.split("\n")
    if not re.match(r"^---[ \t]*$", lines[0]):
        return SourceFile(path, MarkedYaml(path), whole)
    for number, line in enumerate(lines[1:], start=1):
        if _FENCE.match(line):
            front_matter = read_marked_yaml("\n".join(lines[1:number]) + "\n", path, first_line=2)
            _expect_keys(front_matter)
            text = "\n".join(lines[number + 1 :])
            return SourceFile(path, front_matter, text, number + 2, front_matter.problems)
    if _KEY.match(next(filter(str.strip, lines[1:]), "")):
        return _unreadable(
            path,
            Problem(
                Place(path),
                "E108",
                "the front matter that begins here is never closed",
                "put '---' on a line after the last key",
            ),
        )
    return SourceFile(path, MarkedYaml(path), whole)


def _expect_keys(front_matter: MarkedYaml) -> None:
    if front_matter.data is None:
        front_matter.data = {}
    elif not isinstance(front_matter.data, dict):
        front_matter.problems.append(
            Problem(Place(front_matter.path, 2), "E101", "the front matter has no keys", "each line is 'key: value'")
        )
        front_matter.data = {}


def _not_utf8(content: bytes, path: str, error: UnicodeDecodeError) -> Problem:
    line = content.count(b"\n", 0, error.start) + 1
    column = len(content[content.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
    return Problem(Place(path, line, column), "E109", "this is not UTF-8 text", "save the file as UTF-8")


def _unreadable(path: str, problem: Problem) -> SourceFile:
    return SourceFile(path, MarkedYaml(path), problems=[problem])
