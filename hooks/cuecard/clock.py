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
    """Give the moment as an aware datetime."""
    if not isinstance(moment, dt.datetime):
        moment = dt.datetime.combine(moment, dt.time.min)
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def status_at(article: Dated, now: dt.datetime, zone: ZoneInfo) -> Status:
    """Tell an article's status at a moment; `expires` is the first moment at which it is gone."""
    if article.draft:
        return Status.DRAFT
    if instant(article.date, zone) > now:
        return Status.SCHEDULED
    if article.expires is not None and instant(article.expires, zone) <= now:
        return Status.EXPIRED
    return Status.PUBLISHED


def read_as_of(text: str | None, zone: ZoneInfo) -> dt.datetime:
    """Read the AS_OF variable, an ISO date or time; without one it is now. Raises ValueError."""
    if not text:
        return dt.datetime.now(zone)
    value = dt.datetime.fromisoformat(text.strip())
    return instant(value, zone)
