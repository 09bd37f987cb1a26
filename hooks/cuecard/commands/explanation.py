"""What `cuecard explain` answers about a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.check.levels import Level
from cuecard.commands.asked_page import NoPageError, find_page
from cuecard.commands.page_rows import page_rows
from cuecard.commands.read_time_rows import read_time_rows
from cuecard.mkdocs_host.site_reader import begin_build
from cuecard.model.article import Article

if TYPE_CHECKING:
    from cuecard.check.problems import Problem


def explain(asked: str, config_file: str | None = None) -> str:
    """Explain a page, named by file or address. Raises NoPageError, and StoppedError where the settings are wrong."""
    build, files = begin_build(config_file)
    page = find_page(asked, files, build)
    _expect_well(build.problems.about(page.source.path))
    build.host.populate(page, files)
    lines = [page.source.path, "", *page_rows(page, build)]
    if isinstance(page, Article):
        lines += ["", *read_time_rows(page)]
    if found := build.problems.about(page.source.path):
        lines += ["", *map(str, found)]
    return "\n".join(lines).rstrip() + "\n"


def _expect_well(problems: list[Problem]) -> None:
    """Stop where the page could not be read. Raises NoPageError."""
    if any(problem.level is Level.ERROR for problem in problems):
        raise NoPageError("\n".join(map(str, problems)))
