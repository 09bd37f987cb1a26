"""`cuecard new` says what to do until it does it."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from cuecard.commands.cli import main
from tests.project import Project


@pytest.mark.parametrize("title", ["The first week", 'C#: a "first" week', "2026"])
def test_what_it_says_makes_an_article(title: str, project: Project) -> None:
    """Saved where it says, the text builds without a word of advice, draft or not."""
    result = CliRunner().invoke(main, ["new", "article", "-f", str(project.folder / "mkdocs.yml"), *title.split()])
    assert result.exit_code == 1
    path = re.search(r"Save this as docs/(\S+\.md),", result.output)
    assert path, result.output
    source = result.output[result.output.index("---") : result.output.index("Its category is one of: ")]
    project.write(path[1], source)
    assert project.build("--strict", as_of="2030-01-01").messages == []
    project.write(path[1], source.replace("draft: true\n", ""))
    built = project.build("--strict", as_of="2030-01-01")
    assert built.messages == []
    heading = built.page(f"/{path[1].removesuffix('.md')}/").h1
    assert heading is not None
    assert heading.get_text() == title
