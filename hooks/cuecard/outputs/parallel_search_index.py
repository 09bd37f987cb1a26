"""The index of many pages is begun on another core as soon as they are there, while other files are written.

Whoever writes it looks at the pages again: where one has changed meanwhile, the index is made anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.cache.workers import cores, is_worth_sharing, make_aside
from cuecard.outputs.search_index import make_search_index

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.cache.workers import Aside
    from cuecard.outputs.search_index import SearchIndex


def begin_index(language: str, build: Build) -> Aside[SearchIndex] | None:
    """Begin to index the pages of the output; None where they are few or not all there, or nobody has time for it."""
    rendered = list(build.output.folder.rglob("*.html"))
    if build.rest is not None or cores() < 2 or not is_worth_sharing(rendered):  # noqa: PLR2004 - this one is busy
        return None
    ahead = make_aside(lambda: make_search_index(dict(build.output.pages()), language))
    build.host.on_failure(lambda _: ahead.cancel())
    return ahead
