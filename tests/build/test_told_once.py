"""What stands in many files is told once; `-v` and a report for programs tell all of it."""

from __future__ import annotations

import pytest

from tests.project import Built, Project, article

MANY = range(1, 6)


def more(built: Built) -> list[str]:
    """Give the lines that stand for others."""
    return [line.partition("and ")[2] for line in built.output.splitlines() if " more like it" in line]


def test_advice_on_many_articles_is_given_once(project: Project) -> None:
    """With the next places and the count, however the words differ; the report has every one, with its level."""
    for number in MANY:
        project.write(f"articles/a-{number}.md", article(title=f"A {number}", description="x" * number))
    built = project.build("--strict")
    (message,) = built.messages
    assert message.startswith("docs/articles/a-1.md:3:14: advice A113: the description has 1 characters; ")
    assert more(built) == ["4 more like it: docs/articles/a-2.md:3:14, docs/articles/a-3.md:3:14 …"]
    assert [(told["path"], told["line"], told["level"], told["code"]) for told in built.report("problems.json")] == [
        (f"docs/articles/a-{number}.md", 3, "advice", "A113") for number in MANY
    ]
    assert len(project.build("-v").messages) == 5


@pytest.mark.parametrize(("target", "told"), [("lost.md", 1), ("lost-{}.md", 5)])
def test_a_warning_is_told_once_where_it_names_the_same(project: Project, target: str, told: int) -> None:
    """Each missing file is named, since each has to be found."""
    for number in MANY:
        project.write(f"articles/a-{number}.md", article(f"[x]({target.format(number)})", title=f"A {number}"))
    built = project.build()
    assert len(built.messages) == told
    assert len(more(built)) == (told == 1)


def test_errors_are_told_so_too(project: Project) -> None:
    """The count is of all of them, and the report is there though the build is not."""
    for number in MANY:
        project.write(f"articles/a-{number}.md", article(title=f"A {number}", layout="post"))
    built = project.build()
    assert built.status == 1
    assert len(built.messages) == 1
    assert built.output.endswith("\n5 errors; ./cuecard explain E102 says more\n")
    assert len(built.report("problems.json")) == 5


def test_what_is_wrong_several_times_in_few_files_is_told_each_time(project: Project) -> None:
    """Whoever mends a file mends all of it."""
    for number in MANY[:3]:
        project.write(f"articles/a-{number}.md", article("[x](lost.md) [y](lost.md)", title=f"A {number}"))
    assert len(project.build().messages) == 6
