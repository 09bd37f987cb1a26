"""The title of a page as browsers and search engines show it, and the advice to keep it short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cuecard.check.text_width import width
from cuecard.model.listing_page import ListingPage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cuecard.build import Build
    from cuecard.check.problems import Place
    from cuecard.model.site_page import SitePage

_REGISTRIES = {"category": ("categories", "title"), "series": ("series", "title"), "author": ("authors", "name")}
"""Where the titles of lists stand in `mkdocs.yml`."""


def whole_title(page: SitePage, build: Build) -> str:
    """Join the title of a page and the name of the site by the site's pattern, unless the title says it already."""
    site = build.site.name
    title = str(page.title or site)
    if title == site:
        return site
    if page.is_homepage:
        return f"{site} – {title}"
    if isinstance(page, ListingPage) and page.number > 1:
        title = f"{title} – {page.number}"
    if re.search(rf"(?<!\w){re.escape(site)}(?!\w)", title, re.IGNORECASE):
        return title
    return build.settings.search_engines.title.format(title=title, site=site)


def advise_on_titles(pages: Iterable[SitePage], build: Build) -> None:
    """Advise on each title that search engines would cut; of a list's pages the first is enough."""
    most = build.settings.search_engines.longest_title
    for page in pages:
        title, own = whole_title(page, build), str(page.title or build.site.name)
        room = most - (width(title) - width(own))
        if width(title) <= most or not page.is_indexable or (place := _place(page, build)) is None:
            continue
        what = f"the title has {len(own)} characters, and search engines cut it"
        if added := title.replace(own, "", 1).strip():
            what = f"the title has {len(own)} characters, and search engines cut it with '{added}' beside it"
        remedy = f"shorten it to {round(room * len(own) / width(own))}"
        build.problems.add(place, "A130", what, remedy)


def _place(page: SitePage, build: Build) -> Place | None:
    """Give where a title is written; that of a tag's list stands in many places, so there is none."""
    document = page.source.front_matter
    if "title" in (document.data or {}):
        return document.place_of(("title",))
    if not isinstance(page, ListingPage):
        return document.opening()
    if page.number > 1 or page.listing.kind not in _REGISTRIES:
        return None
    registry, key = _REGISTRIES[page.listing.kind]
    return build.settings_source.place_of(("extra", registry, page.listing.key, key))
