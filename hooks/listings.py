"""Lists of all articles and of each category, tag, author and series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.listing_pages import add_listing_pages
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Generate the pages of every listing."""
    add_listing_pages(files, build_of(config))
    return files
