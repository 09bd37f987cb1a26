"""Problems an editor can act on: where, what, and what to do about it."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cuecard.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a source file; `line` and `column` count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One message; its code decides whether it stops the build (`E…`) or is advice (`W…`)."""

    place: Place
    code: str
    what: str
    remedy: str = ""

    def __post_init__(self) -> None:
        if self.code not in MESSAGES:
            raise LookupError(f"{self.code} has no row in cuecard.messages")

    @property
    def is_error(self) -> bool:
        """Whether this stops the build."""
        return self.code.startswith("E")

    def __str__(self) -> str:
        kind = "error" if self.is_error else "warning"
        message = f"{self.place}: {kind} {self.code}: {self.what}" + (f"; {self.remedy}" if self.remedy else "")
        return " ".join(message.splitlines())  # a value that is repeated may have several


@dataclass
class Problems:
    """All that was found wrong so far, each problem once, in the order of the files."""

    _found: set[Problem] = field(default_factory=set)

    def add(self, place: Place, code: str, what: str, remedy: str = "") -> None:
        """Note one problem."""
        self._found.add(Problem(place, code, what, remedy))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note several problems."""
        self._found.update(problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._found))

    def errors(self) -> list[Problem]:
        """Only what stops a build, sorted."""
        return [problem for problem in self if problem.is_error]

    def warnings(self) -> list[Problem]:
        """Only the advice, sorted."""
        return [problem for problem in self if not problem.is_error]

    def about(self, path: str) -> list[Problem]:
        """Only what concerns one file, sorted."""
        return [problem for problem in self if problem.place.path == path]

    def report(self) -> str:
        """Every problem on a line of its own and a count at the end."""
        return "\n".join([*map(str, self), self.counts()])

    def counts(self) -> str:
        """How many errors and warnings there are, in words."""
        counts = [_count(len(self.errors()), "error"), _count(len(self.warnings()), "warning")]
        return ", ".join(filter(None, counts))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give the remedy for a misspelled word: the nearest known one, or all of them where they are few."""
    names = sorted(known)
    if near := nearest(word, names):
        return f"did you mean '{near}'?"
    few = 12
    return f"known here: {', '.join(names)}" if 0 < len(names) <= few else ""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that a misspelled one resembles most, if it resembles any."""
    folded = {name.lower(): name for name in sorted(known, reverse=True)}
    near = difflib.get_close_matches(word.lower(), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else None


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' if number > 1 else ''}" if number else ""
