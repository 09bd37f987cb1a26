"""Whoever does what a message says, to the letter, is rid of it, and of nothing worse in its place."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tests.broken_site import broken_sites
from tests.build.test_check_links import check_links
from tests.project import Project
from tests.remedies import Mended, mended_sites

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SITES = [site for site in broken_sites() if "many-mistakes" not in site.folder.name]
"""All but those with mistakes that others have, each by itself."""


def test_whoever_obeys_a_message_is_rid_of_it(tmp_path: Path) -> None:
    """Sites with the same settings are mended and built as one, in which no message is left."""
    settings = (_project(tmp_path / "settings").folder / "mkdocs.yml").read_text("utf-8").removeprefix("\n")
    mended = [one for site in SITES for one in mended_sites(site, settings)]
    left = {}
    for number, together in enumerate(_put_together(mended)):
        if messages := _messages_of(together, _project(tmp_path / str(number))):
            left[", ".join(one.name for one in together)] = messages
    assert left == {}


def _messages_of(together: list[Mended], project: Project) -> list[str]:
    for path, content in (file for one in together for file in one.files.items()):
        folder = project.copy_theme().parent if path.startswith("overrides/") else project.folder
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    built = project.build("--strict", as_of=together[0].as_of)
    if built.messages or built.status or not together[0].is_about_links:
        return built.messages or [built.output] * built.status
    return check_links(project).messages


def _put_together(mended: Iterable[Mended]) -> Iterator[list[Mended]]:
    """Give groups that can be laid out in one folder: alike in their settings, and no file twice."""
    alike = defaultdict(list)
    for one in mended:
        alike[one.is_like].append(one)
    for ones in alike.values():
        waiting = [one.apart(number) for number, one in enumerate(ones)] if len(ones) > 1 else ones
        while waiting:
            together, paths = [], {"mkdocs.yml"}
            for one in waiting:
                if one.files.keys() & paths <= {"mkdocs.yml"}:
                    together.append(one)
                    paths |= one.files.keys()
            yield together
            waiting = [one for one in waiting if one not in together]


def _project(folder: Path) -> Project:
    folder.mkdir()
    project = Project(folder)
    project.put_settings_first("")
    return project
