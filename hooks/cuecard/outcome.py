"""How a build tells what it found: errors stop it with one report, the rest goes to MkDocs' log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort

from cuecard.levels import Level

if TYPE_CHECKING:
    from cuecard.problems import Problems

_LOG_LEVELS = {Level.ADVICE: logging.INFO, Level.WARNING: logging.WARNING, Level.ERROR: logging.ERROR}
_log = logging.getLogger("mkdocs.cuecard")


def stop_on_errors(problems: Problems) -> None:
    """Stop with every problem in one report if any is an error. Raises Abort."""
    if problems.errors():
        raise Abort(problems.report())


def log_problems(problems: Problems) -> None:
    """Log what does not stop a build; MkDocs counts warnings where it is strict, and no advice."""
    for problem in problems:
        _log.log(_LOG_LEVELS[problem.level], "%s", problem)
