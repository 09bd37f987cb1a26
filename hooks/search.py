"""Visitors can search the pages; without this hook there is no search button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import CombinedEvent, event_priority

from cuecard.build import is_serving
from cuecard.check.stopping import StoppedError
from cuecard.mkdocs_host.running_build import build_of
from cuecard.outputs.pagefind_service import PagefindError
from cuecard.outputs.parallel_search_index import begin_index
from cuecard.outputs.search_index import SCRIPT, write_search_index
from cuecard.preview.session import running_preview
from cuecard.publish.publication import LOCK

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def _name_script(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Tell the templates what to load when a visitor searches."""
    env.globals["search_script"] = SCRIPT
    return env


@event_priority(-150)
def _begin_index(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Begin with the index when the pages are there."""
    if not is_serving() and not build_of(config).host.will_be_refused():
        build_of(config).pending_index = begin_index(config.theme["language"], build_of(config))
    return env


on_env: CombinedEvent[..., Environment] = CombinedEvent(_name_script, _begin_index)


@event_priority(-50)
def on_post_build(config: MkDocsConfig) -> None:
    """Index what has been built, after all that adds pages and before it is published."""
    if build_of(config).host.will_be_refused():
        return
    build, language = build_of(config), config.theme["language"]
    build.progress.begin("search")
    if is_serving() and build.output.site is not None:
        running_preview().index.follow(language, build, build.site.reports / LOCK)
        return
    try:
        write_search_index(language, build, build.pending_index)
    except PagefindError as error:
        remedy = "install the dependencies again, or take hooks/search.py out of mkdocs.yml"
        raise StoppedError(f"No search index: {error}; {remedy}") from error


def on_shutdown() -> None:
    """Leave no process behind when a preview ends."""
    running_preview().index.stop()
