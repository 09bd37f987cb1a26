"""A build that would find nothing to do ends at once, and no other does."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from cuecard.cache import source_digests
from cuecard.publish import site_changes
from cuecard.publish.fingerprints import PublishedSite
from tests.build.conftest import settled
from tests.edits import EDITS, Edit, clean, inodes, replace
from tests.project import Project, article
from tests.site_contents import contents


@pytest.fixture
def built(original: Path, tmp_path: Path) -> Project:
    """Give a project that has been built where it lies."""
    return settled(original, tmp_path / "project")


NOTHING_CHANGED = "Nothing has changed since the last build"

TOUCHES: dict[str, Edit] = {
    "a-page-of-the-site": lambda project: (project.folder / "site/index.html").write_text("Somebody's.", "utf-8"),
    "a-new-file-of-the-site": lambda project: (project.folder / "site/new.txt").touch(),
    "a-report": lambda project: (project.folder / ".cuecard/cta-manifest.json").unlink(),
    "a-source": EDITS["a-text"],
    "a-picture": EDITS["a-picture"],
    "urls.lock": lambda project: (project.folder / "urls.lock").write_text("/articles/\n"),
    "a-template": EDITS["a-template"],
    "a-setting": EDITS["the-name-of-the-site"],
}


def test_a_build_that_has_nothing_to_do_says_so(built: Project) -> None:
    """And touches nothing."""
    before = inodes(built.folder / "site")
    again = built.build()
    assert NOTHING_CHANGED in again.output
    assert again.status == 0
    assert inodes(again.site) == before
    assert [path.name for path in (built.folder / ".cuecard").glob("staging-*")] == []


@pytest.mark.parametrize("text", ["[Lost](lost.md)", "# A second title", "[Lost](#lost)"])
def test_a_build_that_has_nothing_to_do_says_again_what_it_said(built: Project, text: str) -> None:
    """Warnings and advice, and the count of them where it is strict."""
    built.write("articles/b.md", article(text, description="Short."))
    said = built.build().messages
    again = built.build()
    assert NOTHING_CHANGED in again.output
    assert again.messages == said != []
    assert built.build("--strict").status == ("warning" in again.output)


@pytest.mark.parametrize("touch", TOUCHES)
def test_whatever_is_touched_is_looked_into(built: Project, touch: str) -> None:
    """A source, a setting, the site itself, a report."""
    TOUCHES[touch](built)
    assert NOTHING_CHANGED not in built.build().output


def restored(project: Project, folder: Path) -> Project:
    """Give a copy as continuous integration restores it: at another path, with other times and the same bytes."""
    copy = Project.__new__(Project)
    copy.folder = folder / "elsewhere"
    shutil.copytree(project.folder, copy.folder, symlinks=True, copy_function=shutil.copyfile)
    return copy


def test_a_restored_site_is_known_at_another_place(built: Project, tmp_path: Path) -> None:
    """Unless somebody wrote into it."""
    copy = restored(built, tmp_path)
    assert NOTHING_CHANGED in copy.build().output
    (copy.folder / "site/index.html").write_text("Somebody's.", "utf-8")
    again = copy.build()
    assert NOTHING_CHANGED not in again.output
    assert contents(again.site) == contents(built.folder / "site")


def test_an_edit_of_a_restored_site_makes_what_it_changes(built: Project, tmp_path: Path) -> None:
    """All other pages are kept, and every byte is that of a clean build."""
    copy = restored(built, tmp_path)
    EDITS["a-text"](copy)
    again = copy.build()
    [(kept, pages)] = re.findall(r"(\d+) of (\d+) pages are kept", again.output)
    assert int(kept) == int(pages) - 1
    (tmp_path / "clean").mkdir()
    assert contents(again.site) == clean(copy, tmp_path / "clean", "2026-06-01")


def test_a_day_that_changes_nothing_is_no_change(built: Project) -> None:
    """Until an article is due; an earlier day is another matter."""
    assert NOTHING_CHANGED in built.build(as_of="2026-06-19").output
    assert NOTHING_CHANGED not in built.build(as_of="2026-06-20").output
    assert NOTHING_CHANGED not in built.build(as_of="2026-05-31").output


def test_every_hook_of_ours_is_known(built: Project) -> None:
    """With any other, a build may have more to do than its site."""
    (built.folder / "upload.py").write_text("def on_post_build(config):\n    pass\n")
    built.configure("  - hooks/cache.py\n", "  - hooks/cache.py\n  - upload.py\n")
    built.build()
    assert NOTHING_CHANGED not in built.build().output


def test_a_source_that_is_saved_while_the_build_ends_is_built_the_next_time(
    built: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows which of the two the site shows."""
    read = site_changes.state_of

    def save_meanwhile(site: PublishedSite, reports: Path) -> site_changes.State:
        replace("articles/a-3.md", "## Section 3", "Saved meanwhile.\n\n## Section 3")(built)
        return read(site, reports)

    EDITS["a-page"](built)
    with monkeypatch.context() as patched:
        patched.setattr(site_changes, "state_of", save_meanwhile)
        built.build()
    again = built.build()
    assert NOTHING_CHANGED not in again.output
    assert contents(again.site) == clean(built, tmp_path / "clean", "2026-06-01")


def test_a_source_that_is_only_touched_is_no_change(built: Project) -> None:
    """Its bytes are the same."""
    (built.folder / "docs/articles/a-3.md").touch()
    assert NOTHING_CHANGED in built.build().output


def test_what_the_file_system_says_is_enough(built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it says that nobody has written to a source since, no source is read."""
    monkeypatch.setattr("cuecard.cache.source_digests._TICK", 0)
    EDITS["a-text"](built)
    built.build()
    monkeypatch.setattr("cuecard.cache.source_digests._digest_of", lambda path: pytest.fail(f"{path} was read"))
    assert NOTHING_CHANGED in built.build().output


def test_what_was_written_a_moment_ago_is_read(built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two edits within a tick of the file system's clock would look like one."""
    monkeypatch.setattr("cuecard.cache.source_digests._TICK", 1000)
    EDITS["a-text"](built)
    built.build()
    read, digest_of = [], source_digests._digest_of

    def count(path: Path) -> str:
        read.append(path.name)
        return digest_of(path)

    monkeypatch.setattr("cuecard.cache.source_digests._digest_of", count)
    assert NOTHING_CHANGED in built.build().output
    assert sorted(read) == sorted(path.name for path in (built.folder / "docs").rglob("*") if path.is_file())
