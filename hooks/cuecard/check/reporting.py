"""What a build reports of its problems, to people and in a report to programs."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from cuecard.build import build_of, is_question, is_serving
from cuecard.cache.atomic_files import write_whole
from cuecard.check.problem_log import REPORT, StoppedError, log_problems, report_as_json, stop_on_errors
from cuecard.publish.publication import reports_folder

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.check.problems import Problems


def end_on_errors(problems: Problems, config: MkDocsConfig) -> None:
    """End the build with all that was found if any of it is an error. Raises Abort."""
    if problems.errors():
        _write_report(problems, config)
    stop_on_errors(problems)


def end_if_refused(problems: Problems, config: MkDocsConfig) -> None:
    """End the build with all that was found for an error or, where it is strict, for a warning. Raises Abort."""
    end_on_errors(problems, config)
    if config.strict and not problems.are_advice():
        _write_report(problems, config)
        raise StoppedError(problems, "; a strict build stops for warnings")


def tell(problems: Problems, config: MkDocsConfig) -> None:
    """Tell all that was found. Raises Abort if any of it is an error."""
    end_on_errors(problems, config)
    _write_report(problems, config)
    log_problems(problems)


def tell_of_site(problems: Problems, config: MkDocsConfig) -> None:
    """Tell what only the finished site shows, when all else is told."""
    build = build_of(config)
    build.found_in_site = list(problems)
    build.problems.extend(problems)
    _write_report(build.problems, config)
    log_problems(problems)


def _write_report(problems: Problems, config: MkDocsConfig) -> None:
    """Write the report beside the site; where the machine refuses, the build says so when it comes to the site."""
    if is_question(config) or is_serving():
        return
    folder = reports_folder(config)
    with contextlib.suppress(OSError):
        folder.mkdir(exist_ok=True)
        write_whole(folder / REPORT, f"{report_as_json(problems)}\n".encode())
