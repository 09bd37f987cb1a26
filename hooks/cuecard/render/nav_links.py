"""The links at the top of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cuecard.link.site_paths import relative_to_root
from cuecard.link.written_paths import written_address
from cuecard.model.listing_page import ListingPage
from cuecard.render.page_view import Link

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Navigation


def nav_links(nav: Navigation, build: Build) -> list[Link]:
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
