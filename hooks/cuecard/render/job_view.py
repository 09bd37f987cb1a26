"""What the template of a job is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel import Locale
from babel.numbers import format_currency
from markupsafe import Markup

from cuecard.link.clock import local_day
from cuecard.render.page_view import DateText, date_text, notice
from cuecard.seo.job_metadata import EMPLOYMENT, job_metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.model.job_page import JobPage
    from cuecard.model.job_words import JobWords
    from cuecard.seo.metadata import PlaceMetadata, SalaryMetadata


@dataclass(frozen=True)
class Marked:
    """Words for people, and what they are for machines."""

    text: str
    mark: str


@dataclass(frozen=True)
class SalaryView:
    """One amount or two, the currency in three letters, and for how long the work is that they pay."""

    amounts: Sequence[Marked]
    currency: str
    per: Marked


@dataclass(frozen=True)
class JobView:
    """A job as visitors see it."""

    title: str
    text: Markup
    posted: DateText
    until: DateText
    employment: Sequence[Marked]
    employer: str
    places: Sequence[Marked]
    remote_in: Sequence[Marked]
    salary: SalaryView | None
    reference: str
    notice: str


def job_view(page: JobPage, build: Build, language: str) -> JobView:
    """Make the view of a job; `language` is that of its page."""
    job, metadata, words = page.job, job_metadata(page, build.settings.zone), build.vocabulary.of(language).job
    last_day = date_text(local_day(job.valid_through, build.settings.zone), language, build)
    countries = Locale.parse(language, sep="-").territories
    return JobView(
        title=metadata.title,
        text=Markup(page.body),  # noqa: S704 - Markdown's own HTML
        posted=date_text(job.posted, language, build),
        until=DateText(metadata.valid_through, last_day.text),
        employment=[Marked(getattr(words, kind.replace("-", "_")), EMPLOYMENT[kind]) for kind in job.employment],
        employer=metadata.employer or build.settings.organization.name,
        places=[Marked(_in_one_line(place, countries[place.country]), place.country) for place in metadata.places],
        remote_in=[Marked(countries[code], code) for code in metadata.remote_in],
        salary=_salary(metadata.salary, language, words) if metadata.salary else None,
        reference=metadata.reference,
        notice=notice(page, language, build),
    )


def _in_one_line(place: PlaceMetadata, country: str) -> str:
    region = f"{place.region} {place.postal_code}".strip()
    return ", ".join(filter(None, (place.street, place.city, region, country)))


def _salary(salary: SalaryMetadata, language: str, words: JobWords) -> SalaryView:
    amounts = [amount for amount in (salary.minimum, salary.maximum) if amount is not None]
    marked = [Marked(_money(one, salary.currency, language), f"{one:.15g}") for one in amounts]
    return SalaryView(marked, salary.currency, Marked(getattr(words, salary.per), salary.per.upper()))


def _money(amount: float, currency: str, language: str) -> str:
    """Write an amount as the language does, a whole one without decimals."""
    locale = Locale.parse(language, sep="-")
    if not amount.is_integer():
        return format_currency(amount, currency, locale=locale)
    pattern = locale.currency_formats["standard"].pattern.replace("0.00", "0")
    return format_currency(amount, currency, pattern, locale=locale, currency_digits=False)
