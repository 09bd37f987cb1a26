"""What goes wrong around a build is said in a line, and the site is the old one or the new one and nothing between."""

from __future__ import annotations

import fcntl
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.project import Project, article
from tests.site_contents import contents

LARGE = 40_000
"""Bytes: what a file may have at most where there is no space for more."""
KILLED_AT = """
import os, signal, sys
left = {count}
CHANGES = ("os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir", "os.chmod", "shutil.rmtree", "open")
def on_post_build(config):
    def count(event, arguments):
        global left
        if event in CHANGES and (event != "open" or arguments[2] & (os.O_WRONLY | os.O_RDWR)):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(count)
"""
"""A hook that kills the build before one of the changes to files that it makes when all pages are written."""
_MAY_MOUNT = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False).returncode == 0
MOUNTS = {
    "No space left on device": "mount -t tmpfs -o size=3m tmpfs .cuecard",
    "Read-only file system": "mount -t tmpfs -o ro tmpfs site",
}
"""What a real file system says, and how to have one; only who may mount has such a test."""
if not _MAY_MOUNT:
    MOUNTS.clear()
TOLD = "import os, signal\ndef on_post_page(output, page, config):\n    os.kill(os.getpid(), signal.{name})\n"


def mkdocs(
    project: Project, *options: str, limit: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", *options]
    measured = ("COV", "COVERAGE")  # a build that may not write cannot say what of it was run
    environment = {name: value for name, value in os.environ.items() if not name.startswith(measured)}
    environment["AS_OF"] = "2026-06-01"

    def prepare() -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background ignores it
        if limit is not None:
            limit()

    return subprocess.run(
        command, cwd=project.folder, env=environment, capture_output=True, text=True, check=False, preexec_fn=prepare
    )


def add_hook(project: Project, code: str) -> None:
    """Let the owner have a hook of their own, the first of all."""
    (project.folder / "own.py").write_text(code, "utf-8")
    project.configure("hooks:\n", "hooks:\n  - own.py\n")


def write_articles(project: Project, words: str) -> None:
    """Write some articles, so that a change of their words changes many files."""
    for number in range(6):
        description = f"{words} A description that is long enough for all that shows it, number {number}."
        project.write(f"articles/a-{number}.md", article(words, title=f"Article {number}", description=description))


def published(project: Project, words: str) -> dict[str, bytes]:
    """Build a site of some words that has nothing wrong with it, and give its files."""
    write_articles(project, words)
    built = project.build("--strict")
    assert built.status == 0, built.output
    return contents(built.site)


def staging_folders(project: Project) -> list[str]:
    """Name what builds have left beside the site."""
    return [path.name for path in (project.folder / ".cuecard").glob("staging-*")]


MOMENTS = [1, 30, 80, *(pytest.param(count, marks=pytest.mark.long) for count in (0, 3, 10, 20, 40, 50, 60, 120, 200))]
"""After how many changes to files a build is killed; three at every check, the others with what takes minutes."""


@pytest.mark.parametrize("count", MOMENTS)
def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(project: Project, count: int) -> None:
    """Whenever the last part of it is cut off; and the next build works."""
    project.complete()
    old = published(project, "Old words.")
    write_articles(project, "New words.")
    (project.folder / "docs/contact.md").rename(project.folder / "docs/write-to-us.md")
    project.configure("url: /contact/", "url: /write-to-us/")
    add_hook(project, KILLED_AT.format(count=count))
    status = mkdocs(project).returncode
    left = contents(project.folder / "site")
    project.configure("  - own.py\n", "")
    new = published(project, "New words.")
    assert old != new
    assert status in {-signal.SIGKILL, 0}
    assert left in (old, new)
    assert "New words." in (project.folder / "site/articles/a-0/index.html").read_text("utf-8")
    assert staging_folders(project) == []


@pytest.mark.parametrize(("name", "status"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_build_that_is_told_to_stop_says_so_by_its_status(project: Project, name: str, status: int) -> None:
    """As the shell expects it, without a trace, and with nothing left behind."""
    before = published(project, "Old words.")
    write_articles(project, "New words.")
    add_hook(project, TOLD.format(name=name))
    result = mkdocs(project)
    assert result.returncode == status
    assert f"Stopped by {name}" in result.stderr
    assert "Traceback" not in result.stderr
    assert contents(project.folder / "site") == before
    assert staging_folders(project) == []


def test_a_disk_that_is_full_is_said_in_a_line(project: Project) -> None:
    """The system refuses to write a file, as it does where no space is left; the site stays."""
    before = published(project, "Old words.")
    project.write("articles/a-0.md", article("New words. " * LARGE))
    result = mkdocs(project, limit=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (LARGE, LARGE)))
    assert result.returncode == 1
    assert "File too large; the site is as it was" in result.stdout
    assert "Traceback" not in result.stderr
    assert contents(project.folder / "site") == before
    assert staging_folders(project) == []


@pytest.mark.parametrize("mount", MOUNTS)
def test_a_file_system_that_refuses_is_said_in_a_line(project: Project, mount: str) -> None:
    """One without space where the build works, and one that is read-only where the site is; the site stays."""
    before = published(project, "Old words.")
    write_articles(project, "New words.")
    project.write("large.txt", b"x" * 4_000_000)
    result = subprocess.run(
        ["unshare", "--mount", "sh", "-c", f"{MOUNTS[mount]} && exec {sys.executable} -m mkdocs build"],
        cwd=project.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (result.returncode, "Traceback" in result.stderr) == (1, False)
    assert mount in result.stdout
    assert "the site is as it was" in result.stdout
    assert contents(project.folder / "site") == before


def test_a_site_that_is_a_file_is_said_in_a_line(project: Project) -> None:
    """And the file stays."""
    (project.folder / "site").write_text("words", "utf-8")
    built = project.build()
    assert (built.status, "Traceback" in built.output) == (1, False)
    assert f"{project.folder / 'site'} is a file, and the site would be a folder" in built.output
    assert (project.folder / "site").read_text("utf-8") == "words"


def test_a_folder_that_holds_something_else_is_refused(
    project: Project, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Such as the home folder; nothing in it is touched, however often one tries."""
    home = tmp_path_factory.mktemp("home")
    (home / "letter.txt").write_text("Dear all", "utf-8")
    for _ in range(2):
        built = project.build("-d", str(home))
        assert built.status == 1
        assert f"{home} holds what is not of a site, such as 'letter.txt'" in built.output
    assert contents(home) == {"letter.txt": b"Dear all"}


@pytest.mark.parametrize(("above", "said"), [("", "is"), ("..", "holds")])
def test_the_home_folder_is_refused_though_all_in_it_is_hidden(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, above: str, said: str
) -> None:
    """Before anything is written into it or beside it."""
    home = tmp_path / "people" / "me"
    home.mkdir(parents=True)
    (home / ".profile").write_text("# mine", "utf-8")
    monkeypatch.setenv("HOME", str(home))
    built = project.build("-d", str(home / above))
    assert built.status == 1
    assert f"{said} the home folder: set another 'site_dir'" in built.output
    assert contents(tmp_path / "people") == {"me/.profile": b"# mine"}


@pytest.mark.parametrize("there", [".nojekyll", "404.html"])
def test_a_folder_that_is_empty_or_of_an_earlier_site_is_taken(
    project: Project, tmp_path_factory: pytest.TempPathFactory, there: str
) -> None:
    """As in a fresh clone, or where the last site was brought from elsewhere."""
    folder = tmp_path_factory.mktemp("public")
    (folder / there).write_text("x", "utf-8")
    assert project.build("-d", str(folder)).status == 0
    assert (folder / "contact/index.html").is_file()


def test_a_site_that_was_built_here_is_taken_without_its_404_too(project: Project) -> None:
    """Since it is remembered beside it."""
    site = project.build().site
    (site / "404.html").unlink()
    assert project.build().status == 0
    assert (site / "404.html").is_file()


def test_two_builds_at_once_take_turns(project: Project) -> None:
    """The second says for whom it waits, and the site is that of the last."""
    write_articles(project, "Words.")
    lock = project.folder / ".cuecard" / "build.lock"
    lock.parent.mkdir()
    with lock.open("w") as held:
        fcntl.lockf(held, fcntl.LOCK_EX)
        held.write(str(os.getpid()))
        held.flush()
        command = [sys.executable, "-u", "-m", "mkdocs", "build"]
        with subprocess.Popen(command, cwd=project.folder, stderr=subprocess.PIPE, text=True) as waiting:
            assert waiting.stderr is not None
            said = next(line for line in waiting.stderr if "Waiting" in line)
            assert f"Waiting for another build of this site (process {os.getpid()})" in said
            assert not (project.folder / "site").exists()
            fcntl.lockf(held, fcntl.LOCK_UN)
            waiting.stderr.read()
    assert waiting.returncode == 0
    assert (project.folder / "site/articles/a-0/index.html").is_file()


def test_the_lock_of_a_build_that_died_holds_up_nobody(project: Project) -> None:
    """The system lets go of it, whatever the file says."""
    (project.folder / ".cuecard").mkdir()
    (project.folder / ".cuecard/build.lock").write_text("1", "utf-8")
    assert project.build("--strict").status == 0


def test_many_builds_at_once_leave_one_whole_site(project: Project) -> None:
    """Three that begin together, as editors and machines do."""
    write_articles(project, "Words.")
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    builds = [
        subprocess.Popen(command, cwd=project.folder, env={**os.environ, "AS_OF": "2026-06-01"}) for _ in range(3)
    ]
    assert [build.wait() for build in builds] == [0, 0, 0]
    together = contents(project.folder / "site")
    assert contents(project.build().site) == together
    assert staging_folders(project) == []


def test_what_the_owner_s_clone_keeps_hidden_stays(project: Project) -> None:
    """A site that is a clone is brought up to date file by file."""
    write_articles(project, "Old words.")
    site: Path = project.build().site
    (site / ".git").mkdir()
    (site / ".git/config").write_text("x", "utf-8")
    write_articles(project, "New words.")
    project.build()
    assert (site / ".git/config").read_text("utf-8") == "x"
    assert "New words." in (site / "articles/a-1/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("mistake", "said"),
    [
        ("{% if x %}", "Unexpected end of template. Jinja was looking for the following tags"),
        ("{{ nothing.at.all }}", "'nothing' is undefined"),
    ],
)
def test_an_error_in_a_template_is_named_by_file_and_line(project: Project, mistake: str, said: str) -> None:
    """Without a trace of calls, and the site stays."""
    before = published(project, "Old words.")
    footer = project.copy_theme() / "components" / "footer" / "template.html"
    lines = footer.read_text("utf-8").rstrip("\n").split("\n")
    footer.write_text("\n".join([*lines, mistake]), "utf-8")
    built = project.build()
    assert (built.status, "Traceback" in built.output) == (1, False)
    place = f"overrides/components/footer/template.html:{len(lines) + 1}:1"
    assert f"{place}: error E336: this template cannot be shown: {said}" in built.output
    assert contents(project.folder / "site") == before


def test_an_error_in_a_hook_is_named_by_file_and_line(project: Project) -> None:
    """What called it is not the owner's; the site stays."""
    before = published(project, "Old words.")
    add_hook(project, "def on_page_markdown(markdown, page, config, files):\n    return 1 / 0\n")
    built = project.build()
    assert built.status == 1
    said = "this hook fails in on_page_markdown: ZeroDivisionError: division by zero"
    assert f"own.py:2:12: error E335: {said}" in built.output
    assert "Traceback" not in built.output
    assert "site-packages" not in built.output
    assert contents(project.folder / "site") == before
