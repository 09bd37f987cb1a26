"""What a site leaves out, as a build says it in one line at its end."""

from __future__ import annotations

import logging
from collections import Counter
from typing import TYPE_CHECKING

from cuecard.link.clock import Status, instant, local_day
from cuecard.model.article import Article
from cuecard.model.job_page import JobPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.model.site_page import SitePage

_log = logging.getLogger("mkdocs.cuecard")


def left_out(build: Build) -> str:
    """Count what is not public, by why; empty where all of it is."""
    pages = build.unpublished
    count = Counter(page.status for page in pages)
    drafts = f"{count[Status.DRAFT]} draft{'s' if count[Status.DRAFT] > 1 else ''}" if count[Status.DRAFT] else ""
    expired = f"{count[Status.EXPIRED]} expired" if count[Status.EXPIRED] else ""
    return ", ".join(filter(None, [_scheduled(pages, build), drafts, expired]))


def say_left_out(build: Build) -> None:
    """Say what the site leaves out, if it leaves out anything."""
    if build.left_out:
        _log.info("Left out: %s", build.left_out)


def _scheduled(pages: Sequence[SitePage], build: Build) -> str:
    """Count what is to come, and say when the next of it does."""
    zone = build.settings.zone
    scheduled = (page for page in pages if page.status is Status.SCHEDULED)
    dates = [page.timing.date for page in scheduled if isinstance(page, Article | JobPage)]
    if not dates:
        return ""
    day = local_day(min(dates, key=lambda date: instant(date, zone)), zone)
    return f"{len(dates)} scheduled (next: {day.day} {day:%B %Y})"
