"""What a page is, for machines: one JSON-LD graph of schema.org types. Pure: facts in, graph out.

Every address is absolute, every `@id` is one of the site. What is claimed here stands on the page; the
build checks that it does (cuecard.machines.claims).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

Node = dict[str, Any]


@dataclass(frozen=True)
class NamedPage:
    """A name and the absolute address of its page; empty where it has none."""

    name: str
    url: str = ""


@dataclass(frozen=True)
class Writer:
    """Who wrote an article; `kind` is a type of schema.org, an empty address means the organization itself."""

    name: str
    url: str = ""
    kind: str = "Person"


@dataclass(frozen=True)
class SiteFacts:
    """What is true of the whole site."""

    url: str
    name: str
    description: str
    language: str
    organization: str
    boilerplate: str
    place: str
    logo: str
    profiles: Sequence[str]


@dataclass(frozen=True)
class Picture:
    """A raster picture at an absolute address, its size in pixels, and what is on it."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class ArticleFacts:
    """What is true of an article; dates are ISO dates as the page shows them."""

    headline: str
    published: str
    modified: str
    authors: Sequence[Writer]
    section: str
    keywords: Sequence[str]
    minutes: int
    words: int
    language: str


@dataclass(frozen=True)
class PageFacts:
    """What is true of a page."""

    url: str
    title: str
    description: str
    breadcrumb: Sequence[NamedPage]
    kind: str = "WebPage"
    picture: Picture | None = None
    """What stands for it where it is shared."""
    article: ArticleFacts | None = None
    entries: Sequence[NamedPage] = ()
    """The articles of a listing, in order."""


def graph(site: SiteFacts, page: PageFacts) -> Node:
    """Make the graph of a page."""
    nodes = [_organization(site), _website(site), _page(site, page), _breadcrumb(page)]
    if page.article is not None:
        nodes.append(_article(site, page, page.article))
    return {"@context": "https://schema.org", "@graph": [node for node in nodes if node]}


def _organization(site: SiteFacts) -> Node:
    return _without_gaps(
        {
            "@type": "Organization",
            "@id": f"{site.url}#organization",
            "name": site.organization,
            "url": site.url,
            "description": site.boilerplate,
            "address": site.place,
            "logo": site.logo,
            "sameAs": list(site.profiles),
        }
    )


def _website(site: SiteFacts) -> Node:
    return _without_gaps(
        {
            "@type": "WebSite",
            "@id": f"{site.url}#website",
            "url": site.url,
            "name": site.name,
            "description": site.description,
            "inLanguage": site.language,
            "publisher": {"@id": f"{site.url}#organization"},
        }
    )


def _page(site: SiteFacts, page: PageFacts) -> Node:
    node: Node = {
        "@type": page.kind,
        "@id": page.url,
        "url": page.url,
        "name": page.title,
        "description": page.description,
        "isPartOf": {"@id": f"{site.url}#website"},
        "breadcrumb": {"@id": f"{page.url}#breadcrumb"} if page.breadcrumb else None,
    }
    if page.entries:
        node["mainEntity"] = {"@type": "ItemList", "itemListElement": _numbered(page.entries)}
    if page.article is not None:
        node["mainEntity"] = {"@id": f"{page.url}#article"}
    return _without_gaps(node)


def _breadcrumb(page: PageFacts) -> Node:
    if not page.breadcrumb:
        return {}
    trail = _numbered(page.breadcrumb, address="item")
    return {"@type": "BreadcrumbList", "@id": f"{page.url}#breadcrumb", "itemListElement": trail}


def _article(site: SiteFacts, page: PageFacts, article: ArticleFacts) -> Node:
    return _without_gaps(
        {
            "@type": "BlogPosting",
            "@id": f"{page.url}#article",
            "headline": article.headline,
            "description": page.description,
            "datePublished": article.published,
            "dateModified": article.modified,
            "author": [_author(site, author) for author in article.authors],
            "publisher": {"@id": f"{site.url}#organization"},
            "image": _image(page.picture),
            "wordCount": article.words,
            "timeRequired": f"PT{article.minutes}M" if article.minutes else None,
            "articleSection": article.section,
            "keywords": list(article.keywords),
            "inLanguage": article.language,
            "isPartOf": {"@id": f"{site.url}#website"},
            "mainEntityOfPage": {"@id": page.url},
        }
    )


def _image(picture: Picture | None) -> Node | None:
    if picture is None:
        return None
    return {"@type": "ImageObject", "url": picture.url, "width": picture.width, "height": picture.height}


def _author(site: SiteFacts, author: Writer) -> Node:
    """Name who wrote: the organization by its id, others by their page."""
    if not author.url:
        return {"@id": f"{site.url}#organization"}
    return {"@type": author.kind, "@id": f"{author.url}#author", "name": author.name, "url": author.url}


def _numbered(pages: Sequence[NamedPage], address: str = "url") -> list[Node]:
    return [
        {"@type": "ListItem", "position": position, "name": page.name, address: page.url}
        for position, page in enumerate(pages, start=1)
    ]


def _without_gaps(node: Node) -> Node:
    return {key: value for key, value in node.items() if value not in ("", None, [])}
