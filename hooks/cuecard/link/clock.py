"""What time it is for a build, and what is public then.

A date without a time begins at midnight in the site's time zone.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

Moment = dt.date | dt.datetime


class Dated(Protocol):
    """What front matter says about when something is public."""

    @property
    def date(self) -> Moment: ...  # noqa: D102
    @property
    def expires(self) -> Moment | None: ...  # noqa: D102
    @property
    def draft(self) -> bool: ...  # noqa: D102


class Status(StrEnum):
    """Whether visitors see an article, and if not, why."""

    PUBLISHED = "published"
    DRAFT = "draft"
    SCHEDULED = "scheduled"
    EXPIRED = "expired"


def instant(moment: Moment, zone: ZoneInfo) -> dt.datetime:
    """Give the moment in UTC, where times compare as they follow each other, whatever the clocks are set to."""
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time.min)
    return _moved(moment if moment.tzinfo else moment.replace(tzinfo=zone), dt.UTC)


def local_time(moment: Moment, zone: ZoneInfo) -> dt.datetime:
    """Give the moment as the clocks of the site's zone show it."""
    return _moved(instant(moment, zone), zone)


def local_day(moment: Moment, zone: ZoneInfo) -> dt.date:
    """Give the day on which the moment is in the site's zone."""
    return local_time(moment, zone).date() if isinstance(moment, dt.datetime) else moment


def later(moment: Moment, other: Moment, zone: ZoneInfo) -> Moment:
    """Give the later of two moments."""
    return max(moment, other, key=lambda one: instant(one, zone))


def status_at(article: Dated, now: dt.datetime, zone: ZoneInfo) -> Status:
    """Tell an article's status at a moment; `expires` is the first moment at which it is gone."""
    if article.draft:
        return Status.DRAFT
    if instant(article.date, zone) > now:
        return Status.SCHEDULED
    if article.expires is not None and instant(article.expires, zone) <= now:
        return Status.EXPIRED
    return Status.PUBLISHED


def next_change(article: Dated, now: dt.datetime, zone: ZoneInfo) -> tuple[dt.datetime, Status] | None:
    """Give when an article will next appear or disappear by itself, and its status from then on."""
    is_public = status_at(article, now, zone) is Status.PUBLISHED
    for moment in filter(None, (article.date, article.expires)):
        then = instant(moment, zone)
        status = status_at(article, then, zone)
        if then > now and (status is Status.PUBLISHED) != is_public:
            return then, status
    return None


def read_as_of(text: str | None, zone: ZoneInfo) -> dt.datetime:
    """Read the AS_OF variable, an ISO date or time; without one it is now. Raises ValueError."""
    return instant(dt.datetime.fromisoformat(text.strip()) if text else dt.datetime.now(zone), zone)


def _moved(moment: dt.datetime, zone: dt.tzinfo) -> dt.datetime:
    try:
        return moment.astimezone(zone)
    except OverflowError:  # the first and the last day of the calendar
        return moment.replace(tzinfo=zone)
