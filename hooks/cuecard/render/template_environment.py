"""The theme's environment: templates that escape what they place, and the data of a page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from cuecard.model.article import Article
from cuecard.model.job_page import JobPage
from cuecard.model.listing_page import ListingPage
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.model.site_page import SitePage
from cuecard.read.own_templates import own_templates
from cuecard.render.article_view import article_view
from cuecard.render.breadcrumbs import breadcrumb
from cuecard.render.compiled_templates import OnceReadyTemplate
from cuecard.render.job_view import job_view
from cuecard.render.language import language_of, other_language
from cuecard.render.listing_view import listing_view
from cuecard.render.nav_links import nav_links
from cuecard.render.page_view import invitation_at
from cuecard.render.section_views import closes_itself, landing_view
from cuecard.render.site_view import button_at_the_top, feeds_of, site_view
from cuecard.render.styleguide_page import StyleguidePage
from cuecard.render.styleguide_samples import make_samples
from cuecard.render.theme_assets import CARD_TEMPLATE
from cuecard.seo.head import head_of
from cuecard.seo.page_metadata import page_metadata, site_metadata

if TYPE_CHECKING:
    from jinja2 import Environment

    from cuecard.build import Build
    from cuecard.model.files import Navigation
    from cuecard.site import Site


def escape_own_templates(env: Environment, site: Site) -> None:
    """Switch autoescaping on for the theme's own templates, macros included; Material's are written without it."""
    own = own_templates(site).keys() | {"sitemap.xml", CARD_TEMPLATE}
    env.autoescape = lambda name: name is None or name in own
    env.template_class = OnceReadyTemplate


def page_context(page: object, nav: Navigation, build: Build) -> dict[str, Any]:
    """Give what a page's template places; without a page it is a page of the theme, such as 404."""
    site = replace(site_view(build), nav=nav_links(nav, build), cta=button_at_the_top(page, build))
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
        context["feeds"] = feeds_of(page.listing, build) or site.feeds
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
