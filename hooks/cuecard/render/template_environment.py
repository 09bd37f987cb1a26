"""The theme's environment: one style sheet, autoescaped templates, the data that every page shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import unescape
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from cuecard.build import is_shared_preview
from cuecard.link.site_paths import relative_to_root
from cuecard.link.written_paths import written_address
from cuecard.media.pictures.picture_view import picture_view
from cuecard.model.article import Article
from cuecard.model.files import is_outside_nav
from cuecard.model.job_page import JobPage
from cuecard.model.listing_page import ListingPage
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.model.site_page import SitePage
from cuecard.outputs.feed_files import feed_links
from cuecard.read.own_templates import own_templates
from cuecard.render.article_view import article_view
from cuecard.render.breadcrumbs import breadcrumb
from cuecard.render.compiled_templates import OnceReadyTemplate
from cuecard.render.job_view import job_view
from cuecard.render.language import language_of, other_language
from cuecard.render.listing_view import listing_view
from cuecard.render.page_view import Link, category_links, invitation_at
from cuecard.render.section_views import closes_itself, landing_view
from cuecard.render.styleguide_page import StyleguidePage
from cuecard.render.styleguide_samples import make_samples
from cuecard.render.theme_assets import CARD_TEMPLATE
from cuecard.render.visit_counting import visit_script
from cuecard.seo.head import head_of
from cuecard.seo.page_metadata import page_metadata, site_metadata

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment

    from cuecard.build import Build
    from cuecard.link.article_lists import Listing
    from cuecard.media.pictures.picture_view import PictureView
    from cuecard.model.announcement import Announcement
    from cuecard.model.calls_to_action import Invitation
    from cuecard.model.files import Navigation
    from cuecard.model.footer import FooterGroup
    from cuecard.model.site_settings import Organization
    from cuecard.model.words import Words
    from cuecard.outputs.feed_files import FeedLink
    from cuecard.render.language import Language
    from cuecard.render.visit_counting import VisitScript
    from cuecard.site import Site


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


def escape_own_templates(env: Environment, site: Site) -> None:
    """Switch autoescaping on for the theme's own templates, macros included; Material's are written without it."""
    own = own_templates(site).keys() | {"sitemap.xml", CARD_TEMPLATE}
    env.autoescape = lambda name: name is None or name in own
    env.template_class = OnceReadyTemplate


def page_context(page: object, nav: Navigation, build: Build) -> dict[str, Any]:
    """Give what a page's template places; without a page it is a page of the theme, such as 404."""
    site = replace(site_view(build), nav=_nav_links(nav, build), cta=_at_the_top(page, build))
    context: dict[str, Any] = {"site": site, "feeds": site.feeds, "icons": build.icons, "words": build.words}
    if not isinstance(page, SitePage):
        return context
    context |= _language_of(page, build)
    language = page.language
    context["closing"] = invitation_at("closing", page.choice.key, build)
    trail = breadcrumb(page, nav, build)
    metadata = page_metadata(page, trail, build)
    context["trail"] = trail
    context["head"] = head_of(page, site_metadata(build), metadata, build)
    context["body"] = Markup(page.content or "")  # noqa: S704 - Markdown's own HTML
    if isinstance(page, OrdinaryPage):
        context["landing"] = landing_view(page, build, language)
        context["closing"] = None if closes_itself(page) else context["closing"]
    if isinstance(page, JobPage):
        context["job"] = job_view(page, build, language)
    if isinstance(page, StyleguidePage):
        context["samples"] = make_samples(page, build)
    if isinstance(page, Article):
        context["article"] = article_view(page, build, language)
    if isinstance(page, ListingPage):
        context["listing"] = listing_view(page, build, language)
        context["feeds"] = _feeds(page.listing, build) or site.feeds
    return context


def _language_of(page: SitePage, build: Build) -> dict[str, Any]:
    """Give a page's words, and where its language is not the site's, that language and the one of the settings."""
    site = build.site.language
    other = other_language(page.language, site)
    return {
        "words": build.vocabulary.of(page.language),
        "text_language": other,
        "settings_language": language_of(site) if other else None,
    }


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
        cta=_at_the_top(None, build),
        announcement=_announcement(build),
        visits=visit_script(build),
        feeds=_feeds(build.listings[0], build),
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


def _at_the_top(page: object, build: Build) -> Invitation | None:
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


def _feeds(listing: Listing[Article], build: Build) -> Sequence[FeedLink]:
    return feed_links(listing, build.site) if "feeds" in build.features else ()


def _legal(build: Build) -> list[Link]:
    if links := build.settings.footer.legal:
        return [Link(link.label, link.address) for link in links]
    pages = (page for page in build.pages if is_outside_nav(page.file) and not isinstance(page, JobPage))
    return [Link(page.title or "", page.url) for page in pages]


def _nav_links(nav: Navigation, build: Build) -> list[Link]:
    """Link to what stands at the top of the navigation, by the words used there; a section to its first page."""
    found = []
    for item in nav.items:
        target = _first_in(item)
        if target is None:
            continue
        if target.is_page:
            words = build.typesetter.text(_nav_title(item, target, build))
            found.append(Link(words, target.url, is_current=item.active))
        else:
            words = build.typesetter.text(item.title or "")
            found.append(Link(words, relative_to_root(written_address(target.url, build))))
    return found


def _nav_title(item: Any, page: Any, build: Build) -> str:
    """Give the words of an entry that leads to a page; a folder that `nav:` does not name is called as its list."""
    if item is page or (build.site.nav is None and isinstance(page, ListingPage)):
        return build.nav_titles.get(page.file.src_uri, page.title or "")
    return item.title or ""


def _first_in(item: Any) -> Any:
    """Give the page or the link at the beginning of a section; None of an empty one."""
    if item.is_section:
        return next(filter(None, map(_first_in, item.children)), None)
    return item
