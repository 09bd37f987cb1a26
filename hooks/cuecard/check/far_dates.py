"""Dates so far ahead that they were hardly meant."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from cuecard.link.clock import Status, instant, local_day
from cuecard.model.article import Article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zoneinfo import ZoneInfo

    from cuecard.build import Build
    from cuecard.link.clock import Moment
    from cuecard.model.job_page import JobPage
    from cuecard.read.marked_yaml import Path

_FAR = dt.timedelta(days=366)


def expect_near_dates(page: Article | JobPage, build: Build) -> None:
    """Note each day of what is to be public that is more than a year ahead."""
    zone = build.settings.zone
    for path, moment, remedy in _days(page):
        if instant(moment, zone) - build.now > _FAR:
            day, place = local_day(moment, zone), page.source.front_matter.place_of(path)
            what = f"'{path[-1]}' is {day.day} {day:%B} {day.year}, more than a year ahead"
            build.problems.add(place, "W132", what, remedy)


def when_near(page: Article | JobPage, now: dt.datetime, zone: ZoneInfo) -> list[dt.datetime]:
    """Give when days that are far ahead today will be so no more."""
    moments = (instant(moment, zone) for _, moment, _ in _days(page))
    return [moment - _FAR for moment in moments if moment - now > _FAR]


def _days(page: Article | JobPage) -> Iterator[tuple[Path, Moment, str]]:
    """Give the days to look at: where each stands, and what to do where it is far ahead."""
    if not isinstance(page, Article):
        yield ("job", "posted"), page.job.posted, "correct the year"
    elif page.status is not Status.DRAFT:
        yield ("date",), page.fields.date, "correct the year, or add draft: true until the day is near"
        if page.fields.updated is not None:
            yield ("updated",), page.fields.updated, "correct the year"
