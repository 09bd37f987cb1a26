"""What `cuecard status` knows of each article, job and draft."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cuecard.link.clock import Status, local_time
from cuecard.link.coming_changes import next_change_of
from cuecard.link.editorial_states import Standing, State, standing_of
from cuecard.mkdocs_host.site_reader import begin_build
from cuecard.model.article import Article
from cuecard.model.job_page import JobPage

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from cuecard.build import Build
    from cuecard.model.ordinary_page import OrdinaryPage


@dataclass(frozen=True)
class Row:
    """A page that has a date, or is a draft."""

    state: State
    at: dt.datetime | None
    """In the site's time zone."""
    path: str
    address: str
    title: str
    date: str
    updated: str
    expires: str
    category: str
    authors: list[str]
    tags: list[str]


@dataclass(frozen=True)
class SiteStatus:
    """All rows, by their states and then by their moments."""

    as_of: dt.datetime
    """In the site's time zone."""
    next_change: dict[str, str | None]
    """When the site next differs without any edit, what happens then, and by which source."""
    rows: list[Row]
    unread: list[str]
    """Sources with mistakes, of which nothing is known."""


def read_status(config_file: str | None) -> SiteStatus:
    """Read where each page of a site stands. Raises StoppedError where its settings are wrong."""
    build, _ = begin_build(config_file)
    order = list(State)
    rows = sorted(_rows(build), key=lambda row: (order.index(row.state), str(row.at), row.path))
    known = {row.path for row in rows}
    unread = sorted({problem.place.path for problem in build.problems.errors()} - known)
    return SiteStatus(local_time(build.now, build.settings.zone), next_change_of(build), rows, unread)


def _rows(build: Build) -> Iterator[Row]:
    for page in [*build.articles, *build.pages, *build.unpublished]:
        if isinstance(page, Article | JobPage) or page.status is Status.DRAFT:
            yield _row(page, build)


def _row(page: Article | OrdinaryPage, build: Build) -> Row:
    standing, zone = _standing(page, build), build.settings.zone
    timing = page.timing if isinstance(page, Article | JobPage) else None
    article = page if isinstance(page, Article) else None
    return Row(
        state=standing.state,
        at=local_time(standing.at, zone) if standing.at else None,
        path=page.source.path,
        address=f"/{page.url.removeprefix('./')}",
        title=str(page.title or ""),
        date=timing.date.isoformat() if timing else "",
        updated=article.fields.updated.isoformat() if article and article.fields.updated else "",
        expires=timing.expires.isoformat() if timing and timing.expires else "",
        category=article.category_key if article else "",
        authors=list(article.author_keys) if article else [],
        tags=list(article.tags) if article else [],
    )


def _standing(page: Article | OrdinaryPage, build: Build) -> Standing:
    if not isinstance(page, Article | JobPage):
        return Standing(State.DRAFT, None)
    changed_on = page.changed_on if isinstance(page, Article) else None
    return standing_of(page.timing, page.status, build.now, build.settings.zone, changed_on=changed_on)
