"""On the shipped site: whatever an editor takes back, schedules or lets expire, the rest of the site builds."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.whole_site import WholeSite, check_links, edited
from tests.project import Built
from tests.site_contents import traces

UNPUBLISHED = {"draft": "draft: true", "scheduled": "date: 2027-06-01", "expired": "expires: 2026-12-01"}
"""A line of front matter that keeps an article from visitors on the day of the builds."""
DAY = "2026-12-24"
"""A day on which every shipped article is public."""
START = "2026-01-01"
DAYS = re.compile(r"\b\d{4}-\d\d-\d\d\b")
DATE = re.compile(r"^date: (\S{10})", re.MULTILINE)
ADVICE = {"A503"}
"""A link to what is not public is shown as words."""


@pytest.mark.parametrize("status", UNPUBLISHED)
def test_all_articles_at_once_leave_no_trace(shipped: WholeSite, status: str) -> None:
    """Lists, feeds, series, neighbours, pictures and covers go with them."""
    slugs = [path.stem for path in shipped.articles]
    hide(shipped.articles, status)
    built = shipped.build(as_of=DAY)
    expect_whole(built, shipped)
    assert traces(built.site, *(f"articles/{slug}" for slug in slugs)) == []


def test_each_article_in_turn_leaves_no_trace(shipped: WholeSite) -> None:
    """Built one after the other in one folder, so that each build follows another site's."""
    for path, status in zip(shipped.articles, turns(), strict=False):
        source = path.read_text("utf-8")
        hide([path], status)
        built = shipped.build(as_of=DAY)
        expect_whole(built, shipped)
        assert traces(built.site, f"articles/{path.stem}/", f"articles/{path.name}") == []
        path.write_text(source, "utf-8")


def test_the_site_builds_as_of_every_moment_at_which_it_changes(shipped: WholeSite) -> None:
    """From before the first article on, each build names the next moment."""
    moment, moments = START, []
    while moment:
        built = shipped.build(as_of=moment)
        expect_whole(built, shipped)
        moments.append(moment[:10])
        moment = built.report("next-change.json")["at"]
    articles = [path.read_text("utf-8") for path in shipped.articles]
    public = {date for text in articles if "\ndraft: true\n" not in text for date in DATE.findall(text)}
    assert {date for date in public if date >= START} <= set(moments) <= days_in(shipped) | {START}


def days_in(site: WholeSite) -> set[str]:
    """Name every day that the site names, and the one after, on which what ends on a day is gone."""
    sources = [site.folder / "mkdocs.yml", *(site.folder / "docs").rglob("*.md")]
    days = {dt.date.fromisoformat(day) for path in sources for day in DAYS.findall(path.read_text("utf-8"))}
    return {str(day + dt.timedelta(later)) for day in days for later in (0, 1)}


@pytest.mark.long
@pytest.mark.parametrize("status", UNPUBLISHED)
def test_each_article_in_turn_leaves_no_trace_in_each_status(shipped: WholeSite, status: str) -> None:
    """The same with every status for every article, from nothing."""
    for path in shipped.articles:
        source = path.read_text("utf-8")
        hide([path], status)
        built = shipped.build("--clean", as_of=DAY)
        expect_whole(built, shipped)
        assert traces(built.site, f"articles/{path.stem}/", f"articles/{path.name}") == []
        path.write_text(source, "utf-8")


def turns() -> Iterator[str]:
    """Give each status again and again."""
    while True:
        yield from UNPUBLISHED


def hide(sources: list[Path], status: str) -> None:
    """Keep articles from visitors."""
    for path in sources:
        path.write_text(edited(path.read_text("utf-8"), UNPUBLISHED[status], without=("updated", "expires")), "utf-8")


def expect_whole(built: Built, site: WholeSite) -> None:
    """Expect a site without an error or a dead link, and no word but that of links to what is not public."""
    assert built.status == 0, built.output
    assert {message.split()[2].rstrip(":") for message in built.messages} <= ADVICE, built.output
    assert check_links(site) == ""
