"""Where there is no fork, no exchange of folders, no lock and no signal, a build takes other ways to the same bytes."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from cuecard.cache.workers import cores
from cuecard.publish import build_lock
from tests.edits import clean
from tests.project import article
from tests.site_contents import contents

if TYPE_CHECKING:
    from pathlib import Path

    from tests.project import Project

DAY = "2026-06-01"
MANY = 70
"""Articles: so many are shared between cores where there is fork."""


def leave_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away what only Linux has, and what Windows has not."""
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.delattr(os, "fork")
    monkeypatch.setattr(build_lock, "fcntl", None)
    monkeypatch.delattr(signal, "setitimer")


@pytest.fixture
def written(project: Project) -> Project:
    """Give a site of many articles that lead to each other."""
    for number in range(MANY):
        text = f"## Part\n\nSee [the next](a-{(number + 1) % MANY}.md#part). [Call us](cta:)\n"
        project.write(f"articles/a-{number}.md", article(text, title=f"Article {number}", tags=["common"]))
    return project


def test_a_clean_build_gives_the_bytes_of_linux(
    written: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Texts and pages are made one after the other there."""
    expected = clean(written, tmp_path / "linux", DAY)
    leave_linux(monkeypatch)
    assert cores() == 1
    built = written.build("--strict")
    assert built.status == 0, built.output
    assert contents(built.site) == expected


def test_a_later_build_gives_the_bytes_of_a_clean_one(
    written: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The site that is there is brought to the new one file by file, and what has left it is gone."""
    leave_linux(monkeypatch)
    written.build()
    written.write("articles/a-3.md", article("Other words, and [the next](a-4.md#part).", title="Another title"))
    written.write("articles/a-2.md", article("Without a link.", title="Article 2", tags=["common"]))
    (written.folder / "docs/articles/a-69.md").unlink()
    written.write("articles/a-68.md", article("The last.", title="Article 68"))
    again = written.build()
    assert again.status == 0, again.output
    assert "articles/a-69/index.html" not in again.files()
    assert contents(again.site) == clean(written, tmp_path / "clean", DAY)


def test_a_build_that_fails_leaves_the_site_as_it_was(written: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """On any system."""
    leave_linux(monkeypatch)
    before = contents(written.build().site)
    written.write("articles/a-3.md", article("Words.", title=None))
    failed = written.build()
    assert failed.status == 1
    assert contents(failed.site) == before


def test_line_ends_of_windows_give_the_same_pages(project: Project, tmp_path: Path) -> None:
    """In sources and in settings, as git writes them there; dates of pages do not move."""
    source = article("## Part\n\n- one\n- two\n\n```python\nprint(1)\n```\n\n/// cta\nWords.\n///\n", title="A title")
    project.write("articles/a.md", source)
    expected = clean(project, tmp_path / "unix", DAY)
    project.write("articles/a.md", source.replace("\n", "\r\n").encode())
    settings = project.folder / "mkdocs.yml"
    settings.write_bytes(settings.read_bytes().replace(b"\n", b"\r\n"))
    assert clean(project, tmp_path / "windows", DAY) == expected
