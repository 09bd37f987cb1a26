"""What templates are given: words, addresses and choices, all made here, so that they only place them.

Addresses are relative to the site's root; templates pass them through MkDocs' `url` filter.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from babel.dates import format_date, format_datetime

from cuecard.calls_to_action import invitation
from cuecard.clock import Status, local_day, local_time
from cuecard.pictures.views import picture_view
from cuecard.theme.language import other_language

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.calls_to_action import Invitation, Position
    from cuecard.clock import Moment
    from cuecard.content.jobs import JobPage
    from cuecard.content.pages import Article, ListingPage
    from cuecard.pictures.views import PictureView
    from cuecard.theme.language import Language


LONG_READ = 3
"""From how many minutes on an article has a list of its contents."""
MANY_HEADINGS = 3
"""And with how many sections."""


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere; `key` is the registry's, where there is one."""

    title: str
    url: str
    key: str = ""
    is_current: bool = False


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
    minutes: int
    cover: PictureView | None
    notice: str
    is_featured: bool
    language: Language | None
    """Where it is not the site's."""


@dataclass(frozen=True)
class SeriesView:
    """The series an article belongs to, the article itself marked."""

    title: str
    url: str
    parts: Sequence[Link]
    position: int


@dataclass(frozen=True)
class Heading:
    """A line of the contents: a section of the text."""

    title: str
    anchor: str


@dataclass(frozen=True)
class AuthorView:
    """Who wrote an article, for the box below it."""

    name: str
    url: str
    description: str


@dataclass(frozen=True)
class ArticleView:
    """Everything around an article's text."""

    slug: str
    title: str
    category: Link
    minutes: int
    published: DateText
    updated: DateText | None
    byline: Sequence[Link]
    cover: PictureView | None
    tags: Sequence[Link]
    series: SeriesView | None
    previous: Link | None
    next: Link | None
    related: Sequence[Card]
    contents: Sequence[Heading]
    """The sections of a long article; empty for a short one."""
    authors: Sequence[AuthorView]
    share_by_mail: str
    canonical_url: str
    notice: str
    language: Language | None
    """Where it is not the site's."""


@dataclass(frozen=True)
class ListingView:
    """One page of a listing."""

    kind: str
    title: str
    description: str
    cards: Sequence[Card]
    pages: Sequence[Link]
    previous: Link | None
    next: Link | None
    categories: Sequence[Link]
    number: int


def article_view(article: Article, build: Build, language: str) -> ArticleView:
    """Make the view of an article; `language` is the site's."""
    fields = article.fields
    return ArticleView(
        slug=article.slug,
        title=fields.title,
        category=category_link(article, build),
        minutes=article.minutes,
        published=date_text(fields.date, language, build),
        updated=date_text(fields.updated, language, build) if fields.updated else None,
        byline=_byline(article, build),
        cover=_cover(article, fields.image_alt or "", build),
        tags=_tags(article, build),
        series=_series(article, build),
        previous=_article_link(article.previous),
        next=_article_link(article.next),
        related=[card(other, build, language) for other in article.related],
        contents=_contents(article),
        authors=[_author(key, build) for key in article.author_keys],
        share_by_mail=_share_by_mail(article),
        canonical_url=article.canonical_url or "",
        notice=notice(article, build),
        language=other_language(fields.lang, language),
    )


def listing_view(page: ListingPage, build: Build, language: str) -> ListingView:
    """Make the view of one page of a listing."""
    listing, number = page.listing, page.number
    pages = [Link(str(n), listing.page_address(n), is_current=n == number) for n in range(1, page.page_count + 1)]
    return ListingView(
        kind=listing.kind,
        title=listing.title,
        description=listing.description,
        cards=[card(article, build, language) for article in page.entries],
        pages=pages if len(pages) > 1 else [],
        previous=pages[number - 2] if number > 1 else None,
        next=pages[number] if number < len(pages) else None,
        categories=category_links(build, listing.key if listing.kind == "category" else ""),
        number=number,
    )


def card(article: Article, build: Build, language: str) -> Card:
    """Give an article's card, which is the same in every list."""
    if article.card is None:
        article.card = _make_card(article, build, language)
    return article.card


def _make_card(article: Article, build: Build, language: str) -> Card:
    return Card(
        title=article.fields.title,
        url=article.url,
        description=article.fields.description,
        category=category_link(article, build),
        date=date_text(article.fields.date, language, build),
        minutes=article.minutes,
        cover=_cover(article, "", build),  # the title beside it says as much
        notice=notice(article, build),
        is_featured=article.fields.featured,
        language=other_language(article.fields.lang, language),
    )


def category_link(article: Article, build: Build) -> Link:
    """Link to an article's category."""
    key = article.category_key
    return Link(build.settings.categories[key].title, f"categories/{key}/", key)


def category_links(build: Build, current: str = "") -> list[Link]:
    """Link to every category."""
    categories = build.settings.categories.items()
    return [Link(category.title, f"categories/{key}/", key, key == current) for key, category in categories]


def invitation_at(position: Position, key: str | None, build: Build) -> Invitation | None:
    """Give a call to action where a position has one."""
    return invitation(key, position, build.settings) if key is not None else None


def date_text(moment: Moment, language: str, build: Build) -> DateText:
    """Give a date, which is that of the site's time zone, as an ISO date and in the words of a language."""
    day = local_day(moment, build.settings.zone)
    return DateText(day.isoformat(), _in_words(day, language))


@lru_cache(maxsize=4096)  # an article's day stands on its page and on its card
def _in_words(day: dt.date, language: str) -> str:
    return format_date(day, "long", locale=language.replace("-", "_"))


def notice(page: Article | JobPage, build: Build) -> str:
    """Say in the preview why visitors do not see an article or a job; empty where they do."""
    if page.status is Status.DRAFT:
        return "Draft"
    if page.status is Status.SCHEDULED:
        at = local_time(page.timing.date, build.settings.zone)
        return f"Scheduled for {format_datetime(at, 'd MMM y, HH:mm', locale='en')}"
    return "Expired" if page.status is Status.EXPIRED else ""


def _contents(article: Article) -> list[Heading]:
    headings = [Heading(unescape(item.title), item.id) for item in article.toc]
    return headings if article.minutes >= LONG_READ and len(headings) >= MANY_HEADINGS else []


def _author(key: str, build: Build) -> AuthorView:
    author = build.settings.authors[key]
    return AuthorView(author.name, f"authors/{key}/", author.description or "")


def _share_by_mail(article: Article) -> str:
    return (
        f"mailto:?{urlencode({'subject': article.fields.title, 'body': article.canonical_url or ''}, quote_via=quote)}"
    )


def _byline(article: Article, build: Build) -> list[Link]:
    authors = [Link(build.settings.authors[key].name, f"authors/{key}/", key) for key in article.author_keys]
    return authors or [Link(build.settings.organization.name, "")]


def _cover(article: Article, alt: str, build: Build) -> PictureView | None:
    return picture_view(article.cover, alt, build) if article.cover is not None else None


def _tags(article: Article, build: Build) -> list[Link]:
    names = build.tag_names
    return [Link(names[slug], f"tags/{slug}/", slug) for slug in dict.fromkeys(article.tag_slugs)]


def _series(article: Article, build: Build) -> SeriesView | None:
    key = article.series_key
    if key is None or not article.series:
        return None
    parts = [Link(part.fields.title, part.url, part.slug, part is article) for part in article.series]
    position = next(index for index, part in enumerate(parts, start=1) if part.is_current)
    return SeriesView(build.settings.series[key].title, f"series/{key}/", parts, position)


def _article_link(article: Article | None) -> Link | None:
    return Link(article.fields.title, article.url, article.slug) if article is not None else None
