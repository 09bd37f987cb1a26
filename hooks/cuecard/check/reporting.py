"""What a build tells of its problems, to people and in a report to programs."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from cuecard.cache.atomic_files import write_whole
from cuecard.cache.past_problems import say_again
from cuecard.check.problem_log import ProblemsError, log_problems, report_as_json, stop_on_errors
from cuecard.convert.markdown.converter import check_anchors

if TYPE_CHECKING:
    from pathlib import Path

    from cuecard.build import Build
    from cuecard.check.problems import Problems


def end_on_errors(problems: Problems, report: Path | None) -> None:
    """End the build with all that was found if any of it is an error. Raises ProblemsError."""
    if problems.errors():
        _write(report, problems)
    stop_on_errors(problems)


def end_if_refused(problems: Problems, build: Build) -> None:
    """End the build with all that was found for an error or, if strict, for a warning. Raises ProblemsError."""
    end_on_errors(problems, build.report)
    if build.site.is_strict and not problems.are_advice():
        _write(build.report, problems)
        raise ProblemsError(problems, "; a strict build stops for warnings")


def tell(problems: Problems, build: Build) -> None:
    """Tell all that was found. Raises ProblemsError if any of it is an error."""
    end_on_errors(problems, build.report)
    _write(build.report, problems)
    log_problems(problems)


def check_links_to_headings(build: Build) -> None:
    """Note each link that leads to no heading, when every text has been made."""
    check_anchors(build.links, build)


def report_problems(build: Build) -> None:
    """Stop if anything is wrong, say what else was found, when every page has been read."""
    check_links_to_headings(build)
    if build.rest is not None:
        say_again(build)
    tell(build.problems, build)


def tell_of_site(problems: Problems, build: Build) -> None:
    """Tell what only the finished site shows, when all else is told."""
    build.found_in_site = list(problems)
    build.problems.extend(problems)
    _write(build.report, build.problems)
    log_problems(problems)


def _write(report: Path | None, problems: Problems) -> None:
    """Write the report beside the site; where the machine refuses, the build says so when it comes to the site."""
    if report is not None:
        with contextlib.suppress(OSError):
            report.parent.mkdir(exist_ok=True)
            write_whole(report, f"{report_as_json(problems)}\n".encode())
