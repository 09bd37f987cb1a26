"""Problems as people read them: what stands in many files is reported once, with a few of its places."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from cuecard.check.levels import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cuecard.check.problems import Problem

_MOST_FILES = 3
"""In more of them a message is told once."""
_NUMBER = re.compile(r"('[^']*')|\d[\d,.]*")
_NAMED = re.compile(r"'[^']*'|/\S*|\d[\d,.]*")


def group_problems(problems: Iterable[Problem], *, is_all_told: bool = False) -> Iterator[tuple[Problem, str]]:
    """Give each problem that is told, in order, and how many more are like it, with the next places."""
    same: dict[tuple[str, str], list[Problem]] = defaultdict(list)
    for problem in sorted(problems):
        same[_message(problem)].append(problem)
    told = [group for alike in same.values() for group in ([[one] for one in alike] if is_all_told else _groups(alike))]
    for first, *others in sorted(told):
        yield first, _more(others)


def _message(problem: Problem) -> tuple[str, str]:
    """Give what problems alike share: what names the mistake, and in advice only the kind of it."""
    said = f"{problem.what}; {problem.remedy}"
    return problem.code, _NAMED.sub("…", said) if problem.level is Level.ADVICE else _NUMBER.sub(r"\1", said)


def _groups(alike: list[Problem]) -> list[list[Problem]]:
    files = {problem.place.path for problem in alike}
    return [alike] if len(files) > _MOST_FILES else [[one] for one in alike]


def _more(others: list[Problem]) -> str:
    if not others:
        return ""
    places = ", ".join(str(problem.place) for problem in others[: _MOST_FILES - 1])
    return f"    and {len(others):,} more like it: {places} …"
