"""What `cuecard check` finds: all that is wrong with a site, or with some of its files, without building it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuecard.check.problems import Problems
from cuecard.check.report_formats import FORMATS
from cuecard.mkdocs_host.config_loading import config_files
from cuecard.mkdocs_host.site_reader import find_problems

if TYPE_CHECKING:
    from collections.abc import Sequence


def check_site(files: Sequence[str], config_file: str | None, form: str) -> tuple[str, bool]:
    """Give the report, and whether a strict build would publish the site, or what these files give to it.

    Raises ClickException for a file outside of the site's folder.
    """
    problems = find_problems(config_file)
    if files:
        problems = _about(files, problems, config_file)
    return FORMATS[form](problems), problems.are_advice()


def _about(files: Sequence[str], problems: Problems, config_file: str | None) -> Problems:
    """Keep what concerns some files, and the settings, without which nothing of a file is known."""
    settings = config_files(config_file).paths
    folder = settings[0].resolve().parent
    paths = {*(_path_in(folder, name) for name in files), *(path.name for path in settings)}
    found = Problems(problems.levels)
    found.extend(problem for problem in problems if problem.place.path in paths)
    return found


def _path_in(folder: Path, name: str) -> str:
    """Give the path by which messages call a file. Raises ClickException."""
    path = Path(name).resolve()
    if not path.is_relative_to(folder):
        raise click.ClickException(f"'{name}' is not below {folder}; name files of the site")
    return path.relative_to(folder).as_posix()
