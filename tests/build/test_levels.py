"""Errors stop every build, warnings a strict one, advice none; a site moves what it takes differently."""

from __future__ import annotations

import pytest

from tests.project import Project, article

ADVISED, BROKEN = article(description="Short."), article("[Lost](lost.md)")


def moved(project: Project, *checks: str) -> None:
    """Say under `extra.checks` how much messages matter."""
    lines = "".join(f"    {check}\n" for check in checks)
    project.configure("extra:\n", f"extra:\n  checks:\n{lines}")


def test_advice_is_shown_and_counted_by_nobody(project: Project) -> None:
    """A strict build publishes the site; `-q` shows none of it."""
    project.write("articles/a.md", ADVISED)
    built = project.build("--strict")
    assert built.status == 0
    assert "INFO    -  docs/articles/a.md:3:14: advice A113: the description has 6 characters" in built.output
    project.write("articles/a.md", f"{ADVISED}More words.\n")
    assert project.build("--strict", "-q").output == ""


@pytest.mark.parametrize(
    ("check", "source", "level", "status"),
    [
        ("A113: off", ADVISED, "", 0),
        ("A113: warning", ADVISED, "warning W113", 1),
        ("W113: warning", ADVISED, "warning W113", 1),
        ("A113: error", ADVISED, "error E113", 1),
        ("W501: advice", BROKEN, "advice A501", 0),
        ("A501: off", BROKEN, "", 0),
        ("W501: error", BROKEN, "error E501", 1),
    ],
)
def test_a_site_moves_a_message_to_another_level(
    check: str, source: str, level: str, status: int, project: Project
) -> None:
    """Its word and the letter of its code are those of the level; the key may have the letter of any."""
    moved(project, check)
    project.write("articles/a.md", source)
    built = project.build("--strict")
    assert [" ".join(message.split()[1:3]).rstrip(":") for message in built.messages] == [level][: bool(level)]
    assert built.status == status


def test_a_message_that_is_made_an_error_stops_every_build(project: Project) -> None:
    """The site stays as it is, all that was found is counted, and the worst can be explained."""
    moved(project, "W501: error", "A120: warning")
    project.write("articles/a.md", article("[Lost](lost.md)", description="Short.", read_time=12))
    built = project.build()
    assert built.status == 1
    assert built.output.endswith("1 error, 1 warning, 1 piece of advice; ./cuecard explain E501 says more\n")
    assert not built.site.exists()


def test_an_error_stays_one(project: Project) -> None:
    """It may be said to be one, with any letter."""
    moved(project, "W114: error", "E512: error")
    project.write("articles/a.md", article())
    assert project.build("--strict").messages == []
