"""Dates as people write them: an ISO date is taken, of any other it is said how to write it."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any

from cuecard.source.yaml_scalars import UnreadableDate
from cuecard.validation.models import complaint

if TYPE_CHECKING:
    from pydantic import ValidationInfo
    from pydantic_core import PydanticCustomError

    from cuecard.clock import Moment

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DAY_AND_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]+\d.*")
_YEAR_FIRST = re.compile(r"(\d{4})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d\d)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEARS = range(1900, dt.MAXYEAR + 1)
_ISO = "2026-05-04 (year-month-day)"


def read_moment(value: Any, info: ValidationInfo) -> Moment:
    """Read what front matter gives for a date. Raises a complaint."""
    name = str(info.field_name)
    if value is None:
        raise complaint("E103", f"'{name}' is empty", f"write {name}: {_ISO}")
    if isinstance(value, UnreadableDate):
        raise _no_such_day(value.text)
    if isinstance(value, list | dict):
        raise complaint("E104", f"'{name}' takes one date", f"write {name}: {_ISO}")
    moment = _moment_of_text(value.strip(), name) if isinstance(value, str) else value
    if not isinstance(moment, dt.date):
        raise _not_a_date(str(value), name)
    if moment.year not in _YEARS:
        raise complaint("E110", f"the year of {moment} is none of ours", "check it")
    return moment


def _moment_of_text(text: str, name: str) -> Moment:
    with_time = _DAY_AND_TIME.fullmatch(text)
    try:
        if with_time:
            return dt.datetime.fromisoformat(text)
        if _DAY.fullmatch(text):
            return dt.date.fromisoformat(text)
    except ValueError:
        if with_time:
            remedy = f"write {name}: {with_time[1]}T09:00, or with a zone {with_time[1]}T09:00-04:00"
            raise complaint("E110", f"'{text}' has no time of day that can be read", remedy) from None
        raise _no_such_day(text) from None
    raise _not_a_date(text, name)


def _no_such_day(text: str) -> PydanticCustomError:
    return complaint("E110", f"{text} does not exist", "check day, month and time")


def _not_a_date(text: str, name: str) -> PydanticCustomError:
    days = [day.isoformat() for day in sorted(set(_readings(text)))]
    if len(days) > 1:
        return complaint("E110", f"'{text}' can be read in two ways", f"write {name}: {' or '.join(days)}")
    what = f"'{text}' is not in the form year-month-day" if days else f"'{text}' is not a date"
    return complaint("E110", what, f"write {name}: {days[0] if days else _ISO}")


def _readings(text: str) -> list[dt.date]:
    """Give every day that a text may mean, be it in American or European order or with the month's name."""
    if found := _YEAR_FIRST.fullmatch(text):
        orders = [(found[1], found[2], found[3])]
    elif found := _YEAR_LAST.fullmatch(text):
        year = found[3] if len(found[3]) > 2 else f"20{found[3]}"  # noqa: PLR2004 - two digits mean this century
        orders = [(year, found[1], found[2]), (year, found[2], found[1])]
    else:
        orders = _with_name_of_month(text)
    return [day for day in (_day(*map(int, order)) for order in orders) if day is not None]


def _with_name_of_month(text: str) -> list[tuple[str, str, str]]:
    words = re.findall(r"[a-z]+|\d+", text.lower())
    months = [str(_MONTHS.index(word[:3]) + 1) for word in words if word[:3] in _MONTHS]
    numbers = sorted((word for word in words if word.isdigit()), key=len)
    one_of_each = len(months) == 1 and [len(number) > 2 for number in numbers] == [False, True]  # noqa: PLR2004 - a year
    return [(numbers[1], months[0], numbers[0])] if one_of_each else []


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
