"""How a build tells what it found: errors stop it with one report, advice goes to MkDocs' log."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.exceptions import Abort

if TYPE_CHECKING:
    from cuecard.problems import Problems

_log = logging.getLogger("mkdocs.cuecard")


def stop_on_errors(problems: Problems) -> None:
    """Stop with every problem in one report if any is an error. Raises Abort."""
    if problems.errors():
        raise Abort(problems.report())


def log_warnings(problems: Problems) -> None:
    """Log the advice, which MkDocs counts where it is strict."""
    for warning in problems.warnings():
        _log.warning("%s", warning)
