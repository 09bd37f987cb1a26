"""What templates are given of every kind of page: links, dates, cards, all made here, so that they only place them.

Addresses are relative to the site's root; templates pass them through MkDocs' `url` filter.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from babel.dates import format_date, format_datetime

from cuecard.link.clock import Status, local_day, local_time
from cuecard.media.pictures.picture_view import picture_view
from cuecard.model.calls_to_action import invitation
from cuecard.render.language import other_language

if TYPE_CHECKING:
    import datetime as dt

    from cuecard.build import Build
    from cuecard.link.clock import Moment
    from cuecard.media.pictures.picture_view import PictureView
    from cuecard.model.article import Article
    from cuecard.model.calls_to_action import Invitation, Position
    from cuecard.model.job_page import JobPage
    from cuecard.render.language import Language


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere; `key` is the registry's, where there is one."""

    title: str
    url: str
    key: str = ""
    is_current: bool = False
    language: Language | None = None
    """Where the words are not in that of the page they stand on."""


@dataclass(frozen=True)
class DateText:
    """A date for machines and for people."""

    iso: str
    text: str


@dataclass(frozen=True)
class Card:
    """An article in a list."""

    title: str
    url: str
    description: str
    category: Link
    date: DateText
    read_time: str
    """In words; empty where nobody counts."""
    cover: PictureView | None
    notice: str
    is_featured: bool
    language: Language | None
    """Where it is not that of the page with the list."""


def card(article: Article, build: Build, language: str) -> Card:
    """Give an article's card, which is the same on every page of a language."""
    if language not in article.cards:
        article.cards[language] = _make_card(article, build, language)
    return article.cards[language]


def _make_card(article: Article, build: Build, language: str) -> Card:
    return Card(
        title=article.fields.title,
        url=article.url,
        description=article.fields.description,
        category=category_link(article, build),
        date=date_text(article.fields.date, language, build),
        read_time=read_time(article.minutes, language, build),
        cover=cover(article, "", build),  # the title beside it says as much
        notice=notice(article, language, build),
        is_featured=article.fields.featured,
        language=other_language(article.language, language),
    )


def read_time(minutes: int, language: str, build: Build) -> str:
    """Say how long an article takes to read; nothing where nobody counts."""
    return build.vocabulary.of(language).article.read_time(minutes) if minutes else ""


def category_link(article: Article, build: Build) -> Link:
    """Link to an article's category."""
    key = article.category_key
    return Link(build.settings.categories[key].title, build.list_address("category", key), key)


def category_links(build: Build, current: str = "") -> list[Link]:
    """Link to every category."""
    categories = build.settings.categories.items()
    return [Link(one.title, build.list_address("category", key), key, key == current) for key, one in categories]


def invitation_at(position: Position, key: str | None, build: Build) -> Invitation | None:
    """Give a call to action where a position has one."""
    return invitation(build.calls.current(key), position, build.settings) if key is not None else None


def date_text(moment: Moment, language: str, build: Build) -> DateText:
    """Give a date, which is that of the site's time zone, as an ISO date and in the words of a language."""
    day = local_day(moment, build.settings.zone)
    return DateText(day.isoformat(), _in_words(day, language))


@lru_cache(maxsize=4096)  # an article's day stands on its page and on its card
def _in_words(day: dt.date, language: str) -> str:
    return format_date(day, "long", locale=language.replace("-", "_"))


def notice(page: Article | JobPage, language: str, build: Build) -> str:
    """Say in the preview why visitors do not see an article or a job; empty where they do."""
    words = build.vocabulary.of(language).article
    if page.status is Status.DRAFT:
        return words.draft
    if page.status is Status.SCHEDULED:
        at = local_time(page.timing.date, build.settings.zone)
        return words.scheduled(moment=format_datetime(at, words.moment, locale=language.replace("-", "_")))
    return words.expired if page.status is Status.EXPIRED else ""


def cover(article: Article, alt: str, build: Build) -> PictureView | None:
    """Give the picture of an article, where it has one."""
    return picture_view(article.cover, alt, build) if article.cover is not None else None
