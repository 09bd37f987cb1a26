"""`cuecard check` says what is wrong without building, to people and to the programs that review a change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cuecard.commands.cli import main
from tests.project import article

if TYPE_CHECKING:
    from click.testing import Result

    from tests.project import Project


@pytest.fixture
def checked(project: Project) -> Project:
    """Give a site with a dead link in one article and no title in another."""
    project.write("articles/first.md", article("See [nothing](nowhere.md)."))
    project.write("articles/second.md", article("Some words.", title=None))
    return project


def test_a_site_is_checked_without_a_trace(project: Project) -> None:
    """Where nothing is wrong it says so, and neither a site nor a report is written."""
    project.write("articles/first.md", article())
    result = _check(project)
    assert (result.exit_code, result.output) == (0, "nothing is wrong\n")
    assert not {"site", ".cuecard"} & {path.name for path in project.folder.iterdir()}


def test_a_warning_is_refused_and_advice_is_not(project: Project) -> None:
    """The status is that of a strict build."""
    path = project.write("articles/first.md", article("See [nothing](nowhere.md)."))
    assert _check(project).exit_code == 1
    path.write_text(article("## Words\n\n# Words as large as the title"), "utf-8")
    advised = _check(project)
    assert "advice A124" in advised.output
    assert advised.exit_code == 0


def test_files_are_checked_by_themselves(checked: Project) -> None:
    """Only what is wrong with them is told, and the settings, since they decide what a file means."""
    first, second = (checked.folder / "docs" / "articles" / name for name in ("first.md", "second.md"))
    assert "first.md" not in _check(checked, str(second)).output
    assert "E103" in _check(checked, str(second)).output
    second.unlink()
    assert _check(checked, str(first)).output.splitlines()[0].startswith("docs/articles/first.md:")
    index = str(checked.folder / "docs" / "index.md")
    assert _check(checked, index).output == "nothing is wrong\n"


def test_a_file_of_elsewhere_is_refused(checked: Project) -> None:
    """A mistyped path is not taken for a file without mistakes."""
    result = _check(checked, __file__)
    assert "name files of the site" in result.output
    assert result.exit_code == 1


def test_a_second_check_says_what_the_first_said(checked: Project) -> None:
    """What is kept in between is no reason to say less."""
    (checked.folder / "docs" / "articles" / "second.md").unlink()
    assert _check(checked).output == _check(checked).output != ""


def test_a_build_after_a_check_is_that_of_a_clean_site(project: Project) -> None:
    """What a check keeps is what a build would have kept."""
    project.write("articles/first.md", article("Words with **weight**."))
    assert _check(project).exit_code == 0
    built = project.build("--strict")
    assert built.status == 0
    assert built.page("/articles/first/").select("[data-article] strong")[0].text == "weight"


def test_github_gets_a_command_a_problem(project: Project) -> None:
    """Signs that end a command are escaped, so that no text can give another."""
    project.write("articles/a,b.md", article("See [100%](no%25where::x.md)."))
    lines = _check(project, form="github").output.splitlines()
    (line,) = [line for line in lines if line.startswith("::warning")]
    _, where, message = line.split("::", 2)
    assert where.startswith("warning file=docs/articles/a%2Cb.md,line=8,col=12,title=W501")
    assert "%25" in message


def test_gitlab_tells_two_alike_apart_and_knows_them_after_a_move(project: Project) -> None:
    """A fingerprint stays when a line is added above, and none occurs twice."""
    text = "[one](nowhere.md) and [two](nowhere.md)"
    path = project.write("articles/first.md", article(text))
    before = json.loads(_check(project, form="gitlab").output)
    path.write_text(article(f"A line more.\n\n{text}"), "utf-8")
    after = json.loads(_check(project, form="gitlab").output)
    assert [issue["fingerprint"] for issue in before] == [issue["fingerprint"] for issue in after]
    assert len({issue["fingerprint"] for issue in before}) == len(before) == 2
    assert before[0]["location"]["lines"]["begin"] + 2 == after[0]["location"]["lines"]["begin"]


@pytest.mark.parametrize("form", ["json", "sarif", "rdjson", "gitlab"])
def test_each_format_says_where_and_what(checked: Project, form: str) -> None:
    """Path, line, code and words of the first message are in each."""
    text = _check(checked, form=form).output
    json.loads(text)
    for said in ("docs/articles/second.md", "E103", "'title' is missing"):
        assert said in text


def test_sarif_names_each_rule_once(checked: Project) -> None:
    """A result's rule is among those of the tool."""
    run = json.loads(_check(checked, form="sarif").output)["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules))
    assert {result["ruleId"] for result in run["results"]} == set(rules)


def _check(project: Project, *files: str, form: str = "text") -> Result:
    arguments = ["check", "-f", str(project.folder / "mkdocs.yml"), "--format", form, *files]
    return CliRunner().invoke(main, arguments, env={"AS_OF": "2026-06-01"})
