"""The front matter of an article, of an ordinary page and of a listing: one documented key a line."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

from babel import Locale, UnknownLocaleError
from pydantic import AfterValidator, BeforeValidator, Field, field_validator

from cuecard.clock import Moment, instant
from cuecard.marked_yaml import UnreadableDate
from cuecard.problems import did_you_mean
from cuecard.slugs import is_slug, slugify
from cuecard.validation import StrictModel, complaint

if TYPE_CHECKING:
    from collections.abc import Collection

    from pydantic import ValidationInfo

    from cuecard.settings import Settings

LONGEST_TITLE = 110
ADVISED_DESCRIPTION = range(50, 161)


@dataclass(frozen=True)
class Known:
    """What front matter may refer to."""

    settings: Settings
    templates: Collection[str]
    """Names of the theme's templates."""


def _known(info: ValidationInfo) -> Known:
    known = info.context
    assert isinstance(known, Known)  # every reader of front matter passes it
    return known


def _title(text: str) -> str:
    if not text.strip():
        raise complaint("E112", "the title is empty", f"write one of 1–{LONGEST_TITLE} characters")
    if len(text) > LONGEST_TITLE:
        raise complaint("E112", f"the title has {len(text)} characters", f"cut it to {LONGEST_TITLE}")
    return text.strip()


def _description(text: str) -> str:
    if not text.strip():
        raise complaint("E103", "the description is empty", "say in 50–160 characters what the page is about")
    return " ".join(text.split())


def _moment(value: Any) -> Any:
    if isinstance(value, UnreadableDate):
        raise complaint("E110", f"{value.text} is no day of the calendar", "check day and month")
    if isinstance(value, str):
        return _moment_of_text(value)
    if not isinstance(value, dt.date):
        raise complaint("E104", "this is not a date", "write it as 2026-05-04 (year-month-day)")
    return value


def _moment_of_text(text: str) -> Moment:
    try:
        if re.match(r"\d{4}-\d\d-\d\d[T ]\d", text):
            return dt.datetime.fromisoformat(text)
    except ValueError:
        pass
    day_or_month = re.fullmatch(r"(\d{1,2})[./-](\d{1,2})[./-](\d{2,4})", text.strip())
    what = f"'{text}' can be read in two ways" if day_or_month else f"'{text}' is not a date"
    raise complaint("E110", what, "write it as 2026-05-04 (year-month-day)")


def _slug(word: str) -> str:
    if not is_slug(word):
        remedy = f"write '{slugify(word)}'" if is_slug(slugify(word)) else "use a-z, 0-9 and single hyphens"
        raise complaint("E115", f"'{word}' cannot be an address", remedy)
    return word


def _old_address(path: str) -> str:
    if not re.fullmatch(r"/(?!/)[^\s?#\\]*", path):
        raise complaint(
            "E122", f"'{path}' is not a path of this site", "begin it with a single '/', without '?' or '#'"
        )
    return path


def _language(tag: str) -> str:
    try:
        Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        raise complaint("E123", f"unknown language '{tag}'", "write a tag such as en, de or pt-BR") from None
    return tag


def _template(name: str, info: ValidationInfo) -> str:
    templates = _known(info).templates
    if name not in templates:
        raise complaint("E121", f"there is no template '{name}'", did_you_mean(name, templates))
    return name


def _registered(registry: str, noun: str) -> AfterValidator:
    def check(key: str, info: ValidationInfo) -> str:
        known = getattr(_known(info).settings, registry)
        if key not in known:
            raise complaint("E114", f"unknown {noun} '{key}'", did_you_mean(key, known))
        return key

    return AfterValidator(check)


def _cta(value: Any, info: ValidationInfo) -> Any:
    if value is False:
        return False
    if not isinstance(value, str):
        raise complaint("E104", "'cta' is neither a key nor false", "name a key of extra.ctas, or write false")
    known = _known(info).settings.ctas
    if value not in known:
        raise complaint("E114", f"unknown call to action '{value}'", did_you_mean(value, known))
    return value


def _alt_with_image(text: str | None, info: ValidationInfo) -> str | None:
    if info.data.get("image") and not (text or "").strip():
        raise complaint(
            "E117", "the picture has no description", "add image_alt: and say what is to be seen", ("image",)
        )
    return text


Title = Annotated[str, AfterValidator(_title)]
Description = Annotated[str, AfterValidator(_description)]
Date = Annotated[Moment, BeforeValidator(_moment)]
Slug = Annotated[str, AfterValidator(_slug)]
Tag = Annotated[str, Field(min_length=1), AfterValidator(str.strip)]
OldAddress = Annotated[str, AfterValidator(_old_address)]
Language = Annotated[str, AfterValidator(_language)]
Template = Annotated[str, AfterValidator(_template)]
CtaKey = Annotated[str | Literal[False] | None, BeforeValidator(_cta)]
Alt = Annotated[str | None, AfterValidator(_alt_with_image)]


class ArticleFields(StrictModel):
    """What an article says of itself."""

    title: Title
    """The heading of the page, 1–110 characters."""
    description: Description
    """What cards, search engines and feeds show; 50–160 characters are advised."""
    date: Date
    """When it is published: a date, or a date with time and zone; the future means scheduled."""
    category: Annotated[str, _registered("categories", "category")]
    """A key of `extra.categories`."""
    updated: Date | None = None
    """When it was last changed significantly; never before `date`."""
    tags: list[Tag] = []
    """Subjects across categories, such as `[hiring, healthcare]`."""
    authors: list[Annotated[str, _registered("authors", "author")]] = []
    """Keys of `extra.authors`; none means the organization."""
    cta: CtaKey = None
    """A key of `extra.ctas`, or `false` for none; left out, the category's or the site's is taken."""
    image: str | None = None
    """The cover: a file beside the article or under `docs/assets`."""
    image_alt: Alt = Field(default=None, validate_default=True)
    """What the cover shows, for those who do not see it; required with `image`."""
    series: Annotated[str, _registered("series", "series")] | None = None
    """A key of `extra.series`; its articles are ordered by date."""
    featured: bool = False
    """Whether the article stands out in listings."""
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
    template: Template = "article.html"
    """The template of the page."""
    extra: dict[str, Any] = {}
    """Your own values for your own templates; not checked."""

    @field_validator("updated", "expires")
    @classmethod
    def _after_date(cls, moment: Moment | None, info: ValidationInfo) -> Moment | None:
        date = info.data.get("date")
        if moment is None or date is None:
            return moment
        zone = _known(info).settings.zone
        if instant(moment, zone) < instant(date, zone):
            code = "E111" if info.field_name == "updated" else "E119"
            raise complaint(code, f"'{info.field_name}' is {moment}, before 'date', {date}", "correct one of the two")
        return moment


class PageFields(StrictModel):
    """What an ordinary page says of itself."""

    title: Title | None = None
    """The heading of the page; left out, that of the navigation."""
    description: Description | None = None
    """What search engines show; 50–160 characters are advised."""
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
    template: Template = "main.html"
    """The template of the page."""
    extra: dict[str, Any] = {}
    """Your own values for your own templates; not checked."""


class ListingFields(StrictModel):
    """What the text above a listing says of itself."""

    title: Title | None = None
    """The heading, where it is not that of `mkdocs.yml`."""
    description: Description | None = None
    """What search engines show, where it is not that of `mkdocs.yml`."""
