"""`cuecard status` shows what is unfinished, what is to come, and what ends."""

from __future__ import annotations

import csv
import io
import json

import pytest

from tests.journeys.whole_site import cuecard
from tests.project import Project, article

JOB = """---
title: Data engineer
template: job.html
job:
  posted: 2026-05-01
  valid_through: 2026-06-20
  employment: [full-time]
  places:
    - {city: Boca Raton, region: FL, country: US}
---
What you will do.
"""
COUNTS = "1 draft, 1 planned, 1 scheduled, 1 published lately, 2 ends soon, 1 expired, 1 stale, 1 published"
TEXT = f"""\
As of 2026-06-01 00:00 EDT: {COUNTS}.
Next change: 2026-06-10 09:00, docs/articles/ending.md ends.

Draft
  2026-01-15  A title  docs/articles/draft.md

Planned
  2026-07-01  Plans [of all] kinds  docs/articles/planned.md

Scheduled
  2026-07-01 09:30  A title  docs/articles/scheduled.md

Published lately
  2026-05-20  A title  docs/articles/lately.md

Ends soon
  2026-06-10 09:00  A title        docs/articles/ending.md
  2026-06-21        Data engineer  docs/jobs/data.md

Expired
  2026-05-01  A title  docs/articles/expired.md

Stale
  2025-05-31  A title  docs/articles/stale.md

Not told, since something is wrong with them: docs/articles/wrong.md
"""


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AS_OF", "2026-06-01")


@pytest.fixture
def planned(project: Project) -> Project:
    """Give a site with an article in each state."""
    pages: dict[str, dict[str, object]] = {
        "draft": {"draft": True},
        "planned": {"draft": True, "date": "2026-07-01", "title": "Plans [of all] kinds", "tags": ["a", "b"]},
        "scheduled": {"date": "2026-07-01T09:30"},
        "lately": {"date": "2026-05-20"},
        "ending": {"expires": "2026-06-10T09:00"},
        "expired": {"expires": "2026-05-01"},
        "stale": {"date": "2024-01-01", "updated": "2025-05-31"},
        "fresh": {"date": "2024-01-01", "updated": "2025-06-02"},
        "wrong": {"category": "none"},
    }
    for name, fields in pages.items():
        project.write(f"articles/{name}.md", article(**fields))
    project.write("jobs/data.md", JOB)
    return project


def test_people_see_a_table_by_states(planned: Project) -> None:
    """And what is wrong is named."""
    lines = [line.rstrip() for line in cuecard(planned, "status").output.splitlines()]
    assert lines == TEXT.splitlines()


def test_programs_read_all_of_it(planned: Project) -> None:
    """As JSON and as CSV, in one order."""
    status = json.loads(cuecard(planned, "status", "--format", "json").output)
    assert status["as_of"] == "2026-06-01T00:00:00-04:00"
    assert status["next_change"]["source"] == "docs/articles/ending.md"
    assert status["rows"][1] == {
        "state": "planned",
        "at": "2026-07-01T00:00:00-04:00",
        "path": "docs/articles/planned.md",
        "address": "/articles/planned/",
        "title": "Plans [of all] kinds",
        "date": "2026-07-01",
        "updated": "",
        "expires": "",
        "category": "hiring-process",
        "authors": [],
        "tags": ["a", "b"],
    }
    lines = list(csv.DictReader(io.StringIO(cuecard(planned, "status", "--format", "csv").output)))
    assert [line["path"] for line in lines] == [row["path"] for row in status["rows"]]
    assert (lines[1]["state"], lines[1]["tags"]) == ("planned", "a;b")


@pytest.mark.parametrize(
    ("key", "written", "said"),
    [
        ("cta_rules", "{june: {priority: 1, cta: share-a-role, starts: 2026-06-05}}", "changes a call to action"),
        ("announcement", "{text: We are at the fair., starts: 2026-06-05}", "changes the announcement"),
    ],
)
def test_people_see_what_the_settings_will_change(project: Project, key: str, written: str, said: str) -> None:
    """Where no article comes or goes before."""
    project.configure("  default_cta: discovery-call\n", f"  default_cta: discovery-call\n  {key}: {written}\n")
    result = cuecard(project, "status")
    assert (result.exit_code, result.output.splitlines()[1]) == (
        0,
        f"Next change: 2026-06-05 00:00, mkdocs.yml {said}.",
    )


def test_a_site_without_articles_has_nothing_to_tell(project: Project) -> None:
    """In each format."""
    assert cuecard(project, "status").output == (
        "As of 2026-06-01 00:00 EDT: no article yet.\nNothing changes by itself.\n"
    )
    columns = "state,at,path,address,title,date,updated,expires,category,authors,tags\n"
    assert cuecard(project, "status", "--format", "csv").output == columns
