"""A Markdown file as its author saved it: front matter and text, each with its first line."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cuecard.cache.digests import digest
from cuecard.check.problems import Place, Problem
from cuecard.read.front_matter_fences import Fenced, FenceMistake, find_front_matter
from cuecard.read.marked_yaml import MarkedYaml, read_marked_yaml
from cuecard.read.misread_values import misread_value, name_or_kind
from cuecard.read.toml_front_matter import FENCE as TOML
from cuecard.read.toml_front_matter import as_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from cuecard.read.marked_yaml import Path

    YamlReader = Callable[..., MarkedYaml]
    """Reads as `read_marked_yaml` does."""

_MOST_FRONT_MATTER = 500_000
_BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


@dataclass
class SourceFile:
    """One Markdown file; `path` is what messages call it, lines count from 1."""

    path: str
    front_matter: MarkedYaml
    text: str = ""
    text_line: int = 1
    """The line of the file in which `text` begins."""
    indent: int = 0
    """By how many characters `text` is indented in the file."""
    is_value: bool = False
    """Whether `text` is a value of the front matter, indented as it stands there."""
    yaml_lines: list[str] = field(default_factory=list)
    """The lines between the fences."""
    has_front_matter: bool = False
    digest: str = ""
    """Of all its bytes."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def is_readable(self) -> bool:
        """Whether there is front matter, or none was meant, to check further."""
        return self.front_matter.is_readable

    def at_value(self, path: Path) -> SourceFile:
        """Give this file with a value of its front matter in the place of the text, so that places in it are found."""
        document = self.front_matter
        begin, offset = document.place_of(path), document.first_line
        end = document.line_after(begin)
        first, *rest = self.yaml_lines[begin.line - offset : end and end - offset]
        value = first[begin.column - 1 :]
        if not value.startswith(("|", ">")):
            lines = [" " * (begin.column - 1) + value, *rest]
            return replace(self, text="\n".join(lines), text_line=begin.line, is_value=True)
        indent = min((len(line) - len(line.lstrip()) for line in rest if line.strip()), default=0)
        lines = [line[indent:] for line in rest]
        return replace(self, text="\n".join(lines), text_line=begin.line + 1, indent=indent)


def read_source_file(content: bytes, path: str, read_yaml: YamlReader = read_marked_yaml) -> SourceFile:
    """Split a file into front matter and text; a file that cannot be read has problems and no text."""
    source = _read(content, path, read_yaml)
    source.digest = digest(content)
    return source


def _read(content: bytes, path: str, read_yaml: YamlReader) -> SourceFile:
    whole = decode(content, path)
    return _unreadable(path, whole) if isinstance(whole, Problem) else _split(whole, path, read_yaml)


def decode(content: bytes, path: str) -> str | Problem:
    """Give the text of a file with one kind of line end, or say why it is none."""
    try:
        whole = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return _not_utf8(content, path, error)
    if (nul := whole.find("\0")) >= 0:
        place = Place(path, whole.count("\n", 0, nul) + 1, nul - whole.rfind("\n", 0, nul))
        return Problem(place, "E109", "an invisible character (U+0000) stands here", _SAVE_AS_UTF8)
    return whole


def _split(whole: str, path: str, read_yaml: YamlReader) -> SourceFile:
    lines = whole.split("\n")
    fenced = find_front_matter(lines)
    if fenced is None:
        return SourceFile(path, MarkedYaml(path), whole)
    if isinstance(fenced, FenceMistake):
        return _split_all_the_same(fenced, lines, path, read_yaml)
    return _split_at(fenced, lines, path, read_yaml)


def _split_all_the_same(mistake: FenceMistake, lines: list[str], path: str, read_yaml: YamlReader) -> SourceFile:
    """Note a mistake in the fences and read what stands between them, so that all is told at once."""
    problem = Problem(Place(path, mistake.line + 1), mistake.code, mistake.what, mistake.remedy)
    if mistake.meant is None:
        return _unreadable(path, problem)
    begin, end = mistake.meant.opening + 1, mistake.meant.closing
    if lines[mistake.meant.opening].rstrip().endswith((TOML, "toml")):
        lines = [*lines[:begin], *as_yaml(lines[begin:end]), *lines[end:]]
    source = _split_at(mistake.meant, lines, path, read_yaml)
    if not source.is_readable:
        return _unreadable(path, problem)
    return replace(source, problems=[problem, *source.problems])


def _split_at(fenced: Fenced, lines: list[str], path: str, read_yaml: YamlReader) -> SourceFile:
    yaml_lines = lines[fenced.opening + 1 : fenced.closing]
    if (size := sum(map(len, yaml_lines))) > _MOST_FRONT_MATTER:
        what = f"the front matter has {size:,} characters"
        remedy = f"cut it to {_MOST_FRONT_MATTER:,}, and write the rest below it"
        return _unreadable(path, Problem(Place(path), "E101", what, remedy))
    front_matter = read_yaml(
        "\n".join(yaml_lines) + "\n", path, fenced.opening + 2, checks=(misread_value, name_or_kind)
    )
    _expect_keys(front_matter)
    text = "\n".join(lines[fenced.closing + 1 :])
    return SourceFile(
        path,
        front_matter,
        text,
        fenced.closing + 2,
        yaml_lines=yaml_lines,
        has_front_matter=True,
        problems=front_matter.problems,
    )


def _expect_keys(front_matter: MarkedYaml) -> None:
    if isinstance(front_matter.data, dict):
        return
    if front_matter.data is not None:
        place = front_matter.values[()]
        front_matter.problems.append(
            Problem(place, "E101", "the lines between '---' have no keys", "write a key and a colon before each value")
        )
        front_matter.is_readable = False
    front_matter.data = {}


def _not_utf8(content: bytes, path: str, error: UnicodeDecodeError) -> Problem:
    if (encoding := _BYTE_ORDER_MARKS.get(content[:2])) is not None:
        return Problem(Place(path), "E109", f"the file is saved with the encoding {encoding}", _SAVE_AS_UTF8)
    line = content.count(b"\n", 0, error.start) + 1
    column = len(content[content.rfind(b"\n", 0, error.start) + 1 : error.start].decode("utf-8", "replace")) + 1
    what = "this letter cannot be read, since the file is saved with another encoding"
    return Problem(Place(path, line, column), "E109", what, _SAVE_AS_UTF8)


def _unreadable(path: str, problem: Problem) -> SourceFile:
    return SourceFile(path, MarkedYaml(path, is_readable=False), problems=[problem])


_SAVE_AS_UTF8 = "save the file with the encoding UTF-8"
