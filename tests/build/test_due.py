"""`cuecard due` says whether a schedule has to build the site again, whatever runs were missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from cuecard.commands.cli import NOTHING_IS_DUE, main
from tests.project import article

if TYPE_CHECKING:
    from tests.project import Project

MORNING = "2026-06-10T09:00:00-04:00"


@pytest.fixture
def planned(project: Project) -> Project:
    """Give a site with an article of a morning in June and one that goes in July; clocks are those of New York."""
    project.write("articles/planned.md", article(title="Planned", date=MORNING))
    project.write("articles/going.md", article(title="Going", expires="2026-07-01"))
    return project


@pytest.mark.parametrize(
    ("since", "now", "is_due"),
    [
        ("2026-06-10T12:59:59Z", "2026-06-10T12:59:59Z", False),
        ("2026-06-10T12:59:59Z", "2026-06-10T13:00:00Z", True),
        ("2026-06-10T13:00:00Z", "2026-06-10T13:00:01Z", False),
        ("2026-06-01", "2026-06-30", True),
        ("2026-06-11", "2026-06-30", False),
        ("2026-05-01", "2026-12-01", True),
        ("2026-08-01", "2026-12-01", False),
    ],
)
def test_it_is_due_where_a_moment_has_passed_since(planned: Project, since: str, now: str, *, is_due: bool) -> None:
    """However long ago that was; the first moment counts as passed."""
    status, _ = _due(planned, since, now)
    assert status == (0 if is_due else NOTHING_IS_DUE)


def test_a_draft_is_never_due(project: Project) -> None:
    """Though its day has passed."""
    project.write("articles/draft.md", article(title="Draft", date="2026-06-10", draft=True))
    assert _due(project, "2026-06-01", "2026-06-30") == (
        NOTHING_IS_DUE,
        "nothing is due, and nothing will change by itself\n",
    )


def test_it_names_what_is_due_and_what_comes_next(planned: Project) -> None:
    """With its source."""
    assert "docs/articles/planned.md (published)" in _due(planned, "2026-06-01", "2026-06-30")[1]
    assert _due(planned, "2026-06-11", "2026-06-30")[1].startswith("nothing is due until 2026-07-01 00:00")


def test_a_rule_that_begins_is_due(project: Project) -> None:
    """So are an offer that ends and an announcement."""
    default = "  default_cta: discovery-call\n"
    rule = "    june: {priority: 1, cta: share-a-role, starts: 2026-06-10}\n"
    project.configure(default, f"{default}  cta_rules:\n{rule}")
    assert _due(project, "2026-06-01", "2026-06-10")[0] == 0
    assert _due(project, "2026-06-10", "2026-06-11")[0] == NOTHING_IS_DUE


@pytest.mark.parametrize(
    ("day", "since", "now"),
    [
        ("2026-11-01T01:30:00", "2026-11-01T05:29:00Z", "2026-11-01T05:30:00Z"),  # an hour that clocks show twice
        ("2027-03-14T02:30:00", "2027-03-14T07:29:00Z", "2027-03-14T07:30:00Z"),  # one that they leave out
    ],
)
def test_a_change_of_clocks_has_one_moment(project: Project, day: str, since: str, now: str) -> None:
    """The one that the build takes."""
    project.write("articles/planned.md", article(title="Planned", date=day))
    assert _due(project, since, since)[0] == NOTHING_IS_DUE
    assert _due(project, since, now)[0] == 0


def test_a_mistake_is_not_taken_for_nothing_due(project: Project) -> None:
    """Its status is another."""
    status, said = _due(project, "yesterday", "2026-06-30")
    assert status not in {0, NOTHING_IS_DUE}
    assert "'yesterday' is no moment; write it as 2026-05-04 or 2026-05-04T18:30:00Z" in said
    project.configure("site_name:", "sitename:")
    assert _due(project, "2026-06-01", "2026-06-30")[0] == 1


def _due(project: Project, since: str, now: str) -> tuple[int, str]:
    arguments = ["due", "--since", since, "-f", str(project.folder / "mkdocs.yml")]
    result = CliRunner().invoke(main, arguments, env={"AS_OF": now})
    return result.exit_code, result.output
