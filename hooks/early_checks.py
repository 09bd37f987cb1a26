"""A build that will fail ends before anything dear is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from cuecard.check.fail_fast import check_pages, check_sources, check_texts
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Check front matter, names and addresses when all pages are known."""
    check_sources(files, build_of(config))
    return files


@event_priority(50)
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Check texts before pictures are made."""
    check_texts(files, build_of(config))
    return nav


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Check what texts lead to when all of them are made."""
    check_pages(build_of(config))
    return env
