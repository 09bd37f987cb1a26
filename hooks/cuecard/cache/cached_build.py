"""A build's use of the cache between its events: texts are recalled, the rest of a site kept, what is new is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.cache.eviction import remove_unused
from cuecard.cache.site_key import site_key
from cuecard.cache.store import cache_file
from cuecard.cache.unchanged_site import note_state
from cuecard.outputs.search_index import FOLDER as INDEX

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Files


def make_texts(files: Files, build: Build) -> None:
    """Make the HTML of articles when all that it asks for is known."""
    build.progress.begin("texts")
    if build.converter is not None:
        build.converter.make_ahead(files)


def keep_rest_of_site(build: Build) -> None:
    """Keep what stays as it is, where only texts are made anew and the host has written what it writes.

    The search index, which is of all pages, is looked after by itself.
    """
    if build.rest is not None:
        build.output.keep_the_rest(but=INDEX)


def save_cache(build: Build) -> None:
    """Keep what was made. Where someone saved a template meanwhile, nobody knows of which of the two a page is made."""
    is_all_known = build.host.ends_without_foreign_warnings()
    if site_key(build) != build.site_key:
        build.cache.clear()
        return
    if build.output.site is not None:
        build.output.site.remember(build.cache)
    if is_all_known and not build.host.will_be_refused():
        note_state(build)
    build.cache.save()
    if build.rest is None:  # every picture and every card was asked for
        remove_unused(cache_file(build.site.config_file, "build").parent)
