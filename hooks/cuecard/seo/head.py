"""What the head of a page says to search engines and social networks."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from babel.core import get_global
from markupsafe import Markup

from cuecard.build import is_shared_preview
from cuecard.model.listing_page import ListingPage
from cuecard.seo.json_ld import graph
from cuecard.seo.page_titles import whole_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.model.site_page import SitePage
    from cuecard.seo.metadata import PageMetadata, SiteMetadata


@dataclass(frozen=True)
class Head:
    """Everything the head says of a page; addresses are absolute."""

    title: str
    description: str
    canonical: str
    robots: str
    properties: Sequence[tuple[str, str]]
    """Open Graph: property and content, in order."""
    picture_alt: str | None
    """What is on the large picture that Open Graph names; none where it names none."""
    graph: Markup
    """JSON-LD that is safe within a script element; empty without a `site_url`."""
    previous: str
    """The page before in a listing, relative to the site's root."""
    next: str


def head_of(page: SitePage, site: SiteMetadata, metadata: PageMetadata, build: Build) -> Head:
    """Make the head of a page."""
    return Head(
        title=whole_title(page, build),
        description=metadata.description,
        canonical=metadata.url,
        robots="" if page.is_indexable and not is_shared_preview() else "noindex",
        properties=_open_graph(site, metadata) if site.url else (),
        picture_alt=metadata.picture.alt if metadata.picture is not None else None,
        graph=_script_safe(graph(site, metadata)) if site.url else Markup(),
        previous=_neighbour(page, -1),
        next=_neighbour(page, 1),
    )


def _open_graph(site: SiteMetadata, metadata: PageMetadata) -> list[tuple[str, str]]:
    article, picture = metadata.article, metadata.picture
    said = [
        ("og:type", "article" if article else "website"),
        ("og:site_name", site.name),
        ("og:locale", _locale(metadata.language or site.language)),
        ("og:title", metadata.title),
        ("og:description", metadata.description),
        ("og:url", metadata.url),
    ]
    if picture is not None:
        said += [
            ("og:image", picture.url),
            ("og:image:width", str(picture.width)),
            ("og:image:height", str(picture.height)),
            ("og:image:alt", picture.alt),
        ]
    if article is not None:
        said += [
            ("article:published_time", article.published),
            ("article:modified_time", article.modified),
            ("article:section", article.section),
            *(("article:tag", tag) for tag in article.keywords),
        ]
    return [(name, content) for name, content in said if content]


def _locale(language: str) -> str:
    """Give a language with its likeliest country, as Open Graph wants it: `en` is `en_US`."""
    tag = language.replace("-", "_")
    if "_" in tag:
        return tag
    likely: dict[str, str] = get_global("likely_subtags")  # type: ignore[assignment]
    return f"{tag}_{likely.get(tag, f'{tag}_Latn_US').rpartition('_')[2]}"


def _neighbour(page: SitePage, step: int) -> str:
    if not isinstance(page, ListingPage) or not 1 <= page.number + step <= page.page_count:
        return ""
    return page.listing.page_address(page.number + step)


def _script_safe(data: dict[str, Any]) -> Markup:
    """Write JSON that cannot end the script element it stands in (HTML standard, 4.12.1.3)."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)  # noqa: S704 - escaped above
