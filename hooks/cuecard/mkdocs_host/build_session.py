"""A build's use of the cache: it begins with all that is cached, and leaves what it made."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from mkdocs.structure.files import Files, get_files

from cuecard.build_progress import begin_progress
from cuecard.cache.site_key import site_key
from cuecard.cache.text_edits import is_rest_as_it_was
from cuecard.cache.unchanged_site import is_unchanged
from cuecard.check.omissions import say_left_out
from cuecard.check.reporting import tell
from cuecard.mkdocs_host.build_start import start_build
from cuecard.mkdocs_host.running_build import build_of
from cuecard.mkdocs_host.site_files import SiteFiles
from cuecard.mkdocs_host.strict_mode import count_warnings
from cuecard.mkdocs_host.visible_templates import list_visible_templates
from cuecard.publish.publication import leave_site_as_it_is, look_at_last_site, stage

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build

_log = logging.getLogger("mkdocs.hooks.cache")


def begin(config: MkDocsConfig) -> None:
    """Begin to write and to recall, when every setting is known; end the build where nothing has changed."""
    build = build_of(config)
    if "progress" in build.features:
        begin_progress(build)
    if "theme" in build.features:
        list_visible_templates(config.theme)
    if "cache" in build.features:
        build.site_key = site_key(build)
    if build.host.is_question:
        return
    if "staging" in build.features:
        count_warnings(config)
        stage(build)
    if "cache" in build.features:
        _recall(build)
        build.host.count_foreign_warnings()


def _recall(build: Build) -> None:
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


def begin_files(files: Files, config: MkDocsConfig) -> Files:
    """Give a collection that knows what the site has already; where only texts are made anew, the rest is known."""
    build = build_of(config)
    if "cache" not in build.features:
        return files
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
    whole.staging, whole.progress = build.staging, build.progress
    whole.now, whole.site_key, whole.sources = build.now, build.site_key, build.sources
    whole.output, whole.host = replace(build.output, kept=set()), build.host
    whole.cache.is_asked_little = False
    again = get_files(config)
    again.add_files_from_theme(config.theme.get_env(), config)
    return config.plugins.on_files(again, config=config)
