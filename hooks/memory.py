"""What earlier builds made is remembered below `.cache/cuecard/`, and made again only where something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from cuecard.build import build_of
from cuecard.content.site_files import SiteFiles
from cuecard.memory.pages import render_pages
from cuecard.memory.sessions import begin, end, make_texts

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation


@event_priority(-100)
def on_config(config: MkDocsConfig) -> None:
    """Begin with all that is remembered."""
    begin(config)


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Before anyone adds a file, take a collection that knows what the site has already."""
    return SiteFiles(files, build_of(config).output)


@event_priority(-100)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Make the texts of articles."""
    make_texts(nav, files, config)
    return nav


@event_priority(-100)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Bring the pages into the output, when everything that they show is known and right."""
    render_pages(env, config, files, build_of(config))
    return env


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Keep what was made, when the site is published."""
    end(config)
