"""The front matter of an article, of an ordinary page and of a listing: one documented key a line."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator

from cuecard.check.validation.models import StrictModel, complaint
from cuecard.link.clock import Moment, instant, local_day
from cuecard.link.redirect_values import OldAddress
from cuecard.model.front_matter_values import (
    Alt,
    CtaKey,
    Date,
    Description,
    InRegistry,
    Language,
    Slug,
    Tag,
    Template,
    Title,
    expect_list_of_authors,
    known_to,
)
from cuecard.model.job import Job
from cuecard.model.section_kinds import AnySection

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


class ArticleFields(StrictModel):
    """What an article says of itself."""

    title: Title
    """The heading of the page, 1–110 characters."""
    description: Description
    """What cards, search engines and feeds show; 50–160 characters are advised."""
    date: Date
    """When it is published: a date, or a date with time and zone; the future means scheduled."""
    category: Annotated[str, InRegistry("categories", "category")]
    """A key of `extra.categories`."""
    updated: Date | None = None
    """When it was last changed significantly; never before `date`."""
    tags: list[Tag] = []
    """Subjects across categories, such as `[hiring, healthcare]`."""
    authors: Annotated[
        list[Annotated[str, InRegistry("authors", "author")]], BeforeValidator(expect_list_of_authors)
    ] = []
    """Keys of `extra.authors`; none means the organization."""
    cta: CtaKey = None
    """A key of `extra.ctas`, or `false` for none; left out, the category's or the site's is taken."""
    image: str | None = None
    """The cover: a file beside the article or under `docs/assets`."""
    image_alt: Alt = Field(default=None, validate_default=True)
    """What the cover shows, for those who do not see it; required with `image`."""
    series: Annotated[str, InRegistry("series", "series")] | None = None
    """A key of `extra.series`; its articles are ordered by date."""
    featured: bool = False
    """Whether lists mark the article as featured."""
    draft: bool = False
    """Whether the article is unfinished and not public."""
    expires: Date | None = None
    """From when on it is no longer public."""
    slug: Slug | None = None
    """The last part of the address; left out, the name of the file."""
    redirect_from: list[OldAddress] = []
    """Old addresses of the article, each beginning with `/`."""
    read_time: Annotated[int, Field(ge=1, le=240)] | None = None
    """Minutes, where the counted ones do not fit."""
    lang: Language | None = None
    """The language of the text, where it is not the site's."""
    sample: bool = False
    """Whether the text is still that of a new site; told of until the line is gone."""
    template: Template = "article.html"
    """The template of the page."""
    extra: dict[str, Any] = {}
    """Your own values for your own templates; not checked."""

    @field_validator("updated")
    @classmethod
    def _not_before_date(cls, updated: Moment | None, info: ValidationInfo) -> Moment | None:
        date, zone = info.data.get("date"), known_to(info).settings.zone
        if updated is not None and date is not None and _is_before(updated, date, zone):
            raise complaint(
                "E111", f"'updated' is {updated}, earlier than 'date', {date}", f"write updated: {date} or a later day"
            )
        return updated

    @field_validator("expires")
    @classmethod
    def _after_date(cls, expires: Moment | None, info: ValidationInfo) -> Moment | None:
        date, zone = info.data.get("date"), known_to(info).settings.zone
        if expires is not None and date is not None and instant(expires, zone) <= instant(date, zone):
            what = f"'expires' is {expires}, not later than 'date', {date}, and nobody would see the article"
            later = local_day(date, zone) + dt.timedelta(days=1)
            raise complaint("E119", what, f"write expires: {later} or a later day")
        return expires


def _is_before(moment: Moment, other: Moment, zone: ZoneInfo) -> bool:
    """Compare two moments; whole days where one of them has no time."""
    has_time = isinstance(moment, dt.datetime) and isinstance(other, dt.datetime)
    measure = instant if has_time else local_day
    return measure(moment, zone) < measure(other, zone)


class PageFields(StrictModel):
    """What an ordinary page says of itself."""

    title: Title | None = None
    """The heading of the page; left out, that of the navigation."""
    description: Description | None = None
    """What search engines show; 50–160 characters are advised."""
    kind: Literal["service", "contact", "about"] | None = None
    """What search engines are told that it is; left out, a page like others."""
    cta: CtaKey = None
    """A key of `extra.ctas`, or `false` for none at the end; left out, the site's is taken."""
    image: str | None = None
    """A picture that stands for the page."""
    image_alt: Alt = Field(default=None, validate_default=True)
    """What the picture shows; required with `image`."""
    redirect_from: list[OldAddress] = []
    """Old addresses of the page, each beginning with `/`."""
    lang: Language | None = None
    """The language of the text, where it is not the site's."""
    sample: bool = False
    """Whether the text is still that of a new site; told of until the line is gone."""
    template: Template = "main.html"
    """The template of the page; `landing.html` shows sections."""
    sections: list[AnySection] = []
    """What the page is made of, one after the other; with `template: landing.html`."""
    job: Job | None = None
    """A job that can be applied for; with `template: job.html`."""
    extra: dict[str, Any] = {}
    """Your own values for your own templates; not checked."""


class ListingFields(StrictModel):
    """What the text above a listing says of itself."""

    title: Title | None = None
    """The heading, where it is not that of `mkdocs.yml`."""
    description: Description | None = None
    """What search engines show, where it is not that of `mkdocs.yml`."""
