"""Counts what MkDocs and others warn of while a build runs."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import mkdocs

from cuecard.check.problem_log import LOG_OF_PROBLEMS

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_log = logging.getLogger(mkdocs.__name__)


class WarningCounter(logging.Handler):
    """Counts the warnings of one build that are not our problems, until the build ends or fails."""

    def __init__(self, config: MkDocsConfig) -> None:
        super().__init__(logging.WARNING)
        self._count = 0
        _log.addHandler(self)
        config.plugins.events["build_error"].append(lambda error: _log.removeHandler(self))  # noqa: ARG005 - MkDocs passes it

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self._count += record.levelno >= logging.WARNING and record.name != LOG_OF_PROBLEMS

    def stop(self) -> bool:
        """Stop counting, and tell whether there was none."""
        _log.removeHandler(self)
        return not self._count
