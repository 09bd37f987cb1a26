"""The metadata of a page for its head and its structured data, from the same sources that the page shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from cuecard.link.clock import local_day
from cuecard.link.site_paths import relative_to_root
from cuecard.media.cards.shared_picture import shared_picture
from cuecard.model.article import Article
from cuecard.model.job_page import JobPage
from cuecard.model.listing_page import ListingPage
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.model.section_kinds import Faq, heading_of
from cuecard.outputs.feed_html import feed_html
from cuecard.seo.job_metadata import job_metadata
from cuecard.seo.metadata import ArticleMetadata, NamedPage, PageMetadata, Picture, Question, SiteMetadata, Writer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.model.site_page import SitePage
    from cuecard.render.page_view import Link


def site_metadata(build: Build) -> SiteMetadata:
    """Give the metadata of the site, which are the same for every page; it has a `site_url`."""
    if build.site_metadata is None:
        build.site_metadata = _make_site_metadata(build)
    return build.site_metadata


def _make_site_metadata(build: Build) -> SiteMetadata:
    organization, url = build.settings.organization, build.site.url
    return SiteMetadata(
        url=url,
        name=build.site.name,
        description=build.site.description,
        language=build.site.language,
        organization=organization.name,
        boilerplate=organization.boilerplate,
        place=organization.place or "",
        logo=urljoin(url, organization.logo) if organization.logo else "",
        profiles=[urljoin(url, relative_to_root(link)) for link in organization.links.values()],
    )


def page_metadata(page: SitePage, trail: Sequence[Link], build: Build) -> PageMetadata:
    """Give the metadata of a page; `trail` is its visible breadcrumb."""
    site_url = build.site.url
    return PageMetadata(
        url=page.canonical_url or "",
        title=str(page.title or build.site.name),
        description=str(page.meta.get("description") or build.site.description),
        breadcrumb=[NamedPage(link.title, _absolute(link.url, site_url)) for link in trail],
        language=page.language if page.language != build.site.language else "",
        kind=_kind(page),
        picture=_picture(page, site_url, build),
        article=_article(page, site_url, build) if isinstance(page, Article) else None,
        entries=_entries(page) if isinstance(page, ListingPage) else (),
        author=_author_of(page, site_url, build),
        service=_service(page) if isinstance(page, OrdinaryPage) else "",
        questions=_questions(page) if isinstance(page, OrdinaryPage) else (),
        job=job_metadata(page, build.settings.zone) if isinstance(page, JobPage) else None,
    )


def _absolute(url: str, site_url: str) -> str:
    """Give the whole of an address that is relative to the site's root, of which `.` is the name."""
    return site_url if url == "." else site_url + url


def _kind(page: SitePage) -> str:
    if isinstance(page, ListingPage):
        return "CollectionPage"
    kinds = {"contact": "ContactPage", "about": "AboutPage"}
    return kinds.get(page.fields.kind or "", "WebPage") if isinstance(page, OrdinaryPage) else "WebPage"


def _service(page: OrdinaryPage) -> str:
    return heading_of(page.fields.sections) or str(page.title) if page.fields.kind == "service" else ""


def _questions(page: OrdinaryPage) -> list[Question]:
    page_url = page.canonical_url or ""
    return [
        Question(item.question, feed_html(page.parts.html["sections", index, "items", number, "answer"], page_url))
        for index, section in enumerate(page.fields.sections)
        if isinstance(section, Faq)
        for number, item in enumerate(section.items)
    ]


def _picture(page: SitePage, site_url: str, build: Build) -> Picture | None:
    shared = shared_picture(page, build)
    return Picture(urljoin(site_url, shared.url), shared.width, shared.height, shared.alt) if shared else None


def _author_of(page: SitePage, site_url: str, build: Build) -> Writer | None:
    """Give whose articles a page lists."""
    if not isinstance(page, ListingPage) or page.listing.kind != "author":
        return None
    listing = page.listing
    return replace(_writer(listing.key, site_url, build), name=listing.title, description=listing.description)


def _entries(page: ListingPage) -> list[NamedPage]:
    return [NamedPage(article.fields.title, article.canonical_url or article.url) for article in page.entries]


def _article(article: Article, site_url: str, build: Build) -> ArticleMetadata:
    fields, settings = article.fields, build.settings
    return ArticleMetadata(
        headline=fields.title,
        published=local_day(fields.date, settings.zone).isoformat(),
        modified=local_day(article.changed_on, settings.zone).isoformat(),
        authors=[_writer(key, site_url, build) for key in fields.authors] or [Writer(settings.organization.name)],
        section=settings.categories[fields.category].title,
        keywords=[build.tag_names[slug] for slug in dict.fromkeys(article.tag_slugs)],
        minutes=article.minutes,
        words=article.reading_time.words + article.reading_time.cjk_characters if article.reading_time else 0,
        language=article.language,
    )


def _writer(key: str, site_url: str, build: Build) -> Writer:
    author = build.settings.authors[key]
    kind = "Person" if author.kind == "person" else "Organization"
    return Writer(author.name, site_url + build.list_address("author", key), kind)
