"""What every page of a site shows: name, button, logo, footer, feeds."""

from __future__ import annotations

from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from cuecard.build import is_shared_preview
from cuecard.link.site_paths import relative_to_root
from cuecard.media.pictures.picture_view import picture_view
from cuecard.model.files import is_outside_nav
from cuecard.model.job_page import JobPage
from cuecard.model.site_page import SitePage
from cuecard.outputs.feed_files import feed_links
from cuecard.render.language import language_of
from cuecard.render.page_view import Link, category_links, invitation_at
from cuecard.render.visit_counting import visit_script

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.link.article_lists import Listing
    from cuecard.media.pictures.picture_view import PictureView
    from cuecard.model.announcement import Announcement
    from cuecard.model.article import Article
    from cuecard.model.calls_to_action import Invitation
    from cuecard.model.footer import FooterGroup
    from cuecard.model.site_settings import Organization
    from cuecard.model.words import Words
    from cuecard.outputs.feed_files import FeedLink
    from cuecard.render.language import Language
    from cuecard.render.visit_counting import VisitScript


@dataclass(frozen=True)
class SiteView:
    """What every page shows of the site."""

    words: Words
    """Those of its language; a page of another has others."""
    name: str
    description: str
    language: Language
    home: str
    """The address of the home page, and after it that of all articles."""
    articles: str
    organization: Organization
    logo: PictureView | None
    has_name: bool
    """Whether the name stands beside the logo."""
    nav: Sequence[Link]
    legal: Sequence[Link]
    """Those of the last line: what the settings name, else the pages outside the navigation, such as privacy."""
    footer_groups: Sequence[FooterGroup]
    """Links at the end of every page; empty where these are the categories and the navigation."""
    categories: Sequence[Link]
    cta: Invitation | None
    """The button at the top."""
    announcement: Announcement | None
    visits: VisitScript | None
    """What counts visits, where something does."""
    feeds: Sequence[FeedLink]
    hidden_paths: Sequence[str]
    """What crawlers shall leave alone."""
    stylesheet: str
    script: str
    copyright: str
    is_preview: bool
    is_closed: bool
    """Whether crawlers shall leave all of it alone."""


def site_view(build: Build) -> SiteView:
    """Give what is the same on every page; only in its navigation is another link the current one."""
    if build.site_view is None:
        build.site_view = _make_site_view(build)
    return build.site_view


def _make_site_view(build: Build) -> SiteView:
    return SiteView(
        words=build.words,
        name=build.site.name,
        description=build.site.description,
        language=language_of(build.site.language),
        home=build.paths.address("index"),
        articles=build.listings[0].address,
        organization=_organization(build),
        logo=_logo(build),
        has_name=build.settings.brand.name,
        nav=(),
        legal=_legal(build),
        footer_groups=build.settings.footer.groups,
        categories=category_links(build),
        cta=button_at_the_top(None, build),
        announcement=_announcement(build),
        visits=visit_script(build),
        feeds=feeds_of(build.listings[0], build),
        hidden_paths=[build.paths.from_host(path) for path in build.settings.search_engines.disallow],
        stylesheet=build.stylesheet,
        script=build.script,
        copyright=unescape(build.site.copyright),
        is_preview=build.is_preview,
        is_closed=is_shared_preview(),
    )


def _organization(build: Build) -> Organization:
    """Give the organization with the links that the `url` filter takes."""
    organization = build.settings.organization
    links = {label: relative_to_root(url) for label, url in organization.links.items()}
    return organization.model_copy(update={"links": links})


def button_at_the_top(page: object, build: Build) -> Invitation | None:
    """Give the button at the top of a page; the pages of the theme, such as 404, have that of the site."""
    key = page.choice_at("header").key if isinstance(page, SitePage) else build.settings.header_cta
    return invitation_at("header", key, build)


def _announcement(build: Build) -> Announcement | None:
    announcement = build.settings.announcement
    return announcement if announcement and announcement.is_shown_at(build.now, build.settings.zone) else None


def _logo(build: Build) -> PictureView | None:
    """Give the logo; the name beside it says what it shows, where it stands there."""
    file = build.addresses.get(build.settings.organization.logo or "")
    words = "" if build.settings.brand.name else build.site.name
    return picture_view(file, words, build) if file is not None else None


def feeds_of(listing: Listing[Article], build: Build) -> Sequence[FeedLink]:
    """Give the feeds of a list that pages lead to; none where the site has no feeds."""
    return feed_links(listing, build.site) if "feeds" in build.features else ()


def _legal(build: Build) -> list[Link]:
    if links := build.settings.footer.legal:
        return [Link(link.label, link.address) for link in links]
    pages = (page for page in build.pages if is_outside_nav(page.file) and not isinstance(page, JobPage))
    return [Link(page.title or "", page.url) for page in pages]
