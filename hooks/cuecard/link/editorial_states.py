"""Where each article and job stands for those who plan them: a draft, planned, scheduled, public, over."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from cuecard.link.clock import Status, instant

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from cuecard.link.clock import Dated, Moment

_SOON, _LATELY = dt.timedelta(days=30), dt.timedelta(days=30)
_FRESH = dt.timedelta(days=365)
"""For how long an article need not be looked at again."""


class State(StrEnum):
    """What a planner wants to know of a page first."""

    DRAFT = "draft"
    """Unfinished, of today or of an earlier day."""
    PLANNED = "planned"
    """Unfinished, with a date that is still to come: it does not appear by itself."""
    SCHEDULED = "scheduled"
    """Finished: it appears by itself."""
    LATELY = "published lately"
    ENDING = "ends soon"
    EXPIRED = "expired"
    STALE = "stale"
    """Public, and unchanged for a year."""
    PUBLISHED = "published"


@dataclass(frozen=True)
class Standing:
    """The state of a page, and the moment that it is about; None where there is none."""

    state: State
    at: dt.datetime | None


def standing_of(
    timing: Dated, status: Status, now: dt.datetime, zone: ZoneInfo, *, changed_on: Moment | None = None
) -> Standing:
    """Tell how a page stands at a moment; one without `changed_on` never becomes stale."""
    begins = instant(timing.date, zone)
    ends = instant(timing.expires, zone) if timing.expires is not None else None
    if status is Status.DRAFT:
        return Standing(State.PLANNED if begins > now else State.DRAFT, begins)
    if status is Status.SCHEDULED:
        return Standing(State.SCHEDULED, begins)
    if status is Status.EXPIRED:
        return Standing(State.EXPIRED, ends)
    if ends is not None and ends <= now + _SOON:
        return Standing(State.ENDING, ends)
    if begins > now - _LATELY:
        return Standing(State.LATELY, begins)
    changed = instant(changed_on, zone) if changed_on is not None else now
    return Standing(State.STALE, changed) if changed <= now - _FRESH else Standing(State.PUBLISHED, begins)
