"""A build's use of the cache: it begins with all that is cached, and leaves what it made."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs.structure.files import Files, get_files

from cuecard.cache.eviction import remove_unused
from cuecard.cache.site_key import site_key
from cuecard.cache.store import cache_file
from cuecard.cache.text_edits import is_rest_as_it_was
from cuecard.cache.unchanged_site import is_unchanged, note_state
from cuecard.check.omissions import say_left_out
from cuecard.check.reporting import tell
from cuecard.mkdocs_host.build_start import start_build
from cuecard.mkdocs_host.running_build import build_of, is_question
from cuecard.mkdocs_host.site_files import SiteFiles
from cuecard.mkdocs_host.warning_counter import WarningCounter
from cuecard.outputs.search_index import FOLDER as INDEX
from cuecard.publish.publication import leave_site_as_it_is, look_at_last_site

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

_log = logging.getLogger("mkdocs.hooks.cache")


def begin(config: MkDocsConfig) -> None:
    """Ask the memory when every setting is known; end the build where nothing has changed."""
    if is_question(config):
        return
    build = build_of(config)
    build.site_key = site_key(build)
    if is_unchanged(build):
        leave_site_as_it_is(build)
        build.cache.release()
        build.problems.extend([*build.told_before, *build.found_in_site])
        tell(build.problems, build)
        say_left_out(build)
        _log.info("Nothing has changed since the last build")
        raise SystemExit(0)  # MkDocs has no other way to end a build that is well
    if build.rest is not None:
        build.cache.is_asked_little = True
        build.cache.release()
        look_at_last_site(build)
    if build.output.site is not None:
        build.output.site.recall(build.cache)
    build.warning_counter = WarningCounter(config)


def begin_files(files: Files, config: MkDocsConfig) -> Files:
    """Give a collection that knows what the site has already; where only texts are made anew, the rest is known."""
    build = build_of(config)
    if build.rest is not None:
        build.rest.prepare(files)
    return SiteFiles(files, build.output, is_little_read=build.rest is not None)


def end_files(files: Files, config: MkDocsConfig) -> Files:
    """Begin again with the whole site where it turns out that more than texts is made anew."""
    build = build_of(config)
    if build.rest is None or is_rest_as_it_was(files, build):
        return files
    start_build(config, build.cache)
    whole = build_of(config)
    whole.staging = build.staging
    whole.now, whole.site_key, whole.sources = build.now, build.site_key, build.sources
    whole.output, whole.warning_counter = replace(build.output, kept=set()), build.warning_counter
    whole.cache.is_asked_little = False
    again = get_files(config)
    again.add_files_from_theme(config.theme.get_env(), config)
    return config.plugins.on_files(again, config=config)


def make_texts(nav: Navigation, files: Files, config: MkDocsConfig) -> None:
    """Keep the navigation, which every page shows; make the HTML of articles when all that it asks for is known."""
    build = build_of(config)
    build.nav = nav
    build.progress.begin("texts")
    if build.converter is not None and not is_question(config):
        build.converter.make_ahead(files)


def keep_the_rest(config: MkDocsConfig) -> None:
    """Keep what stays as it is, where only texts are made anew and MkDocs has written what it writes.

    The search index, which is of all pages, is looked after by itself.
    """
    build = build_of(config)
    if build.rest is not None:
        build.output.keep_the_rest(but=INDEX)


def end(config: MkDocsConfig) -> None:
    """Keep what was made. Where someone saved a template meanwhile, nobody knows of which of the two a page is made."""
    build = build_of(config)
    is_all_known = build.warning_counter is not None and build.warning_counter.stop()
    if site_key(build) != build.site_key:
        build.cache.clear()
        return
    if build.output.site is not None:
        build.output.site.remember(build.cache)
    if is_all_known and not build.host.will_be_refused():
        note_state(build)
    build.cache.save()
    if build.rest is None:  # every picture and every card was asked for
        remove_unused(cache_file(config.config_file_path, is_preview=build.is_preview).parent)
