"""The folders of Cuecard's theme among those in which MkDocs looks for templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.installed_theme import THEME_DIR

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def own_theme_dirs(config: MkDocsConfig) -> tuple[str, ...]:
    """Give the folders down to that of the installed theme; without it, the site's own folder is the theme."""
    folders, installed = config.theme.dirs, str(THEME_DIR)
    if installed in folders:
        return tuple(folders[: folders.index(installed) + 1])
    return (config.theme.custom_dir,) if config.theme.custom_dir else ()
