"""`cuecard upgrade` lets a site follow the names of a new version, and tells what takes a head."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cuecard.commands.cli import main
from cuecard.edit.renamed_files import HOOKS
from tests.project import ROOT, article

if TYPE_CHECKING:
    from tests.project import Project

OLD_HOOKS = {"hooks/problem_report.py": "hooks/verdict.py", "hooks/cache.py": "hooks/memory.py"}


def test_features_are_called_by_their_new_names(project: Project) -> None:
    """In `mkdocs.yml`, whose other bytes stay; then it builds."""
    before = _settings(project)
    for new, old in OLD_HOOKS.items():
        project.configure(f"  - {new}\n", f"  - {old}\n")
    project.configure("hooks:\n", "hooks:\n  - hooks/settings.py # first\n")
    project.write("articles/first.md", article())
    assert project.build().status == 1
    status, said = _upgrade(project)
    assert status == 0
    assert "hooks/verdict.py is hooks/problem_report.py now" in said
    assert "hooks/settings.py is gone; the plugin does what it did" in said
    assert said.endswith("3 lines changed, 0 left to you; then run cuecard check\n")
    assert _settings(project) == before
    assert project.build("--strict").status == 0


def test_a_hook_of_ones_own_keeps_its_name(project: Project) -> None:
    """Though a feature had it once."""
    (project.folder / "own").mkdir()
    (project.folder / "own" / "memory.py").write_text("", "utf-8")
    project.configure("hooks:\n", "hooks:\n  - own/memory.py\n")
    before = _settings(project)
    assert _upgrade(project) == (0, "nothing to change\n")
    assert _settings(project) == before


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_templates_of_ones_own_name_components(installed: Project, line_end: str) -> None:
    """But for those that are one's own; line ends stay."""
    own = installed.folder / "mine"
    (own / "partials").mkdir(parents=True)
    (own / "partials" / "note.html").write_text("<p>Mine</p>", "utf-8")
    lines = [
        '{% extends "main.html" %}',
        "{% include 'partials/cta-inline.html' %}",
        '{% include "partials/note.html" %}',
        "",
    ]
    page = own / "own.html"
    page.write_bytes(line_end.join(lines).encode())
    status, said = _upgrade(installed)
    lines[1] = "{% include 'components/call-to-action-inline/template.html' %}"
    assert page.read_bytes() == line_end.join(lines).encode()
    assert status == 0
    assert "mine/own.html:2: partials/cta-inline.html is components/call-to-action-inline/template.html now" in said


def test_a_file_in_an_old_place_is_told(installed: Project) -> None:
    """It takes the place of nothing any more, and only its owner knows what is to become of it."""
    old = installed.folder / "mine" / "partials" / "card.html"
    old.parent.mkdir(parents=True)
    old.write_text("<p>Mine</p>", "utf-8")
    status, said = _upgrade(installed)
    assert status == 1
    new = "components/card/template.html"
    what = f"the theme has {new} in the place of partials/card.html, and this file does nothing"
    assert said.splitlines()[0] == f"mine/partials/card.html:1: {what}; move what is yours into mine/{new}"
    assert old.read_text("utf-8") == "<p>Mine</p>"


def test_a_dry_run_changes_nothing(project: Project) -> None:
    """It says what would."""
    project.configure("  - hooks/cache.py\n", "  - hooks/memory.py\n")
    before = _settings(project)
    status, said = _upgrade(project, "--dry-run")
    assert status == 0
    assert "1 line to change" in said
    assert _settings(project) == before


def test_every_new_name_is_that_of_a_file() -> None:
    """Or nobody could follow."""
    assert all((ROOT / "hooks" / f"{new}.py").is_file() for new in HOOKS.values())


@pytest.fixture
def installed(project: Project) -> Project:
    """Give a site of the installed theme, with a folder for templates of its own."""
    project.configure("  name: material\n  custom_dir: overrides\n", "  name: cuecard\n  custom_dir: mine\n")
    (project.folder / "mine").mkdir()
    return project


def _settings(project: Project) -> str:
    return (project.folder / "mkdocs.yml").read_text("utf-8")


def _upgrade(project: Project, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["upgrade", "-f", str(project.folder / "mkdocs.yml"), *options])
    return result.exit_code, result.output
