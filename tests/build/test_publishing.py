"""A build replaces the site only when all went well, and touches only what changed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pictures import png
from tests.project import Project, article
from tests.site_contents import contents

STATE = tuple[bytes, int, int]


def state(site: Path) -> dict[str, STATE]:
    """Give contents, time of change and inode of every file: what differs was written again."""
    found = {}
    for name, content in contents(site).items():
        status = (site / name).stat()
        found[name] = (content, status.st_mtime_ns, status.st_ino)
    return found


def staging_folders(project: Project) -> list[str]:
    """Name what builds have left beside the site."""
    return [path.name for path in (project.folder / ".cuecard").glob("staging-*")]


FAILURES = {
    "an-error-in-front-matter": ("articles/b.md", "---\ntitel: B\n---\n"),
    "an-error-in-the-text": ("articles/b.md", article("[x](cta:nonsense)")),
    "broken-yaml-in-a-page": ("about.md", "---\ntitle: [\n---\n"),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_a_build_with_errors_leaves_the_site_untouched(project: Project, failure: str) -> None:
    """Not a byte, not a time stamp."""
    project.write("articles/a.md", article("Words."))
    before = state(project.build("--strict").site)
    project.write("articles/a.md", article("Other words."))
    project.write(*FAILURES[failure])
    built = project.build()
    assert built.status == 1
    assert state(built.site) == before
    assert staging_folders(project) == []


@pytest.mark.parametrize("options", [(), ("-q",)])
def test_a_strict_build_with_a_warning_leaves_the_site_untouched(project: Project, options: tuple[str, ...]) -> None:
    """Quiet or not; MkDocs alone would let a quiet one pass."""
    project.write("articles/a.md", article("Words."))
    before = state(project.build("--strict").site)
    project.write("articles/a.md", article("[x](lost.md)"))
    built = project.build("--strict", *options)
    assert built.status == 1
    assert state(built.site) == before
    assert staging_folders(project) == []


def test_a_warning_of_an_earlier_strict_build_does_not_hold_up_the_next(project: Project) -> None:
    """As when a preview is strict and the mistake has been corrected."""
    project.write("articles/a.md", article("[x](lost.md)"))
    assert project.build("--strict").status == 1
    project.write("articles/a.md", article("Found words."))
    for options in (["--strict"], []):
        built = project.build(*options)
        assert built.status == 0
        assert "Found words." in built.page("/articles/a/").get_text()


def test_a_second_build_of_the_same_writes_no_file(project: Project) -> None:
    """What uploads changes has nothing to upload."""
    project.write("articles/picture.png", png())
    for number in range(13):
        project.write(f"articles/a-{number}.md", article("![x](picture.png)", title=f"A {number}", tags=["t"]))
    before = state(project.build("--strict").site)
    assert state(project.build("--strict").site) == before


@pytest.mark.parametrize("there", [None, "", ".keep"], ids=["no-folder", "an-empty-one", "with-a-hidden-file"])
def test_the_first_site_is_open_to_whom_new_folders_are(project: Project, there: str | None) -> None:
    """Each file of it is there once, and what the owner keeps at its top stays."""
    site = project.folder / "site"
    if there is not None:
        site.mkdir()
    if there:
        (site / there).touch()
    like = project.folder / "docs/new"
    like.mkdir()
    project.write("articles/a.md", article("Words."))
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert (site.stat().st_mode, (site / "articles").stat().st_mode) == (like.stat().st_mode, like.stat().st_mode)
    assert {path.stat().st_nlink for path in site.rglob("*") if path.is_file()} == {1}
    assert not there or (site / there).is_file()


def test_an_edit_writes_the_pages_that_show_it_and_no_other(project: Project) -> None:
    """The article's own page here, since no list shows its text."""
    for slug in ("a", "b"):
        project.write(f"articles/{slug}.md", article("Words.", title=slug))
    before = state(project.build("--strict").site)
    project.write("articles/a.md", article("Other words.", title="a"))
    after = state(project.build("--strict").site)
    pages = {name for name in after if name.endswith("index.html") and after[name] != before[name]}
    assert pages == {"articles/a/index.html"}


def test_what_a_removed_article_had_goes_with_it(project: Project) -> None:
    """Its page, its picture, the lists that only it was in, and their folders."""
    project.write("articles/deep/picture.png", png())
    project.write("articles/a.md", article("![x](deep/picture.png)", tags=["only-here"], series="clinical-ai"))
    site = project.build("--strict").site
    assert (site / "tags/only-here/index.html").is_file()
    for gone in ("articles/a.md", "articles/deep/picture.png"):
        (project.folder / "docs" / gone).unlink()
    project.build("--strict")
    left = {path.relative_to(site).as_posix() for path in site.rglob("*")}
    assert not {name for name in left if name.startswith(("tags", "series", "articles/a", "articles/deep"))}
    assert [path for path in site.rglob("*") if path.is_dir() and not any(path.iterdir())] == []


def test_what_others_put_into_the_site_goes_but_for_hidden_entries_at_its_top(project: Project) -> None:
    """As MkDocs does it: a clone of a publishing branch and its marks stay."""
    project.write("articles/a.md", article("Words."))
    site = project.build("--strict").site
    kept, gone = (".git/config", ".nojekyll"), ("old.html", "old/page/index.html", "articles/.hidden")
    for name in (*kept, *gone):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("foreign", "utf-8")
    files = project.build("--strict").files()
    assert files >= set(kept)
    assert not files & set(gone)
    assert not (site / "old").exists()


def test_hidden_files_that_the_owner_asks_for_are_published(project: Project) -> None:
    """Such as `.well-known/security.txt`, by `exclude_docs`; and brought up to date."""
    project.configure("plugins:", "exclude_docs: '!.well-known'\nplugins:")
    for content in ("Contact: mailto:a@firm.example", "Contact: mailto:b@firm.example"):
        project.write(".well-known/security.txt", content)
        site = project.build("--strict").site
        assert (site / ".well-known/security.txt").read_text("utf-8") == content


def test_a_file_can_take_the_place_of_a_folder_and_back(project: Project) -> None:
    """An attachment that is called as a page was."""
    project.write("thing/index.md", "# Thing\n")
    assert "thing/index.html" in project.build("--strict").files()
    (project.folder / "docs/thing/index.md").unlink()
    (project.folder / "docs/thing").rmdir()
    project.write("thing", b"file")
    assert "thing" in project.build("--strict").files()
    (project.folder / "docs/thing").unlink()
    project.write("thing/index.md", "# Thing\n")
    assert "thing/index.html" in project.build("--strict").files()


def run(project: Project, script: str) -> subprocess.CompletedProcess[str]:
    """Run a script in the project's folder with MkDocs at hand."""
    environment = {**os.environ, "AS_OF": "2026-06-01"}
    command = [sys.executable, "-c", script]
    return subprocess.run(command, cwd=project.folder, env=environment, capture_output=True, text=True, check=False)


BUILD = "from mkdocs.__main__ import cli; cli(['build'])"


def test_no_staging_folder_is_left_by_a_build(project: Project) -> None:
    """Nor anything else beside the site than the reports and a cache."""
    project.write("articles/a.md", article("Words."))
    assert run(project, BUILD).returncode == 0
    assert staging_folders(project) == []
    assert sorted(path.name for path in project.folder.iterdir()) == [
        ".cache",
        ".cuecard",
        "docs",
        "hooks",
        "mkdocs.yml",
        "overrides",
        "site",
    ]


def test_no_staging_folder_is_left_by_an_exception(project: Project) -> None:
    """A hook of the owner's that breaks off in the middle of writing."""
    project.write("articles/a.md", article("Words."))
    before = state(project.build("--strict").site)
    own = project.folder / "own.py"
    own.write_text("def on_post_page(output, page, config):\n    raise ZeroDivisionError('broken hook')\n", "utf-8")
    project.configure("  - hooks/reports.py\n", "  - hooks/reports.py\n  - own.py\n")
    result = run(project, BUILD)
    assert result.returncode == 1
    assert "broken hook" in result.stderr
    assert staging_folders(project) == []
    assert state(project.folder / "site") == before


def test_the_folder_of_a_build_that_was_killed_goes_with_the_next(project: Project) -> None:
    """That of one which still runs stays."""
    project.write("articles/a.md", article("Words."))
    own = project.folder / "own.py"
    kill = "import os, signal\ndef on_post_page(output, page, config):\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    own.write_text(kill, "utf-8")
    project.configure("  - hooks/reports.py\n", "  - hooks/reports.py\n  - own.py\n")
    assert run(project, BUILD).returncode == -9
    assert len(staging_folders(project)) == 1
    running = project.folder / ".cuecard" / f"staging-{os.getpid()}-running"
    running.mkdir()
    project.configure("  - own.py\n", "")
    assert run(project, BUILD).returncode == 0
    assert staging_folders(project) == [running.name]


def test_a_site_folder_of_another_name_and_place_is_used(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """With its reports beside it."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    project.write("articles/a.md", article("Words."))
    built = project.build("--strict", "--site-dir", str(elsewhere / "public"))
    assert built.status == 0, built.output
    assert (elsewhere / "public" / "articles" / "a" / "index.html").is_file()
    assert (elsewhere / ".cuecard" / "cta-manifest.json").is_file()
    assert not (project.folder / "site").exists()
