"""What a build of a preview has found wrong, whoever has found it."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Self

import mkdocs
from mkdocs.exceptions import BuildError, MkDocsException

from cuecard.check.problem_log import LOG_OF_PROBLEMS, ProblemsError
from cuecard.check.problems import Problem, Problems
from cuecard.mkdocs_host.broken_code import explain_engine, explain_error
from cuecard.mkdocs_host.strict_mode import will_be_refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.read.config_files import ConfigFiles

_log = logging.getLogger(mkdocs.__name__)


class OtherWarnings(logging.Handler):
    """Keeps what MkDocs and plugins warn of while a build runs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def __enter__(self) -> Self:
        _log.addHandler(self)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        _log.removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one, if it is none of Cuecard's, which are known as problems."""
        if record.name != LOG_OF_PROBLEMS:
            self.said.append(record.getMessage())


def failure_of(
    error: BaseException, config: MkDocsConfig | None, files: ConfigFiles, others: OtherWarnings
) -> Problems:
    """Give the problems that have ended a build."""
    if isinstance(error, ProblemsError):
        return error.problems
    problems = Problems()
    if config is not None and will_be_refused(config):
        problems.extend(warnings_of(config))
        problems.extend(_other(said, files) for said in others.said)
    else:
        problems.extend([_problem_of(error, files)])
    return problems


def warnings_of(config: MkDocsConfig) -> Sequence[Problem]:
    """Give what a build warns of, beside mere advice."""
    build = getattr(config, "cuecard", None)
    return [problem for problem in build.problems if not problem.code.startswith("A")] if build is not None else []


def _problem_of(error: BaseException, files: ConfigFiles) -> Problem:
    cause = error.__context__ if isinstance(error.__context__, BuildError) else error
    if isinstance(cause, MkDocsException | SystemExit):
        return explain_error(cause, files) or _other(str(cause), files)
    return explain_error(cause, files) or explain_engine(cause, files)


def _other(said: str, files: ConfigFiles) -> Problem:
    """Make a problem of what nobody knows the place of."""
    return Problem(
        files.place_of("site_name"), "E337", f"the build ends: {said}", "mend that, and save this file again"
    )
