"""Copies of a page that would be published beside it, as sync programs and file managers make them.

`first-week (1).md`, `Kopie von first-week.md` and `first-week (Jane's conflicted copy).md` hold the name of a page and
mostly its words. Both together make a copy: a page of a similar name has words of its own.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.link.slugs import is_slug

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cuecard.build import Build
    from cuecard.model.files import File, Files

_SAME = 0.5
"""The share of the lines that two copies have in common, at least."""
_BETWEEN_WORDS = re.compile(r"(?<=[^\W_])(?![^\W_])|(?<![^\W_])(?=[^\W_])")
_IDENTITY = re.compile(r"^(title|date|description):\s*(.+?)\s*$", re.MULTILINE)
_DRAFT = re.compile(r"^draft:\s*(?:true|yes|on)\b", re.MULTILINE | re.IGNORECASE)
_MOST_CUTS = 40


def leave_out_copies(files: Files, build: Build) -> None:
    """Let the copies of pages leave before they are read, and note each."""
    folders: dict[str, dict[str, File]] = defaultdict(dict)
    for file in files.documentation_pages():
        if file.src_dir is not None:
            folder, stem = _named(file)
            folders[folder].setdefault(stem, file)
    for by_stem in folders.values():
        for stem, file in sorted(by_stem.items()):
            if (original := _original(stem, file, by_stem)) is not None:
                files.remove(file)
                what = f"this is a copy of {build.place_in_docs(original.src_uri)}"
                remedy = "compare the two, keep the better one under that name, and delete the other"
                build.problems.add(Place(build.place_in_docs(file.src_uri)), "E181", what, remedy)


def are_alike(text: str, other: str) -> bool:
    """Tell whether two sources have most of their lines in common."""
    lines, others = _lines(text), _lines(other)
    return len(lines & others) >= _SAME * max(1, min(len(lines), len(others)))


def _named(file: File) -> tuple[str, str]:
    """Give the folder and the name of a page; that of `first-week/index.md` is `first-week`."""
    folder, name = posixpath.split(posixpath.splitext(file.src_uri)[0])
    if name == "index" and folder:
        folder, name = posixpath.split(folder)
    return folder, unicodedata.normalize("NFC", name).casefold()


def _original(stem: str, file: File, by_stem: Mapping[str, File]) -> File | None:
    """Find the page whose name is within that of a copy, the longest such name first."""
    for within in sorted(set(_names_within(stem)), key=lambda name: (-len(name), name)):
        other = by_stem.get(within)
        if other is not None and _is_copy(file, other):
            return other
    return None


def _names_within(stem: str) -> Iterator[str]:
    """Give every run of whole words within a name; scripts without spaces have words anywhere."""
    between = (cut.start() for cut in _BETWEEN_WORDS.finditer(stem))
    cuts = list(between if stem.isascii() else range(len(stem) + 1))[:_MOST_CUTS]
    return (stem[begin:end] for begin, end in combinations([*cuts, len(stem)], 2) if end - begin < len(stem))


def _is_copy(file: File, original: File) -> bool:
    """Tell whether a page repeats another: in most lines or, where its name may be an address, in all that names it."""
    text, other = (one.content_bytes.decode("utf-8-sig", "replace") for one in (file, original))
    if not is_slug(_named(file)[1]):
        return are_alike(text, other)
    identity = set(_IDENTITY.findall(text))
    is_draft = _DRAFT.search(text) or _DRAFT.search(other)
    return len(identity) > 1 and identity == set(_IDENTITY.findall(other)) and not is_draft


def _lines(text: str) -> set[str]:
    lines = (line.strip() for line in text.splitlines())
    return {line for line in lines if line.strip("-+. ")}
