"""When a site will differ without any edit: pages that appear and go, calls to action and the announcement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.clock import local_time, next_change
from cuecard.model.article import Article
from cuecard.model.job_page import JobPage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from cuecard.build import Build

    Change = tuple[dt.datetime, str, str]
    """The moment, what happens then, and the path of the source that says so."""

CALL_TO_ACTION, ANNOUNCEMENT = "call to action", "announcement"
"""What happens then, where no page appears or goes."""


def next_change_of(build: Build) -> dict[str, str | None]:
    """Say when the output will next differ, and because of which source."""
    found = first_change(build, build.now)
    if found is None:
        return {"at": None, "what": None, "source": None}
    at, what, source = found
    return {"at": local_time(at, build.settings.zone).isoformat(), "what": what, "source": source}


def first_change(build: Build, after: dt.datetime) -> Change | None:
    """Give the first change after a moment."""
    return min(_changes(build, after), default=None)


def _changes(build: Build, after: dt.datetime) -> Iterator[Change]:
    zone, source = build.settings.zone, build.settings_source
    for page in [*build.articles, *build.pages, *build.unpublished]:
        if isinstance(page, Article | JobPage) and (change := next_change(page.timing, after, zone)):
            yield (*change, page.source.path)
    for moment in build.calls.changes(after):
        yield moment, CALL_TO_ACTION, source.place_of(("extra", "ctas")).path
    announcement = build.settings.announcement
    for moment in announcement.changes(zone) if announcement else ():
        if moment > after:
            yield moment, ANNOUNCEMENT, source.place_of(("extra", "announcement")).path
