"""The way from the home page to a page, as visitors see it above the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.site_paths import name_of
from cuecard.model.article import Article
from cuecard.model.listing_page import ListingPage
from cuecard.render.page_view import Link, category_link

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Navigation
    from cuecard.model.site_page import SitePage


def breadcrumb(page: SitePage, nav: Navigation, build: Build) -> list[Link]:
    """Give the pages above a page, the home page first; none where nothing is between the two."""
    home = Link(build.nav_titles.get("index.md", build.words.frame.home), build.paths.address("index"))
    between = _pages_between(page, nav, build)
    return [home, *between] if between else []


def _pages_between(page: SitePage, nav: Navigation, build: Build) -> list[Link]:
    all_articles = Link(build.listings[0].title, build.listings[0].address)
    if isinstance(page, Article):
        return [all_articles, category_link(page, build)]
    if isinstance(page, ListingPage):
        is_top = page.listing.kind == "articles" and page.number == 1
        return [] if is_top else [all_articles]
    return _pages_above(page, nav, build)


def _pages_above(page: SitePage, nav: Navigation, build: Build) -> list[Link]:
    """Give the pages whose names lead to this one's, such as `services` for `services/contract-talent`."""
    parts = name_of(page.file.dest_uri).split("/")[:-1]
    above = ["/".join(parts[: number + 1]) for number in range(len(parts))]
    by_name = {name_of(other.file.dest_uri): other for other in nav.pages}
    known = [by_name[name] for name in above if name in by_name]
    return [Link(build.nav_titles.get(other.file.src_uri, other.title or ""), other.url) for other in known]
