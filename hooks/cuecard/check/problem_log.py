"""How a build reports what it found: errors stop it with one report, the rest goes to MkDocs' log.

All of it is in a report for programs, too.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.check.grouped_problems import group_problems
from cuecard.check.levels import Level
from cuecard.check.stopping import StoppedError
from cuecard.commands.command_line import command_line

if TYPE_CHECKING:
    from cuecard.check.problems import Problem, Problems

LOG_OF_PROBLEMS = "mkdocs.cuecard.problems"
"""The name under which problems, and nothing else, are logged."""
REPORT = "problems.json"
_LOG_LEVELS = {Level.ADVICE: logging.INFO, Level.WARNING: logging.WARNING, Level.ERROR: logging.ERROR}
_log = logging.getLogger(LOG_OF_PROBLEMS)


class ProblemsError(StoppedError):
    """The end of a build that has found errors or, where it is strict, warnings: its message is their report."""

    def __init__(self, problems: Problems, why: str = "") -> None:
        super().__init__(report_of(problems) + why)
        self.problems = problems


def stop_on_errors(problems: Problems) -> None:
    """Stop with every problem in one report if any is an error. Raises ProblemsError."""
    if problems.errors():
        raise ProblemsError(problems)


def report_of(problems: Problems) -> str:
    """Give every problem on a line of its own, those alike together; at the end a count, and what says more."""
    lines = [line for first, more in group_problems(problems, is_all_told=_is_verbose()) for line in (str(first), more)]
    return "\n".join([*filter(None, lines), problems.counts() + _what_says_more(problems)])


def _what_says_more(problems: Problems) -> str:
    """Name the command that explains the worst of them, the first where there are several."""
    worst = max(problems, key=lambda problem: [*Level].index(problem.level), default=None)
    return f"; {command_line(f'explain {worst.code}', Path())} says more" if worst else ""


def log_problems(problems: Problems) -> None:
    """Log what does not stop a build; MkDocs counts warnings where it is strict, and no advice."""
    for first, more in group_problems(problems, is_all_told=_is_verbose()):
        _log.log(_LOG_LEVELS[first.level], "%s", first)
        if more:
            _log.info("%s", more)


def report_as_json(problems: Problems) -> str:
    """Give every problem as programs read it, in order."""
    return json.dumps([_as_data(problem) for problem in problems], indent=2, ensure_ascii=False)


def _as_data(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "column": problem.place.column,
        "level": str(problem.level),
        "code": problem.code,
        "what": problem.what,
        "remedy": problem.remedy,
    }


def _is_verbose() -> bool:
    """Tell whether `-v` asks for all that there is to say."""
    return _log.isEnabledFor(logging.DEBUG)
