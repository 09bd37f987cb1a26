"""What a page says of a job that can be applied for: one documented key a line."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Annotated, Literal

from babel import Locale
from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from cuecard.check.problems import nearest
from cuecard.check.validation.models import StrictModel, complaint
from cuecard.link.clock import Moment, instant
from cuecard.model.front_matter_values import Date, known_to
from cuecard.model.section_values import Words

Employment = Literal["full-time", "part-time", "contract", "temporary", "internship", "per-diem", "volunteer"]
Amount = Annotated[float, Field(ge=0)]


def _country(code: str) -> str:
    return _code(code, "country", _names("territories"), "two letters, such as US")


def _currency(code: str) -> str:
    return _code(code, "currency", _names("currencies"), "three letters, such as USD")


def _code(code: str, noun: str, known: dict[str, str], form: str) -> str:
    """Check an ISO code; of a name it is known which code was meant."""
    if code in known:
        return code
    meant = code.upper() if code.upper() in known else None
    by_name = {name: one for one, name in known.items()}
    near = None if meant else nearest(code, by_name)
    meant = meant or (by_name[near] if near else None)
    raise complaint(
        "E704", f"unknown {noun} '{code}'", f"write {meant} instead of {code}" if meant else f"write {form}"
    )


@cache
def _names(registry: Literal["territories", "currencies"]) -> dict[str, str]:
    """Give the English names of countries or currencies by their codes."""
    return {code: name for code, name in getattr(Locale("en"), registry).items() if code.isalpha()}


Country = Annotated[str, AfterValidator(_country)]
Currency = Annotated[str, AfterValidator(_currency)]


class JobPlace(StrictModel):
    """Where the work is done."""

    city: Words
    """The city."""
    region: Words | None = None
    """The state or region, such as `FL`."""
    country: Country
    """Two letters, such as `US`."""
    street: Words | None = None
    """Street and number."""
    postal_code: Words | None = None
    """The postal code, in quotes."""


class Salary(StrictModel):
    """What is paid."""

    currency: Currency
    """Three letters, such as `USD`."""
    minimum: Amount
    """The least, or the one amount."""
    maximum: Amount | None = None
    """The most, where it is a range."""
    per: Literal["hour", "day", "week", "month", "year"]
    """For how long the work is that it pays."""

    @field_validator("maximum")
    @classmethod
    def _not_below_minimum(cls, maximum: float | None, info: ValidationInfo) -> float | None:
        minimum = info.data.get("minimum")
        if maximum is not None and minimum is not None and maximum < minimum:
            what = f"'maximum' is {maximum:g}, less than 'minimum', {minimum:g}"
            raise complaint("E703", what, f"write maximum: {minimum:g} or more")
        return maximum


class Job(StrictModel):
    """A job; its name is the title of the page, its description the text."""

    posted: Date
    """When it was offered first; the future means scheduled."""
    valid_through: Date
    """The last day on which one can apply, or the last moment; then the page leaves the site."""
    employment: Annotated[list[Employment], Field(min_length=1)]
    """How one is employed; several where one may choose."""
    places: list[JobPlace] = []
    """Where the work is done; required without `remote_in`."""
    remote_in: list[Country] = []
    """Where those may live who never have to come: countries of two letters, such as `[US, CA]`."""
    employer: Words | None = None
    """Who hires; left out, the organization of the site."""
    salary: Salary | None = None
    """What is paid."""
    reference: Words | None = None
    """By what the employer knows the job."""

    @field_validator("valid_through")
    @classmethod
    def _not_before_posted(cls, end: Moment, info: ValidationInfo) -> Moment:
        posted, zone = info.data.get("posted"), known_to(info).settings.zone
        if posted is not None and instant(_end(end), zone) <= instant(posted, zone):
            what = f"'valid_through' is {end}, earlier than 'posted', {posted}, and nobody could apply"
            raise complaint("E703", what, f"write valid_through: {posted} or a later day")
        return end

    @model_validator(mode="after")
    def _is_somewhere(self) -> Job:
        if not self.places and not self.remote_in:
            remedy = "add remote_in: [US] for work from home, or places: [{city: Tampa, country: US}]"
            raise complaint("E705", "the job has no place where the work is done", remedy)
        return self

    @property
    def date(self) -> Moment:
        """From when on the page is public."""
        return self.posted

    @property
    def expires(self) -> Moment:
        """The first moment at which it no longer is."""
        return _end(self.valid_through)

    @property
    def draft(self) -> bool:
        """Whether it is unfinished, which a job that is offered is not."""
        return False


def _end(moment: Moment) -> Moment:
    """Give the moment after the last one; a day ends at its midnight."""
    return moment if isinstance(moment, dt.datetime) else moment + dt.timedelta(days=1)
