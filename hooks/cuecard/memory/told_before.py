"""What the last build said of the site, which the next one says again where it does not look at the same again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cuecard.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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


def not_in_texts(told: Iterable[Problem], first_lines: Mapping[str, int]) -> list[Problem]:
    """Leave out what is said of texts; `first_lines` says where those of some files begin, by the files' paths."""
    return [problem for problem in told if problem.place.line < first_lines.get(problem.place.path, 1 << 62)]


def leads_to_headings(told: Iterable[Problem]) -> bool:
    """Tell whether a link to a heading is among what is wrong, which a new heading elsewhere may mend."""
    return any(problem.code[1:] == _LINK_TO_HEADING for problem in told)
