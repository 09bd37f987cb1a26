"""Dates in the order and with the names that people and other programs write them."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from babel.dates import get_month_names

_YEAR_FIRST = re.compile(r"(\d{4})[-./ ]?(\d{1,2})[-./ ]?(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-./ ]+(\d{1,2})[-./ ]+(\d{4}|\d\d)")
_TIME = re.compile(
    r"(?P<day>.*?)[T ,]+(?:at )?(?P<hour>\d{1,2})(?::(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?)?[ ]?(?P<half>[ap]\.?m\.?)?"
    r"[ ]?(?P<zone>Z|[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "pt")
_CENTURY = "20"
"""What a year of two digits is taken for."""
_LONGEST_DAY = 2
_MONTHS = 12


def read_time(text: str) -> tuple[str, str]:
    """Part a time from the day before it; it is written as front matter has it, `T09:00`, or empty."""
    plain = _plain(text)
    found = _TIME.fullmatch(plain)
    if found is None or not (found["minute"] or found["half"]):
        return plain, ""
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].lower().startswith("p") else 0)
    zone = re.sub(r"([+-]\d\d)(\d\d)", r"\1:\2", found["zone"] or "")
    is_a_time = hour < 24 and int(found["minute"] or 0) < 60  # noqa: PLR2004 - hours of a day, minutes of an hour
    return found["day"], f"T{hour:02}:{found['minute'] or '00'}{zone}" if is_a_time else ""


def days_in(text: str) -> list[str]:
    """Give every day that a text may mean, be it in American or European order or with the month's name."""
    if found := _YEAR_FIRST.fullmatch(text):
        orders = [(found[1], found[2], found[3])]
    elif found := _YEAR_LAST.fullmatch(text):
        year = found[3] if len(found[3]) > _LONGEST_DAY else f"{_CENTURY}{found[3]}"
        orders = [(year, found[1], found[2]), (year, found[2], found[1])]
        if year != found[3] and "-" in text and int(found[1]) > _MONTHS:  # 26-05-04
            orders.append((f"{_CENTURY}{found[1]}", found[2], found[3]))
    else:
        orders = _with_name_of_month(text)
    return sorted({day.isoformat() for day in (_day(*map(int, order)) for order in orders) if day is not None})


def unfinished(text: str) -> tuple[str, str, str] | None:
    """Give what a date lacks, the form to write it in and what to fill in; None for what is no date at all."""
    month, numbers = _month_and_numbers(text)
    if re.fullmatch(r"(?:19|20)\d\d", text):
        return "month and day", f"{text}-MM-DD", "its month for MM and its day for DD"
    if month and len(numbers) == 1 and len(numbers[0]) <= _LONGEST_DAY:
        return "year", f"YYYY-{month:02}-{int(numbers[0]):02}", "its year for YYYY"
    if month and len(numbers) == 1:
        return "day", f"{numbers[0]}-{month:02}-DD", "its day for DD"
    return None


def _plain(text: str) -> str:
    """Write every dash as a hyphen, every space as an ordinary one, and the signs of East Asian dates as hyphens."""
    text = re.sub(r"[‐-―−/]", lambda sign: "/" if sign[0] == "/" else "-", re.sub(r"\s+", " ", text.strip()))
    return re.sub(r"(\d+)[年년] ?(\d+)[月월] ?(\d+)[日일]", r"\1-\2-\3", text)


def _with_name_of_month(text: str) -> list[tuple[str, str, str]]:
    month, numbers = _month_and_numbers(text)
    numbers = sorted(numbers, key=len)
    is_whole = month and [len(number) > _LONGEST_DAY for number in numbers] == [False, True]
    return [(numbers[1], str(month), numbers[0])] if is_whole else []


def _month_and_numbers(text: str) -> tuple[int, list[str]]:
    """Give the number of the one month that is named, 0 where there is none, and all numbers."""
    words = re.findall(r"[^\W\d_]+|\d+", text.lower())
    months = [number for word in words if (number := _months().get(word))]
    return (months[0] if len(months) == 1 else 0), [word for word in words if word.isdigit()]


@cache
def _months() -> dict[str, int]:
    """Give the number of each month by its names, long and short."""
    names: dict[str, int] = {"sept": 9}
    for language in reversed(_LANGUAGES):
        for width in ("wide", "abbreviated"):
            names |= {
                name.lower().rstrip("."): number for number, name in get_month_names(width, locale=language).items()
            }
    return names


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
