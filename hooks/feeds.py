"""Feeds of all articles and of each category, tag and author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.mkdocs_host.running_build import build_of
from cuecard.outputs.feed_files import add_feeds

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Add the feeds when every article has been rendered."""
    add_feeds(files, build_of(config))
    return env
