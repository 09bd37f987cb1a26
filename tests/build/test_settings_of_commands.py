"""Settings that say how a site is shown and brought to its host, and what else becomes a file of it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.edits import clean
from tests.preview import preview
from tests.project import Project, article
from tests.site_contents import contents

HOOK = """
from pathlib import Path


def on_page_markdown(markdown, page, config, files):
    return markdown.replace("WORDS", Path(config.config_file_path).with_name("words").joinpath("a.txt").read_text())
"""


def test_the_preview_is_where_the_settings_say_and_looks_at_what_they_watch(project: Project) -> None:
    """`dev_addr` without an option of the command, and a folder outside of `docs/` that a hook reads."""
    words = project.folder / "words" / "a.txt"
    words.parent.mkdir()
    words.write_text("First words", "utf-8")
    (project.folder / "own.py").write_text(HOOK, "utf-8")
    project.configure("hooks:\n", "hooks:\n  - own.py\n")
    project.configure("watch: [overrides]", "watch: [overrides, words]")
    project.write("articles/a.md", article("WORDS"))
    with preview(project, is_address_in_settings=True) as running:
        assert "First words" in running.text("/articles/a/")
        words.write_text("Other words", "utf-8")
        running.wait_until(lambda: "Other words" in running.text("/articles/a/"))


def test_a_template_of_ones_own_becomes_a_file_of_the_site(project: Project, tmp_path: Path) -> None:
    """It is given the settings and the pages, those that are public; an edit of it makes a new build."""
    project.configure("edit_uri:", "extra_templates: [humans.txt]\nedit_uri:")
    project.write("articles/a.md", article(title="Public"))
    project.write("articles/b.md", article(title="Secret", draft=True))
    template = "{{ config.site_name }}: {% for file in pages %}{{ file.page.title }}, {% endfor %}"
    project.write("humans.txt", template)
    text = (project.build("--strict").site / "humans.txt").read_text("utf-8")
    assert text.startswith("Elmway Hire: ")
    assert "Public, " in text
    assert "Secret" not in text
    project.write("articles/a.md", article(title="Renamed"))
    project.write("humans.txt", f"People. {template}")
    built = project.build("--strict")
    assert "People. Elmway Hire" in (built.site / "humans.txt").read_text("utf-8")
    assert "Renamed, " in (built.site / "humans.txt").read_text("utf-8")
    assert contents(built.site) == clean(project, tmp_path / "clean", "2026-06-01")


def test_a_site_is_pushed_to_the_branch_and_the_remote_of_the_settings(project: Project, tmp_path: Path) -> None:
    """`mkdocs gh-deploy` builds it, and what arrives there is the site."""
    host = tmp_path / "host.git"
    git("init", "-q", "--bare", str(host), folder=tmp_path)
    git("init", "-q", folder=project.folder)
    git("remote", "add", "host", str(host), folder=project.folder)
    for key, value in (("user.name", "A"), ("user.email", "a@x.example")):
        git("config", key, value, folder=project.folder)
    git("commit", "-q", "-m", "Begin", "--allow-empty", folder=project.folder)
    project.configure("edit_uri:", "remote_branch: pages\nremote_name: host\nedit_uri:")
    project.write("articles/a.md", article())
    deployed = subprocess.run(
        [sys.executable, "-m", "mkdocs", "gh-deploy", "-q"],
        cwd=project.folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert deployed.returncode == 0, deployed.stdout + deployed.stderr
    arrived = git("ls-tree", "-r", "--name-only", "pages", folder=host).split()
    assert "articles/a/index.html" in arrived
    assert set(arrived) - {".nojekyll"} == set(contents(project.folder / "site"))


def git(*arguments: str, folder: Path) -> str:
    """Run git in a folder; give what it says."""
    return subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=True).stdout
