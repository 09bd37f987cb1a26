"""When the site will next differ without any edit."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.project import Built, Project, article
from tests.site_contents import contents

AS_OF = "2026-06-01"


def next_change(built: Built) -> tuple[str | None, str | None, str | None]:
    """Read the report: when, what, and which source."""
    report = built.report("next-change.json")
    assert list(report) == ["at", "what", "source"]
    return report["at"], report["what"], report["source"]


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ({"date": "2026-06-02"}, ("2026-06-02T00:00:00-04:00", "published")),
        ({"date": "2026-06-01T18:30:00+02:00"}, ("2026-06-01T12:30:00-04:00", "published")),
        ({"date": "2026-12-24T09:00:00"}, ("2026-12-24T09:00:00-05:00", "published")),
        ({"expires": "2026-06-03"}, ("2026-06-03T00:00:00-04:00", "expired")),
        ({"date": "2026-06-05", "expires": "2026-06-09"}, ("2026-06-05T00:00:00-04:00", "published")),
    ],
)
def test_the_report_names_moment_change_and_source(
    project: Project, front_matter: dict[str, object], expected: tuple[str, str]
) -> None:
    """In the time of the site's zone."""
    project.write("articles/a.md", article(**front_matter))
    assert next_change(project.build("--strict", as_of=AS_OF)) == (*expected, "docs/articles/a.md")


@pytest.mark.parametrize(
    "front_matter",
    [
        {},
        {"draft": True, "date": "2030-01-01"},
        {"expires": "2026-05-01"},
    ],
)
def test_without_a_change_to_come_there_is_none(project: Project, front_matter: dict[str, object]) -> None:
    """Drafts wait for an edit, and what has expired is gone."""
    project.write("articles/a.md", article(**front_matter))
    assert next_change(project.build("--strict", as_of=AS_OF)) == (None, None, None)


def test_the_first_of_several_changes_is_named(project: Project) -> None:
    """And each build names the next one."""
    project.write("articles/a.md", article(date="2026-06-04", expires="2026-06-10"))
    project.write("articles/b.md", article(expires="2026-06-06"))
    named = []
    as_of: str | None = AS_OF
    while as_of is not None:
        as_of, what, source = next_change(project.build("--strict", as_of=as_of))
        named.append((as_of and as_of[:10], what, source))
    assert named == [
        ("2026-06-04", "published", "docs/articles/a.md"),
        ("2026-06-06", "expired", "docs/articles/b.md"),
        ("2026-06-10", "expired", "docs/articles/a.md"),
        (None, None, None),
    ]


@pytest.mark.parametrize(
    "front_matter",
    [{"date": "2026-06-20T10:15:30+00:00"}, {"expires": "2026-06-20"}, {"date": "2026-11-01T01:30:00"}],
)
def test_the_site_differs_at_that_moment_and_not_before(project: Project, front_matter: dict[str, object]) -> None:
    """Every byte is the same a second before it, and some are not at it."""
    project.write("articles/stays.md", article("Words.", tags=["hiring"]))
    project.write("articles/a.md", article("Other words.", tags=["hiring"], **front_matter))
    now = project.build("--strict", as_of=AS_OF)
    at = dt.datetime.fromisoformat(str(next_change(now)[0]))
    today = contents(now.site)
    just_before = (at - dt.timedelta(seconds=1)).isoformat()
    assert contents(project.build("--strict", as_of=just_before).site) == today
    assert contents(project.build("--strict", as_of=at.isoformat()).site) != today


def test_an_announcement_s_beginning_and_end_are_changes(project: Project) -> None:
    """Its line is on every page."""
    project.configure(
        "  time_zone: America/New_York\n",
        "  time_zone: America/New_York\n"
        "  announcement: {text: We are at the fair., starts: 2026-06-02, ends: 2026-06-05T12:00:00}\n",
    )
    assert next_change(project.build("--strict", as_of=AS_OF)) == (
        "2026-06-02T00:00:00-04:00",
        "announcement",
        "mkdocs.yml",
    )
    assert next_change(project.build("--strict", as_of="2026-06-02"))[0] == "2026-06-05T12:00:00-04:00"
    assert next_change(project.build("--strict", as_of="2026-06-05T12:00:00"))[0] is None
