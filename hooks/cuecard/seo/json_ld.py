"""The JSON-LD graph of a page, of schema.org types. Pure: metadata in, graph out.

Every address is absolute, every `@id` is one of the site. What is claimed here stands on the page; the
build checks that it does (cuecard.seo.json_ld_checks).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.seo.job_posting import job_posting
from cuecard.seo.json_ld_types import without_gaps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.seo.json_ld_types import Node
    from cuecard.seo.metadata import ArticleMetadata, NamedPage, PageMetadata, Picture, SiteMetadata, Writer

ABOUT_US = {"AboutPage", "ContactPage"}
"""Pages whose subject is the organization."""


def graph(site: SiteMetadata, page: PageMetadata) -> Node:
    """Make the graph of a page."""
    nodes = [_organization(site), _website(site), _page(site, page), _breadcrumb(page)]
    if page.article is not None:
        nodes.append(_article(site, page, page.article))
    if page.author is not None:
        nodes.append(_person(page.author))
    nodes += [_service(site, page), _questions(page)]
    if page.job is not None:
        nodes.append(job_posting(site, page.url, page.job))
    return {"@context": "https://schema.org", "@graph": [node for node in nodes if node]}


def _organization(site: SiteMetadata) -> Node:
    return without_gaps(
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


def _website(site: SiteMetadata) -> Node:
    return without_gaps(
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


def _page(site: SiteMetadata, page: PageMetadata) -> Node:
    node: Node = {
        "@type": page.kind,
        "@id": page.url,
        "url": page.url,
        "name": page.title,
        "description": page.description,
        "inLanguage": page.language,
        "isPartOf": {"@id": f"{site.url}#website"},
        "breadcrumb": {"@id": f"{page.url}#breadcrumb"} if page.breadcrumb else None,
    }
    if page.entries:
        node["mainEntity"] = {"@type": "ItemList", "itemListElement": _numbered(page.entries)}
    for part, has_it in (("article", page.article), ("service", page.service), ("job", page.job)):
        if has_it:
            node["mainEntity"] = {"@id": f"{page.url}#{part}"}
    if page.author is not None:
        node["about"] = {"@id": f"{page.author.url}#author"}
    if page.kind in ABOUT_US:
        node["mainEntity"] = {"@id": f"{site.url}#organization"}
    return without_gaps(node)


def _breadcrumb(page: PageMetadata) -> Node:
    if not page.breadcrumb:
        return {}
    trail = _numbered(page.breadcrumb, address="item")
    return {"@type": "BreadcrumbList", "@id": f"{page.url}#breadcrumb", "itemListElement": trail}


def _article(site: SiteMetadata, page: PageMetadata, article: ArticleMetadata) -> Node:
    return without_gaps(
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


def _service(site: SiteMetadata, page: PageMetadata) -> Node:
    if not page.service:
        return {}
    return without_gaps(
        {
            "@type": "Service",
            "@id": f"{page.url}#service",
            "name": page.service,
            "description": page.description,
            "url": page.url,
            "image": _image(page.picture),
            "provider": {"@id": f"{site.url}#organization"},
            "mainEntityOfPage": {"@id": page.url},
        }
    )


def _questions(page: PageMetadata) -> Node:
    """Give all questions of a page as one node, as search engines want them."""
    if not page.questions:
        return {}
    answered = [
        {"@type": "Question", "name": one.question, "acceptedAnswer": {"@type": "Answer", "text": one.answer}}
        for one in page.questions
    ]
    return {"@type": "FAQPage", "@id": f"{page.url}#faq", "isPartOf": {"@id": page.url}, "mainEntity": answered}


def _image(picture: Picture | None) -> Node | None:
    if picture is None:
        return None
    return {"@type": "ImageObject", "url": picture.url, "width": picture.width, "height": picture.height}


def _author(site: SiteMetadata, author: Writer) -> Node:
    """Name who wrote: the organization by its id, others by their page."""
    if not author.url:
        return {"@id": f"{site.url}#organization"}
    return _person(author)


def _person(author: Writer) -> Node:
    return without_gaps(
        {
            "@type": author.kind,
            "@id": f"{author.url}#author",
            "name": author.name,
            "url": author.url,
            "description": author.description,
        }
    )


def _numbered(pages: Sequence[NamedPage], address: str = "url") -> list[Node]:
    return [
        {"@type": "ListItem", "position": position, "name": page.name, address: page.url}
        for position, page in enumerate(pages, start=1)
    ]
