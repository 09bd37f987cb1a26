"""The page of every component in every state, for who works on the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.mkdocs_host.running_build import build_of
from cuecard.render.styleguide_page import add_styleguide

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the page to a preview."""
    add_styleguide(files, build_of(config))
    return files
