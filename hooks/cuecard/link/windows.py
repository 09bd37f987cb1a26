"""When something is shown that has a beginning and an end: from the first moment on, and no longer at the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.clock import instant

if TYPE_CHECKING:
    import datetime as dt
    from zoneinfo import ZoneInfo

    from cuecard.link.clock import Moment


def is_open(starts: Moment | None, ends: Moment | None, now: dt.datetime, zone: ZoneInfo) -> bool:
    """Tell whether a moment is in a window; a side that is left out is open."""
    has_begun = starts is None or instant(starts, zone) <= now
    return has_begun and not is_over(ends, now, zone)


def is_over(ends: Moment | None, now: dt.datetime, zone: ZoneInfo) -> bool:
    """Tell whether a window has ended."""
    return ends is not None and instant(ends, zone) <= now


def edges(zone: ZoneInfo, *moments: Moment | None) -> list[dt.datetime]:
    """Give the moments at which windows begin and end, in UTC."""
    return [instant(moment, zone) for moment in moments if moment is not None]
