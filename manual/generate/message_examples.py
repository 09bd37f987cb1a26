"""What a message looks like on a broken site of the tests: the wrong lines, what Cuecard says, the mended lines."""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tests.project import Project
from tests.remedies import mended_sites, site_files

from manual.generate.excerpts import changes, excerpt_around, renamed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tests.broken_site import BrokenSite

    from manual.generate.excerpts import Change, Excerpt, Files

_PLACE = re.compile(r"(?P<path>[^:]+):(?P<line>\d+):\d+: ")


@dataclass(frozen=True)
class MessageExample:
    """Messages about the same lines, and what becomes of these."""

    path: str
    """The file that the messages name."""
    messages: tuple[str, ...]
    wrong: Excerpt | None
    """Its lines as they are; none where they say nothing to a reader."""
    right: Excerpt | None
    """The lines that mend it, which may stand in another file; none where no text changes."""
    new_path: str | None
    """What the file is then called; empty where it is deleted, none where it stays."""


def examples_of(messages: Iterable[str], sites: Mapping[str, BrokenSite]) -> list[MessageExample]:
    """Make the examples of some messages, those about the same lines as one."""
    found: list[MessageExample] = []
    for message in messages:
        one = _example_of(message, sites[message])
        if found and replace(found[-1], messages=one.messages) == one:
            found[-1] = replace(one, messages=(*found[-1].messages, message))
        else:
            found.append(one)
    return found


def _example_of(message: str, site: BrokenSite) -> MessageExample:
    before = site_files(site, _settings_below())
    mended = next(mended_sites(site, _settings_below())).files
    place = _PLACE.match(message)
    assert place
    path, line = place["path"], int(place["line"])
    change = _change_for(path, line, before, mended)
    return MessageExample(
        path,
        (message,),
        wrong=change.before if change and change.before.path == path else excerpt_around(path, line, before),
        right=change.after if change else None,
        new_path=dict(renamed(before, mended)).get(path),
    )


def _change_for(path: str, line: int, before: Files, mended: Files) -> Change | None:
    """Give the change that mends what is wrong in a line: the nearest in its file, else the first in another."""
    found = list(changes(before, mended))
    here = [change for change in found if change.after.path == path]
    return min(here, key=lambda change: abs(change.line - line)) if here else next(iter(found), None)


@cache
def _settings_below() -> str:
    """Give what stands in `mkdocs.yml` below the settings of a broken site."""
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder))
        project.put_settings_first("")
        return (project.folder / "mkdocs.yml").read_text("utf-8").removeprefix("\n")
