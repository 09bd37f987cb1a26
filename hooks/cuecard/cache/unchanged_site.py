"""Whether the last site still stands: the same settings, nobody has touched it, and no moment has passed.

With the same sources, a build would find nothing to do but to say again what it said. One in which MkDocs, or a hook
of somebody else, warned is done again, so that these warnings come back.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from cuecard.cache.extension_checks import make_html_of_texts_alone
from cuecard.cache.file_signatures import contents_of, signature_of
from cuecard.cache.past_problems import recalled, stored
from cuecard.cache.rest_of_site import remember_rest
from cuecard.cache.source_digests import digests_in, key_of, read_sources
from cuecard.cache.text_edits import texts_alone
from cuecard.check.far_dates import when_near
from cuecard.link.coming_changes import next_change_of
from cuecard.model.article import Article
from cuecard.model.job_page import JobPage

if TYPE_CHECKING:
    from cuecard.build import Build

KIND, STATE, SOURCES = "site", "state", "sources"
_NEVER = "9999-12-31T00:00:00+00:00"


def is_unchanged(build: Build) -> bool:
    """Tell whether `mkdocs build` would give the site that is there; where only texts differ, let the build know."""
    if build.output.site is None or not _is_all_known(build):
        return False
    known = build.cache.recall(KIND, SOURCES, "") or {}
    build.sources, before = read_sources(build.site, known), digests_in(known)
    sources_key = key_of(before)
    if not _stands(sources_key, build):
        return False
    if before == build.sources.digests and _is_build_command():
        return True
    build.rest = texts_alone(before, sources_key, build)
    return False


def note_state(build: Build) -> None:
    """Remember the state after a build of which all that was said is known; to be called when all is written.

    Where someone saved a source while the build ran, nobody knows which of the two it has read.
    """
    if build.sources is None or not build.sources.are_as_they_were(build.site):
        return
    until = build.rest.until if build.rest is not None else _stands_until(build)
    lasting = (problem for problem in build.problems if problem not in build.found_in_site)
    times, told = (build.now.isoformat(), until), (stored(lasting), stored(build.found_in_site), build.left_out)
    state = [build.sources.key, signature_of(build), contents_of(build), *times, *told]
    build.cache.remember(KIND, SOURCES, "", build.sources.remembered())
    build.cache.remember(KIND, STATE, build.site_key.whole, state)
    if build.noted is not None:
        remember_rest(build.noted, build.sources.key, until, build)


def _stands(sources_key: str, build: Build) -> bool:
    """Tell whether the site is as it was left by a build of some sources, and they would give the same today.

    The build is then given what was said of it.
    """
    try:
        its_sources, signature, held, since, until, *told, left_out = build.cache.recall(
            KIND, STATE, build.site_key.whole
        )
        is_time = dt.datetime.fromisoformat(since) <= build.now < dt.datetime.fromisoformat(until)
        build.told_before, build.found_in_site = map(recalled, told)
        build.left_out = left_out
    except (TypeError, ValueError, LookupError):
        return False
    if not is_time or its_sources != sources_key:
        return False
    return bool(signature == signature_of(build) or held == contents_of(build))


def _stands_until(build: Build) -> str:
    """Give the moment from which on another site, or other messages, would come of the same sources."""
    pages = [*build.articles, *build.pages, *build.unpublished]
    timed = (page for page in pages if isinstance(page, Article | JobPage))
    near = (moment for page in timed for moment in when_near(page, build.now, build.settings.zone))
    moments = [dt.datetime.fromisoformat(next_change_of(build)["at"] or _NEVER), *near]
    return min(moments).isoformat()


def _is_build_command() -> bool:
    context = click.get_current_context(silent=True)
    return context is not None and context.info_name == "build"


def _is_all_known(build: Build) -> bool:
    """Tell whether nobody else does anything in a build, such as to upload the site or to read files for a text."""
    return build.host.has_only_the_engine() and make_html_of_texts_alone(build.site)
