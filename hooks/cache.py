"""What earlier builds made is kept below `.cache/cuecard/`, and made again only where something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import CombinedEvent, event_priority

from cuecard.cache.page_cache import render_pages
from cuecard.mkdocs_host.build_session import begin, begin_files, end, end_files, keep_the_rest, make_texts
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

on_files: CombinedEvent[..., Files] = CombinedEvent(event_priority(100)(begin_files), event_priority(-100)(end_files))
"""Before anyone adds a file, and when all have."""
on_post_build: CombinedEvent[..., None] = CombinedEvent(event_priority(100)(keep_the_rest), event_priority(-200)(end))
"""When the pages are written, and when the site is published."""


@event_priority(-100)
def on_config(config: MkDocsConfig) -> None:
    """Begin with all that is cached."""
    begin(config)


@event_priority(-100)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Make the texts of articles."""
    make_texts(nav, files, config)
    return nav


@event_priority(-100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Bring the pages into the output, when everything that they show is known and right."""
    render_pages(env, files, build_of(config))
    return env
