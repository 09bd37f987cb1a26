"""The site as a build knows it before any page is rendered, for commands that ask about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config import load_config
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def read_site(config_file: str | None) -> tuple[MkDocsConfig, Files]:
    """Run the events of a build up to its navigation. Raises Abort where the settings are wrong."""
    config = load_config(config_file)
    config.cuecard_is_asked = True  # type: ignore[attr-defined]
    config = config.plugins.on_config(config)
    files = config.plugins.on_files(get_files(config), config=config)
    config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
    return config, files
