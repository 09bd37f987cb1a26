"""What the template of an article is given: everything around its text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from cuecard.link.site_paths import copy_of
from cuecard.render.language import other_language
from cuecard.render.page_view import Link, card, category_link, cover, date_text, notice, read_time

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.media.pictures.picture_view import PictureView
    from cuecard.model.article import Article
    from cuecard.render.language import Language
    from cuecard.render.page_view import Card, DateText

LONG_READ = 3
"""From how many minutes on an article has a list of its contents."""
MANY_HEADINGS = 3
"""And with how many sections."""


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
    read_time: str
    """The same in words; empty where nobody counts."""
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
    markdown_copy: str
    """The address of its text as Markdown, where the site has copies."""
    notice: str
    language: Language | None
    """Where it is not the site's."""


def article_view(article: Article, build: Build, language: str) -> ArticleView:
    """Make the view of an article; `language` is its own."""
    fields = article.fields
    return ArticleView(
        slug=article.slug,
        title=fields.title,
        category=category_link(article, build),
        minutes=article.minutes,
        read_time=read_time(article.minutes, language, build),
        published=date_text(fields.date, language, build),
        updated=date_text(fields.updated, language, build) if fields.updated else None,
        byline=_byline(article, build),
        cover=cover(article, fields.image_alt or "", build),
        tags=_tags(article, build),
        series=_series(article, build, language),
        previous=_link_to(article.previous, build, language) if article.previous else None,
        next=_link_to(article.next, build, language) if article.next else None,
        related=[card(other, build, language) for other in article.related],
        contents=_contents(article),
        authors=[_author(key, build) for key in article.author_keys],
        share_by_mail=_share_by_mail(article),
        canonical_url=article.canonical_url or "",
        markdown_copy=quote(copy_of(article.file.dest_uri)),
        notice=notice(article, language, build),
        language=other_language(language, build.site.language),
    )


def _contents(article: Article) -> list[Heading]:
    headings = [Heading(unescape(item.title), item.id) for item in article.toc]
    return headings if article.minutes >= LONG_READ and len(headings) >= MANY_HEADINGS else []


def _author(key: str, build: Build) -> AuthorView:
    author = build.settings.authors[key]
    return AuthorView(author.name, build.list_address("author", key), author.description or "")


def _share_by_mail(article: Article) -> str:
    return (
        f"mailto:?{urlencode({'subject': article.fields.title, 'body': article.canonical_url or ''}, quote_via=quote)}"
    )


def _byline(article: Article, build: Build) -> list[Link]:
    known = build.settings.authors
    authors = [Link(known[key].name, build.list_address("author", key), key) for key in article.author_keys]
    return authors or [Link(build.settings.organization.name, "")]


def _tags(article: Article, build: Build) -> list[Link]:
    names = build.tag_names
    return [Link(names[slug], build.list_address("tag", slug), slug) for slug in dict.fromkeys(article.tag_slugs)]


def _series(article: Article, build: Build, language: str) -> SeriesView | None:
    key = article.series_key
    if key is None or not article.series:
        return None
    parts = [replace(_link_to(part, build, language), is_current=part is article) for part in article.series]
    position = next(index for index, part in enumerate(parts, start=1) if part.is_current)
    return SeriesView(build.settings.series[key].title, build.list_address("series", key), parts, position)


def _link_to(article: Article, build: Build, language: str) -> Link:
    """Link to an article, its title marked where it is in another language than the page."""
    own = other_language(article.language, language)
    return Link(article.fields.title, article.url, article.slug, language=own)
