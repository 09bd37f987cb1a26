"""A preview goes on whatever is wrong, and says what, on its pages and in the terminal."""

from __future__ import annotations

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.build.test_hostile_yaml import REPEATED, bomb
from tests.build.test_preview import held
from tests.preview import Preview, preview
from tests.project import Project, article

HOOK = "def on_page_markdown(markdown, page, config, files):\n    return markdown\n"
PAGE = "/articles/a/"
SERVE = [sys.executable, "-m", "mkdocs", "serve"]


def expect_told(running: Preview, said: str) -> None:
    """It is on the page, in the terminal in one line, and the last good words are still there."""
    running.wait_until(lambda: said in running.text(PAGE))
    assert "First words." in running.text(PAGE)
    running.wait_until(lambda: said in running.output)
    assert "Traceback" not in running.output


def expect_well(running: Preview) -> None:
    """Nothing is said on the page any more."""
    running.wait_until(lambda: (page := running.page(PAGE)) and not page.select(".cc-preview"))
    assert "First words." in running.text(PAGE)


@pytest.fixture
def site(project: Project) -> Project:
    """Give a site with an article and a hook of its own."""
    (project.folder / "own.py").write_text(HOOK, "utf-8")
    project.configure("  - hooks/changes.py\n", "  - hooks/changes.py\n  - own.py\n")
    project.write("articles/a.md", article("First words.", title="A"))
    return project


def test_code_of_the_owners_may_break_while_it_runs(site: Project) -> None:
    """A hook that is no Python, or fails; a template; a plugin and an extension that do not exist."""
    hook, settings = site.folder / "own.py", site.folder / "mkdocs.yml"
    with preview(site) as running:
        hook.write_text(HOOK.replace("):", ")"), "utf-8")
        expect_told(running, "this hook is no Python: expected ':'")
        hook.write_text(HOOK.replace("return markdown", "return markdwn"), "utf-8")
        expect_told(running, "this hook fails in on_page_markdown: NameError: name 'markdwn' is not defined")
        hook.write_text(HOOK, "utf-8")
        expect_well(running)

        well = settings.read_text("utf-8")
        for old, new, said in (
            ("  - cuecard\n", "  - cuecard\n  - serach\n", "there is no plugin 'serach'"),
            ("  - footnotes\n", "  - footnote\n", "there is no Markdown extension 'footnote'"),
            ("  language: en\n", "  language: german\n", "unknown language 'german'"),
            ("  - own.py\n", "  - owm.py\n", "there is no file 'owm.py'"),
            ("docs_dir: docs\n", f"x: &x\n{bomb(9)}\n", REPEATED.partition(";")[0]),
        ):
            site.configure(old, new)
            expect_told(running, said)
            settings.write_text(well, "utf-8")
        expect_well(running)
    assert list((site.folder / "tmp").iterdir()) == []


def test_a_template_may_break_while_it_runs(site: Project) -> None:
    """The page is given as it was before."""
    footer = site.copy_theme() / "components" / "footer" / "template.html"
    well = footer.read_text("utf-8")
    with preview(site) as running:
        footer.write_text(f"{well}{{% if x %}}", "utf-8")
        expect_told(running, "this template cannot be shown: Unexpected end of template")
        footer.write_text(well, "utf-8")
        expect_well(running)


def test_a_mistake_in_a_saved_article_is_told_before_its_build(site: Project) -> None:
    """However long that takes, as in a site of thousands."""
    with preview(site) as running:
        with held(site):
            site.write("articles/a.md", article("Second words.", title="A", titel="A"))
            running.wait_until(lambda: "unknown key 'titel'" in running.text(PAGE))
            assert "First words." in running.text(PAGE)
        expect_told(running, "unknown key 'titel'")
        site.write("articles/a.md", article("First words.", title="A"))
        expect_well(running)


def test_an_address_that_is_not_there_yet_is_told_why(site: Project) -> None:
    """A new article with a mistake has no page; the page that says so is no dead end."""
    with preview(site) as running:
        site.write("articles/b.md", article("Words.", titel="B"))
        running.wait_until(lambda: "unknown key 'titel'" in running.text(PAGE))
        page = running.page_even_if_missing("/articles/b/")
        assert "unknown key 'titel'" in page.get_text()
        assert page.select("script[data-epoch]")


def test_settings_that_cannot_be_read_are_told_from_the_start(site: Project) -> None:
    """Below any address, also that of a site below a path; then the site is there."""
    site.configure("site_url: https://oncuehire.example/", 'site_url: "https://oncuehire.example/blog/')
    with preview(site) as running:
        for url in ("/", "/blog/", "/blog/articles/a/"):
            assert "has no second one at the end of the value" in running.text(url)
        site.configure('site_url: "https://oncuehire.example/blog/', "site_url: https://oncuehire.example/blog/")
        running.wait_until(lambda: "First words." in running.text("/blog/articles/a/"))
    assert list((site.folder / "tmp").iterdir()) == []


def test_a_built_site_knows_nothing_of_the_panel(site: Project) -> None:
    """Nor does what a preview keeps."""
    assert not [path for path in site.build().site.rglob("*.html") if "cc-preview" in path.read_text("utf-8")]


def test_a_folder_without_a_site_is_no_preview(tmp_path: Path) -> None:
    """There is nothing to go on with."""
    done = subprocess.run(SERVE, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "mkdocs.yml:1:1: error E333: there is no file 'mkdocs.yml'; go to the folder of your site" in done.stdout


def test_a_port_that_is_taken_is_said_in_one_line(site: Project) -> None:
    """And what to do."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        command = [*SERVE, "--dev-addr", address]
        done = subprocess.run(command, cwd=site.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert f"Cannot serve http://{address}/: Address already in use; end the other preview" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
