"""A site as `cuecard new site` makes it."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner, Result

from cuecard.commands.cli import main
from tests.project import Project

DAY = "2026-06-01"
GIVEN = {"name": "Hafenbuch", "url": "https://hafenbuch.example/", "language": "de"}


def new_site(folder: Path, **options: str) -> Result:
    """Run the command, which asks nothing."""
    arguments = [part for name, value in options.items() for part in (f"--{name.replace('_', '-')}", value)]
    return CliRunner().invoke(main, ["new", "site", str(folder), *arguments, "--no-input"], env={"AS_OF": DAY})


def made_site(folder: Path, **options: str) -> Project:
    """Make a site, and give it as a project."""
    result = new_site(folder, **{**GIVEN, **options})
    assert result.exit_code == 0, result.output
    project = Project.__new__(Project)
    project.folder = folder
    return project


def replace_samples(project: Project) -> None:
    """Do what the advice on samples says, to the letter."""
    for path in (project.folder / "docs").rglob("*.md"):
        text = path.read_text("utf-8").replace("sample: true\n", "").replace(".example", ".dev")
        path.write_text(text, "utf-8")
    settings = project.folder / "mkdocs.yml"
    text = settings.read_text("utf-8").replace(".example", ".dev")
    settings.write_text(re.sub(r"^  samples:\n(?:    - .*\n)+", "", text, flags=re.M), "utf-8")
