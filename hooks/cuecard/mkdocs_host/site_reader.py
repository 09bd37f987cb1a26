"""The site as a build knows it before any page is rendered, for commands that ask about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation

from cuecard import pipeline
from cuecard.check.problem_log import ProblemsError, stop_on_errors
from cuecard.mkdocs_host.engine_host import site_of
from cuecard.mkdocs_host.explained_build import explained
from cuecard.mkdocs_host.running_build import ask, build_of
from cuecard.model.site_page import pages_of
from cuecard.read.config_files import check_config_files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build
    from cuecard.check.problems import Problems
    from cuecard.model.files import Files
    from cuecard.site import Site

_NOT_CHECKED = frozenset(["progress", "social_cards", "search", "staging"])
"""Features without a part in what is wrong with a site."""
_NOT_ASKED = _NOT_CHECKED | {"cache", "early_checks"}
"""Who asks about one page is not told of others."""


def expect_readable(config_file: str | None) -> None:
    """Look at the settings before MkDocs does. Raises StoppedError where they cannot be read."""
    names = [config_file] if config_file else ["mkdocs.yml", "mkdocs.yaml"]
    if path := next(filter(Path.is_file, map(Path, names)), None):
        stop_on_errors(check_config_files(path))


def read_site(config_file: str | None) -> Site:
    """Read what the settings say of a site. Raises StoppedError where they are wrong."""
    return site_of(_read_config(config_file))


def begin_build(config_file: str | None) -> tuple[Build, Files]:
    """Run the events of a build up to its navigation. Raises StoppedError where the settings are wrong."""
    return _run(_read_config(config_file), without=_NOT_ASKED)


def find_problems(config_file: str | None = None) -> Problems:
    """Give all that is wrong with a site, as a build would tell it, but nothing is rendered and nothing written.

    A page's structured data, and the size of the whole site, show only in a build.
    """
    try:
        config = _read_config(config_file)
        return _problems_of(config)
    except ProblemsError as error:
        return error.problems


def _problems_of(config: MkDocsConfig) -> Problems:
    """Run the events up to where every text is made, and the checks. Raises ProblemsError for what ends a build."""
    with explained(config):
        build, files = _run(config, without=_NOT_CHECKED)
        for page in pages_of(build.host.pages_to_make(files)):
            build.host.populate(page, files)
        pipeline.run(pipeline.CHECK, files, build)
    build.cache.save_beside()
    return build.problems


def _run(config: MkDocsConfig, *, without: frozenset[str]) -> tuple[Build, Files]:
    """Run the events, with some features switched off."""
    ask(config, without)
    config = config.plugins.on_config(config)
    files = config.plugins.on_files(get_files(config), config=config)
    config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    build = build_of(config)
    build.site = site_of(config)  # without what has left the navigation meanwhile
    return build, files


def _read_config(config_file: str | None) -> MkDocsConfig:
    expect_readable(config_file)
    return load_config(config_file)
