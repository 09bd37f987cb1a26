"""What is public at which moment."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuecard.link.clock import Moment, Status, instant, local_day, next_change, read_as_of, status_at

NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")
TOKYO = ZoneInfo("Asia/Tokyo")


@dataclass(frozen=True)
class Dates:
    """As much of front matter as decides what is public."""

    date: Moment
    expires: Moment | None = None
    draft: bool = False


def time(text: str) -> dt.datetime:
    """Read a time without a zone, as YAML does."""
    return dt.datetime.fromisoformat(text)


def status(dates: Dates, as_of: str, zone: ZoneInfo = NEW_YORK) -> Status:
    """Tell the status as AS_OF would have it."""
    return status_at(dates, read_as_of(as_of, zone), zone)


def test_a_date_begins_at_midnight_in_the_site_s_time_zone() -> None:
    """The same date is public in Tokyo while New York still waits."""
    dates = Dates(dt.date(2026, 5, 4))
    assert status(dates, "2026-05-03T23:59:59") is Status.SCHEDULED
    assert status(dates, "2026-05-04T00:00") is Status.PUBLISHED
    assert status(dates, "2026-05-03T16:00+01:00", TOKYO) is Status.PUBLISHED
    assert status(dates, "2026-05-03T16:00+01:00", NEW_YORK) is Status.SCHEDULED


def test_an_as_of_without_a_time_is_the_beginning_of_its_day() -> None:
    """Built as of a day, the articles of that day are public and those of its noon are not."""
    assert status(Dates(dt.date(2026, 5, 4)), "2026-05-04") is Status.PUBLISHED
    assert status(Dates(time("2026-05-04T12:00")), "2026-05-04") is Status.SCHEDULED


def test_a_time_with_an_offset_is_that_moment_everywhere() -> None:
    """Nine o'clock in Berlin is three o'clock in New York."""
    nine = Dates(dt.datetime(2026, 5, 4, 9, tzinfo=dt.timezone(dt.timedelta(hours=2))))
    assert status(nine, "2026-05-04T02:59:59") is Status.SCHEDULED
    assert status(nine, "2026-05-04T03:00:00") is Status.PUBLISHED
    assert status(nine, "2026-05-04T07:00:00Z") is Status.PUBLISHED


def test_expires_is_the_first_moment_at_which_an_article_is_gone() -> None:
    """On the day before it is there, on the day itself it is not."""
    dates = Dates(dt.date(2026, 1, 1), expires=dt.date(2026, 5, 4))
    assert status(dates, "2026-05-03T23:59:59") is Status.PUBLISHED
    assert status(dates, "2026-05-04") is Status.EXPIRED


def test_a_draft_is_a_draft_whatever_its_dates() -> None:
    """Neither time makes it public."""
    for as_of in ("2025-01-01", "2026-06-01", "2030-01-01"):
        assert status(Dates(dt.date(2026, 1, 1), dt.date(2027, 1, 1), draft=True), as_of) is Status.DRAFT


def test_the_hour_that_comes_twice_hides_nothing_again() -> None:
    """Published at a quarter to two, an article stays public when the clocks go back to one."""
    dates = Dates(time("2026-10-25T02:45"))
    assert status(dates, "2026-10-25T00:44:59Z", BERLIN) is Status.SCHEDULED
    second_time = dt.datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN)
    assert status_at(dates, instant(second_time, BERLIN), BERLIN) is Status.PUBLISHED


@pytest.mark.parametrize(
    ("moment", "zone", "day"),
    [
        (dt.date(2026, 5, 4), NEW_YORK, "2026-05-04"),
        (dt.datetime(2026, 5, 4, 2, tzinfo=dt.UTC), NEW_YORK, "2026-05-03"),
        (dt.datetime(2026, 5, 4, 20, tzinfo=dt.UTC), TOKYO, "2026-05-05"),
        (time("2026-05-04T23:59"), TOKYO, "2026-05-04"),
        (dt.date(1, 1, 1), TOKYO, "0001-01-01"),
        (dt.date(9999, 12, 31), NEW_YORK, "9999-12-31"),
    ],
)
def test_a_moment_is_shown_as_the_day_it_is_on_the_site(moment: Moment, zone: ZoneInfo, day: str) -> None:
    """A time with an offset can be of the day before or after."""
    assert local_day(moment, zone).isoformat() == day


def test_the_ends_of_the_calendar_are_no_trouble() -> None:
    """Somebody writes 9999 for never."""
    dates = Dates(dt.date(1, 1, 1), expires=time("9999-12-31T23:59"))
    for zone in (NEW_YORK, TOKYO):
        assert status(dates, "2026-05-04", zone) is Status.PUBLISHED


@pytest.mark.parametrize("text", ["yesterday", "2026-13-01", "2026-05", "05/04/2026", " "])
def test_an_as_of_that_is_no_date_is_refused(text: str) -> None:
    """The caller turns it into a message."""
    with pytest.raises(ValueError, match=r"Invalid isoformat string|must be in"):
        read_as_of(text, NEW_YORK)


def test_without_an_as_of_it_is_now() -> None:
    """An empty variable is none."""
    for text in (None, ""):
        before, read, after = dt.datetime.now(dt.UTC), read_as_of(text, NEW_YORK), dt.datetime.now(dt.UTC)
        assert before <= read <= after


MOMENTS = st.one_of(
    st.dates(dt.date(2026, 10, 20), dt.date(2026, 10, 30)),
    st.datetimes(time("2026-10-20T00:00"), time("2026-10-30T00:00")),
    st.datetimes(time("2026-10-20T00:00"), time("2026-10-30T00:00"), timezones=st.just(dt.UTC)),
)
DATES = st.builds(Dates, MOMENTS, st.none() | MOMENTS, st.booleans())


@given(DATES, MOMENTS, MOMENTS)
def test_nothing_changes_before_the_next_change_and_something_does_then(
    dates: Dates, as_of: Moment, other: Moment
) -> None:
    """The moment is exact: public or not is the same up to it and another from it on."""
    now, later = instant(as_of, BERLIN), instant(other, BERLIN)
    is_public = status_at(dates, now, BERLIN) is Status.PUBLISHED
    change = next_change(dates, now, BERLIN)
    if change is None:
        assert later < now or (status_at(dates, later, BERLIN) is Status.PUBLISHED) == is_public
        return
    at, status_then = change
    assert at > now
    assert status_at(dates, at, BERLIN) is status_then
    assert (status_then is Status.PUBLISHED) != is_public
    if now <= later < at:
        assert (status_at(dates, later, BERLIN) is Status.PUBLISHED) == is_public
    just_before = at - dt.timedelta(microseconds=1)
    assert (status_at(dates, just_before, BERLIN) is Status.PUBLISHED) == is_public
