"""Dates in front matter: an ISO date is taken, of any other it is said how to write it."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from cuecard.check.validation.models import complaint
from cuecard.check.validation.other_dates import days_in, read_time, unfinished
from cuecard.read.yaml_scalars import UnreadableDate

if TYPE_CHECKING:
    from pydantic import ValidationInfo
    from pydantic_core import PydanticCustomError

    from cuecard.link.clock import Moment

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_AND_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]+\d.*")
_PARTS = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_YEARS = range(1900, dt.MAXYEAR + 1)
_MONTHS = 12
_ISO = "2026-05-04 (year-month-day)"


def read_moment(value: Any, info: ValidationInfo) -> Moment:
    """Read what front matter gives for a date. Raises a complaint."""
    name = str(info.field_name)
    if value is None:
        raise complaint("E103", f"'{name}' is empty", f"write {name}: {_ISO}")
    if isinstance(value, UnreadableDate):
        raise _no_such_day(value.text, name)
    if isinstance(value, list | dict):
        first = as_written(str(value[0])) if isinstance(value, list) and value else None
        raise complaint("E104", f"'{name}' is a list and takes one date", f"write {name}: {first or _ISO}")
    moment = _moment_of_text(value.strip(), name) if isinstance(value, str) else value
    if not isinstance(moment, dt.date):
        raise _not_a_date(str(value), name)
    if moment.year not in _YEARS:
        raise _too_early(moment, name)
    return moment


def as_written(text: str) -> str | None:
    """Give what a text says as front matter has it; None where it says no date, or one that can be read in two ways."""
    try:
        dt.datetime.fromisoformat(text.strip())
    except ValueError:
        day, time = read_time(text)
        days = days_in(day)
        return f"{days[0]}{time}" if len(days) == 1 else None
    return text.strip()


def _moment_of_text(text: str, name: str) -> Moment:
    with_time = _DAY_AND_TIME.fullmatch(text)
    try:
        if with_time:
            return dt.datetime.fromisoformat(text)
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
    except ValueError:
        raise _no_such_day(text, name) from None
    raise _not_a_date(text, name)


def _no_such_day(text: str, name: str) -> PydanticCustomError:
    found = _PARTS.match(text)
    assert found  # only what begins like a date is taken for one
    year, month, day = (max(int(part), 1) for part in found.groups())
    if month > _MONTHS:
        meant = f"{year:04}-{day:02}-{month:02}" if day <= _MONTHS and month <= _days(year, day) else f"{year:04}-12-31"
        return complaint("E110", f"the year has no month {month}", f"write {name}: {meant}")
    if day > _days(year, month):
        what = f"{calendar.month_name[month]} {year} has {_days(year, month)} days, not {day}"
        return complaint("E110", what, f"write {name}: {year:04}-{month:02}-{_days(year, month)}")
    day_alone, time = read_time(text)
    remedy = f"write {name}: {day_alone}{time}" if time else f"write {name}: {found[0]} or {name}: {found[0]}T09:00"
    return complaint("E110", f"'{text}' has no time that can be read", remedy)


def _days(year: int, month: int) -> int:
    return calendar.monthrange(min(max(year, 1), dt.MAXYEAR), month)[1]


def _not_a_date(text: str, name: str) -> PydanticCustomError:
    day, time = read_time(text)
    days = days_in(day)
    if len(days) > 1:
        written = " or ".join(f"{name}: {day}{time}" for day in days)
        return complaint("E110", f"'{text}' can be read in two ways", f"write {written}")
    if days:
        what = "has long dashes in place of hyphens" if day == days[0] != text else "is not written as year-month-day"
        return complaint("E110", f"'{text}' {what}", f"write {name}: {days[0]}{time}")
    if known := unfinished(day):
        what, form, rest = known
        return complaint("E110", f"'{text}' has no {what}", f"write {name}: {form} with {rest}")
    return complaint("E110", f"'{text}' is not a date", f"write {name}: {_ISO}")


def _too_early(moment: Moment, name: str) -> PydanticCustomError:
    this_century = 100
    meant = moment.replace(year=moment.year + 2000) if moment.year < this_century else moment.replace(year=_YEARS.start)
    return complaint("E110", f"the year {moment.year} is too early", f"write {name}: {meant}")
