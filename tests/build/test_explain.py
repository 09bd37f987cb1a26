"""The command that explains an article."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from cuecard.commands.cli import main
from tests.project import Project, article


def explain(project: Project, src_uri: str, as_of: str = "2026-06-01") -> list[str]:
    """Give the lines that the command prints."""
    arguments = ["explain", "-f", str(project.folder / "mkdocs.yml"), str(project.folder / "docs" / src_uri)]
    result = CliRunner().invoke(main, arguments, env={"AS_OF": as_of})
    assert result.exit_code == 0, result.output
    return result.output.splitlines()


def test_it_tells_addresses_publicity_and_the_call_to_action_with_its_reason(project: Project) -> None:
    """What an owner asks first is answered first."""
    project.write("articles/a.md", article("[Talk to us](cta:share-a-role)", title="Hire well", tags=["hiring"]))
    lines = explain(project, "articles/a.md")
    assert lines[:2] == ["docs/articles/a.md", ""]
    for line in (
        "  title           Hire well",
        "  address         /articles/a/",
        "  listed          /categories/hiring-process/",
        "  listed          /tags/hiring/",
        "  public          yes, since 2026-01-15 00:00 EST",
        "  call to action  discovery-call: it is the site's default_cta",
        "                  inline: share-a-role → /contact/#share-a-role",
        "                  closing: discovery-call → /contact/",
    ):
        assert line in lines


def test_it_lists_what_was_counted_and_what_was_left_out(project: Project) -> None:
    """Each block has a line, with its words or the reason why it was not counted."""
    project.write(
        "articles/a.md", article("One two three.\n\n```python\nprint()\n```\n\n![A tree](../assets/logo.svg)")
    )
    lines = explain(project, "articles/a.md")
    assert "  read time       1 min" in lines
    assert "                  3 words at 238 a minute" in lines
    assert "  counted   p           3 words         One two three." in lines
    assert any(line.startswith("  left out  div         code") for line in lines)
    assert "                  pictures: 1, 12 s" in lines


def test_it_explains_an_article_that_is_not_public(project: Project) -> None:
    """A scheduled article says when it will be."""
    project.write("articles/a.md", article(date="2026-07-01", expires="2026-08-01"))
    lines = explain(project, "articles/a.md")
    assert "  public          not yet: scheduled for 2026-07-01 00:00 EDT, until 2026-08-01 00:00 EDT" in lines


JOB = """---
title: Data engineer
template: job.html
job:
  posted: 2026-05-01
  valid_through: 2026-07-01
  employment: [full-time]
  places:
    - {city: Boca Raton, region: FL, country: US}
---
What you will do.
"""


def ask(project: Project, asked: str) -> str:
    """Ask about a page by its address, or about whatever else."""
    arguments = ["explain", "-f", str(project.folder / "mkdocs.yml"), asked]
    return CliRunner().invoke(main, arguments, env={"AS_OF": "2026-06-01"}).output


def test_it_answers_for_every_kind_of_page_by_its_address(project: Project) -> None:
    """Whole, without its slashes, or as a host shows it."""
    project.write("articles/a.md", article(title="Hire well", redirect_from=["/old/"]))
    project.write("articles/later.md", article(title="Later", date="2026-07-01"))
    project.write("jobs/data.md", JOB)
    project.write("404.md", "---\ntitle: Not here\n---\nNothing is here.\n")
    for asked, kind, public in (
        ("/", "page, shown by main.html", "yes"),
        ("contact", "page, shown by main.html", "yes"),
        ("https://oncuehire.example/articles/a/", "article in 'hiring-process'", "yes, since 2026-01-15 00:00 EST"),
        ("/articles/later/", "article in 'hiring-process'", "not yet: scheduled for 2026-07-01 00:00 EDT"),
        ("/articles/", "list of all articles, page 1 of 1, 1 articles", "yes"),
        (
            "/categories/hiring-process/",
            "list of the category 'hiring-process', page 1 of 1, 1 articles",
            "yes",
        ),
        ("/jobs/data/", "job, shown by job.html", "yes, since 2026-05-01 00:00 EDT, until 2026-07-02 00:00 EDT"),
        ("/404.html", "what visitors see at an address that does not exist", "yes"),
    ):
        lines = ask(project, asked).splitlines()
        assert f"  kind            {kind}" in lines, (asked, lines)
        assert f"  public          {public}" in lines, (asked, lines)
    assert "/old/ leads to it" in ask(project, "/articles/a/")


def test_it_says_what_is_no_page(project: Project) -> None:
    """An old address, a picture, a misspelled address."""
    project.configure("  time_zone:", "  redirects:\n    /team/: gone\n  time_zone:")
    assert ask(project, "/team/").startswith("Error: /team/ is an old address: gone, as mkdocs.yml:")
    logo = str(project.folder / "docs/assets/logo.svg")
    assert ask(project, logo) == "Error: docs/assets/logo.svg is not a page of this site\n"
    said = "Error: no page of this site is at '/contatc/'; did you mean '/contact/'?\n"
    assert ask(project, "/contatc/") == said


def test_an_article_with_broken_front_matter_shows_its_problems(project: Project) -> None:
    """What stops a build is what the command prints."""
    project.write("articles/a.md", article(category="hiring-proces"))
    arguments = ["explain", "-f", str(project.folder / "mkdocs.yml"), str(project.folder / "docs/articles/a.md")]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "docs/articles/a.md:5:11: error E114: unknown category 'hiring-proces'" in result.output


def test_it_says_the_same_before_and_after_a_build_and_leaves_nothing(project: Project) -> None:
    """Whatever a build remembers, and without holding one up."""
    project.write("articles/a.md", article("One two three.\n\n## Heading\n\n[Talk to us](cta:)"))
    before = explain(project, "articles/a.md")
    assert not (project.folder / ".cuecard").exists()
    assert list((project.folder / ".cache/cuecard").glob("*.sqlite3")) == []
    project.build()
    assert explain(project, "articles/a.md") == before


def test_it_explains_a_message_wherever_it_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By its code, with a real example and without a site."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["explain", "e102"])
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == "E102: A key that does not exist"
    assert "An error stops every build; the site that was there stays as it is." in lines
    assert lines[-2].endswith("error E102: unknown key 'categorys'; did you mean 'category'?")
    assert max(len(line) for line in lines if not line.startswith(" ")) <= 100


def test_it_says_that_no_message_has_a_code() -> None:
    """And does not look for a page of that name."""
    result = CliRunner().invoke(main, ["explain", "W999"])
    assert (result.exit_code, result.output) == (1, "Error: no message has the code 'W999'\n")
