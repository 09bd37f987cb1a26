"""The search of a site within a build: its script is named, its index begun with the pages and written at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.build import is_serving
from cuecard.check.stopping import StoppedError
from cuecard.outputs.pagefind_service import PagefindError
from cuecard.outputs.parallel_search_index import begin_index
from cuecard.outputs.search_index import SCRIPT, write_search_index
from cuecard.preview.session import running_preview
from cuecard.publish.publication import LOCK

if TYPE_CHECKING:
    from cuecard.build import Build


def name_search_script(build: Build) -> None:
    """Say to the templates what to load when a visitor searches."""
    build.env.globals["search_script"] = SCRIPT


def begin_search(build: Build) -> None:
    """Begin with the index when the pages are there."""
    if not is_serving() and not build.host.will_be_refused():
        build.pending_index = begin_index(build.site.language, build)


def finish_search(build: Build) -> None:
    """Index what has been built, after all that adds pages and before it is published."""
    if build.host.will_be_refused():
        return
    language = build.site.language
    build.progress.begin("search")
    if is_serving() and build.output.site is not None:
        running_preview().index.follow(language, build, build.site.reports / LOCK)
        return
    try:
        write_search_index(language, build, build.pending_index)
    except PagefindError as error:
        remedy = "install the dependencies again, or take hooks/search.py out of mkdocs.yml"
        raise StoppedError(f"No search index: {error}; {remedy}") from error
