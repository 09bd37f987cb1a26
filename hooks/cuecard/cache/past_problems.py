"""What the last build said of the site, which the next one says again where it does not look at the same again."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from cuecard.check.problems import Place, Problem, Problems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cuecard.build import Build
    from cuecard.read.source_file import SourceFile

_NEVER = sys.maxsize
_LINK_TO_HEADING = "502"
"""The number of the one message that the text of another page can mend."""


def stored(problems: Iterable[Problem]) -> list[list[Any]]:
    """Give problems as plain data."""
    return [
        [problem.place.path, problem.place.line, problem.place.column, problem.code, problem.what, problem.remedy]
        for problem in problems
    ]


def recalled(data: Any) -> list[Problem]:
    """Give stored problems. Raises TypeError, ValueError or LookupError for what is none."""
    return [Problem(Place(*place), *said) for *place, code, what, remedy in data for said in [(code, what, remedy)]]


def are_of_texts(told: Iterable[Problem], sources: Iterable[SourceFile]) -> bool:
    """Tell whether anything is said of the texts of some files."""
    first_lines = {source.path: source.text_line for source in sources}
    return any(problem.place.line >= first_lines.get(problem.place.path, _NEVER) for problem in told)


def say_again(build: Build) -> None:
    """Let the problems of a build of a few texts be theirs, and what was said of the rest.

    What else is noted there seems wrong only because the rest is not known.
    """
    assert build.rest is not None  # else all is known
    changed = {build.place_in_docs(src_uri) for src_uri in build.rest.changed}
    theirs = [problem for problem in build.problems if problem.place.path in changed]
    build.problems = Problems(build.problems.levels)
    build.problems.extend([*theirs, *build.told_before])


def leads_to_headings(told: Iterable[Problem]) -> bool:
    """Tell whether a link to a heading is among what is wrong, which a new heading elsewhere may mend."""
    return any(problem.code[1:] == _LINK_TO_HEADING for problem in told)
