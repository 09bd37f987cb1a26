"""One entry put into the file of settings that holds its like; the file is read back before it is saved."""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import yaml

from cuecard.cache.atomic_files import rewrite_whole
from cuecard.check.problems import Problem
from cuecard.edit.yaml_spots import Insertion, UnsafeEditError
from cuecard.read.marked_yaml import LINE_ENDS, read_marked_yaml
from cuecard.read.source_file import decode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from yaml.nodes import Node

    from cuecard.read.config_files import ConfigFiles

_MARK = b"\xef\xbb\xbf"
"""What some editors of Windows put before a text."""
_LINES = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


class Entry(Protocol):
    """What is put into settings."""

    @property
    def way(self) -> tuple[str, ...]:
        """The keys below which its like stands."""

    def insertion(self, root: Node, lines: Sequence[str]) -> Insertion:
        """Find where it goes. Raises UnsafeEditError."""

    def applied_to(self, data: Any) -> None:
        """Add it to what was read of the settings."""

    def pasted(self) -> list[str]:
        """Write it whole, from the first column on."""


@dataclass(frozen=True)
class SettingsEdit:
    """A file of settings as it lies on disk, and as it will be."""

    path: Path
    name: str
    """What messages call it."""
    before: bytes
    after: bytes
    line: int
    """The first line that is new; lines count from 1."""

    def save(self) -> None:
        """Write the file. Raises UnsafeEditError where somebody else has changed it meanwhile."""
        if self.path.read_bytes() != self.before:
            raise UnsafeEditError("somebody else has changed it meanwhile")
        rewrite_whole(self.path, self.after)


def edit_settings(entry: Entry, files: ConfigFiles) -> SettingsEdit:
    """Put an entry into the settings. Raises UnsafeEditError where more than it would change."""
    path, name = _file_for(entry.way, files)
    before = path.read_bytes()
    root, lines = _compose(before, name)
    insertion = entry.insertion(root, lines)
    after = _with(insertion, before)
    _expect_no_other_change(entry, before, after, name)
    return SettingsEdit(path, name, before, after, insertion.line + 1 + insertion.text.startswith("\n"))


def file_for(entry: Entry, files: ConfigFiles) -> str:
    """Give what messages call the file that an entry goes into."""
    return _file_for(entry.way, files)[1]


def _file_for(way: tuple[str, ...], files: ConfigFiles) -> tuple[Path, str]:
    """Give the file in the site's folder that has most of the way, the site's own first."""
    known = list(zip(files.paths, files.sources, strict=False))
    own = [(path, source) for path, source in known if path.resolve().is_relative_to(files.folder)]
    path, source = max(own, key=lambda pair: _depth(way, pair[1].data))
    return path, source.path


def _depth(way: tuple[str, ...], data: Any) -> int:
    for depth, key in enumerate(way):
        if not isinstance(data, dict) or key not in data:
            return depth
        data = data[key]
    return len(way)


def _compose(content: bytes, name: str) -> tuple[Node, list[str]]:
    text = _text(content, name)
    if not isinstance(read_marked_yaml(text, name).data, dict):
        raise UnsafeEditError("it has no keys that can be read")
    root = yaml.compose(text.translate(LINE_ENDS), yaml.CSafeLoader)
    assert root is not None  # it has keys
    return root, text.split("\n")


def _with(insertion: Insertion, content: bytes) -> bytes:
    """Put a text into a file, with the line ends that it has there."""
    mark = _MARK if content.startswith(_MARK) else b""
    lines = _LINES.findall(content.removeprefix(mark).decode("utf-8"))
    ends = [line[len(line.rstrip("\r\n")) :] for line in lines]
    line, text = lines[insertion.line], insertion.text
    column = len(line) - len(ends[insertion.line]) if insertion.column is None else insertion.column
    end = ends[insertion.line] or ends[0] or "\n"
    lines[insertion.line] = line[:column] + text.replace("\n", end) + line[column:]
    return mark + "".join(lines).encode()


def _expect_no_other_change(entry: Entry, before: bytes, after: bytes, name: str) -> None:
    """Read both files. Raises UnsafeEditError where they differ in more than the entry."""
    old, new = (read_marked_yaml(_text(content, name), name) for content in (before, after))
    expected = deepcopy(old.data)
    entry.applied_to(expected)
    if not new.is_readable or new.data != expected or len(new.problems) > len(old.problems):
        raise UnsafeEditError("more would change than is meant to")


def _text(content: bytes, name: str) -> str:
    text = decode(content, name)
    if isinstance(text, Problem):
        raise UnsafeEditError(text.what)
    return text
