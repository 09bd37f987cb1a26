"""The site as a build knows it before any page is rendered, for commands that ask about it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation

from cuecard.check.problem_log import stop_on_errors
from cuecard.mkdocs_host.engine_host import site_of
from cuecard.mkdocs_host.running_build import build_of
from cuecard.read.config_files import check_config_files

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build
    from cuecard.model.files import Files
    from cuecard.site import Site


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
    config = _read_config(config_file)
    config.cuecard_is_asked = True  # type: ignore[attr-defined]
    config = config.plugins.on_config(config)
    files = config.plugins.on_files(get_files(config), config=config)
    config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    build = build_of(config)
    build.site = site_of(config)  # without what has left the navigation meanwhile
    return build, files


def _read_config(config_file: str | None) -> MkDocsConfig:
    expect_readable(config_file)
    return load_config(config_file)
