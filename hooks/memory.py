"""What earlier builds made is remembered below `.cache/cuecard/`, and made again only where something changed."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from cuecard.build import build_of, is_serving
from cuecard.content.site_files import SiteFiles
from cuecard.memory.pages import render_pages
from cuecard.memory.site_key import site_key
from cuecard.memory.store import Memory, memory_file
from cuecard.memory.unchanged import WarningCounter, is_unchanged, note_state
from cuecard.publishing import leave_site_as_it_is

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

_log = logging.getLogger("mkdocs.hooks.memory")


@event_priority(-100)
def on_config(config: MkDocsConfig) -> None:
    """Open the memory when every setting is known."""
    build = build_of(config)
    build.site_key = site_key(config, build)
    build.memory = Memory(memory_file(config, is_preview=is_serving()))
    if is_unchanged(config, build):
        leave_site_as_it_is(config)
        _log.info("Nothing has changed since the last build")
        raise SystemExit(0)  # MkDocs has no other way to end a build that is well
    build.warning_counter = WarningCounter()


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Before anyone adds a file, take a collection that knows what the site has already."""
    return SiteFiles(files, build_of(config).output)


@event_priority(-100)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Keep the navigation, which every page shows."""
    build_of(config).nav = nav
    return nav


@event_priority(-100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Bring the pages into the output, when everything that they show is known and right."""
    render_pages(env, config, files, build_of(config))
    return env


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Keep what this build made, when its site is published."""
    build = build_of(config)
    if build.warning_counter is not None and build.warning_counter.stop() and not list(build.problems):
        note_state(config, build)
    build.memory.save()
