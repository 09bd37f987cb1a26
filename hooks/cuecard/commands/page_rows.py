"""What is said of a page: its kind, its addresses, whether it is public, its call to action."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.clock import Status, local_time
from cuecard.model.article import Article
from cuecard.model.calls_to_action import POSITIONS, invitation
from cuecard.model.job_page import JobPage
from cuecard.model.listing_page import ListingPage
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.outputs.call_to_action_manifest import calls_in
from cuecard.outputs.redirect_files import old_addresses
from cuecard.read.nav import nav_sources

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.build import Build
    from cuecard.model.site_page import SitePage

_WIDTH = 16
_WITHOUT_LISTING = "no: it is the text above a list that has no public article"


def page_rows(page: SitePage, build: Build) -> Iterator[str]:
    """Give what an owner asks of a page, the first things first."""
    yield row("title", str(page.title or ""))
    yield row("kind", _kind(page, build))
    yield row("address", "any that does not exist" if page is build.not_found else f"/{page.url.removeprefix('./')}")
    if page.canonical_url and page is not build.not_found:
        yield row("", page.canonical_url)
    if isinstance(page, ListingPage) and page.file.src_dir is None:
        yield row("text above it", f"none; to have one, write {page.source.path}")
    for old in old_addresses(page):
        yield row("", f"{old} leads to it")
    yield from _listed(page, build)
    yield row("public", _publicity(page, build))
    yield from _calls(page, build)


def row(name: str, value: str) -> str:
    """Write a line; one without a name goes on with what the line above says."""
    return f"  {name:<{_WIDTH}}{value}"


def _kind(page: SitePage, build: Build) -> str:
    if page is build.not_found:
        return "what visitors see at an address that does not exist"
    if isinstance(page, ListingPage):
        of = {"articles": "all articles"}.get(page.listing.kind, f"the {page.listing.kind} '{page.listing.key}'")
        return f"list of {of}, page {page.number} of {page.page_count}, {len(page.listing.entries)} articles"
    if isinstance(page, Article):
        return f"article in '{page.category_key}'"
    kind = "job" if isinstance(page, JobPage) else "page"
    template = page.fields.template if isinstance(page, OrdinaryPage) else "main.html"
    return f"{kind}, shown by {template}"


def _listed(page: SitePage, build: Build) -> Iterator[str]:
    for listing in build.listings if isinstance(page, Article) else ():
        if page in listing.entries:
            number = listing.entries.index(page) // build.settings.listing.per_page + 1
            yield row("listed", f"/{listing.page_address(number)}")
    if page.file.src_uri in nav_sources(build.site.nav):
        yield row("listed", "in the navigation")


def _publicity(page: SitePage, build: Build) -> str:
    if any(page is file.page for file in build.texts_without_listing):
        return _WITHOUT_LISTING
    if page.status is Status.DRAFT:
        return "no: 'draft: true'"
    if not isinstance(page, Article | JobPage):
        return "yes"
    zone = build.settings.zone
    begins = f"{local_time(page.timing.date, zone):%Y-%m-%d %H:%M %Z}"
    ends = f", until {local_time(page.timing.expires, zone):%Y-%m-%d %H:%M %Z}" if page.timing.expires else ""
    return {
        Status.PUBLISHED: f"yes, since {begins}{ends}",
        Status.SCHEDULED: f"not yet: scheduled for {begins}{ends}",
        Status.EXPIRED: f"no longer: expired{ends.replace(', until', '')}",
    }[page.status]


def _calls(page: SitePage, build: Build) -> Iterator[str]:
    choice = page.choice
    yield row("call to action", f"{choice.key or 'none'}: {choice.reason}")
    for position in POSITIONS:
        yield from (row("", f"{position}: {line}") for line in build.calls.explain(page.asker, position))
    for use in calls_in(page.content or "", page.url):
        yield row("", f"{use.position}: {use.key} → {use.url}")
    if choice.key:
        yield row("", f"closing: {choice.key} → {invitation(choice.key, 'closing', build.settings).url}")
