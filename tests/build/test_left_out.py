"""At its end a build says in one line what it left out, and before that which dates were hardly meant."""

from __future__ import annotations

import json

import pytest

from tests.project import Built, Project, article

JOB = {"posted": "2026-06-10", "valid_through": "2026-07-31", "employment": ["full-time"], "remote_in": ["US"]}


def left_out(built: Built) -> list[str]:
    """Give the lines that say what was left out."""
    return [line.partition("Left out: ")[2] for line in built.output.splitlines() if "Left out: " in line]


def test_what_is_left_out_is_counted_and_the_next_day_named(project: Project) -> None:
    """Of articles and jobs; again by a build that has nothing to do, and by one that makes a text alone."""
    project.write("articles/public.md", article(title="Public"))
    assert left_out(project.build()) == []
    project.write("articles/later.md", article(title="Later", date="2026-06-09T23:30:00-04:00"))
    for name in ("one", "two"):
        project.write(f"articles/{name}.md", article(title=name, draft=True))
    project.write("articles/gone.md", article(title="Gone", expires="2026-03-01"))
    project.write("job.md", f"---\ntitle: A job\ntemplate: job.html\njob: {json.dumps(JOB)}\n---\nWords.\n")
    said = ["2 scheduled (next: 9 June 2026), 2 drafts, 1 expired"]
    assert left_out(project.build()) == said
    assert left_out(project.build()) == said
    project.write("articles/public.md", article("Other words.", title="Public"))
    assert left_out(project.build()) == said
    assert left_out(project.build("-q")) == []
    assert left_out(project.build(as_of="2026-06-20")) == ["2 drafts, 1 expired"]


@pytest.mark.parametrize(("as_of", "count"), [("2026-06-01", 1), ("2027-05-03", 1), ("2027-05-05", 0)])
def test_a_date_is_far_ahead_until_it_is_near(project: Project, as_of: str, count: int) -> None:
    """A build that has nothing else to do says so, too."""
    project.write("articles/later.md", article(date="2028-05-04"))
    assert len(project.build().messages) == 1
    assert len(project.build(as_of=as_of).messages) == count
