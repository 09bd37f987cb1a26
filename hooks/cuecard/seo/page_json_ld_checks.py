"""Each node of a page's structured data, checked against what the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.seo.job_json_ld_checks import find_job_mismatches
from cuecard.seo.page_text import attribute_of, differ, heading, safe_words, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

    from cuecard.seo.json_ld_types import Node

_BREADCRUMB = ".cc-breadcrumb a, a[data-category]"
"""The way to a page; to an article it ends with the badge of its category."""


def find_page_mismatches(node: Node, page: LexborHTMLParser, page_url: str) -> Iterator[str]:
    """Say in words what a node claims and the page does not show."""
    kind = node["@type"]
    if kind == "BlogPosting":
        yield from _article(node, page)
    elif kind == "BreadcrumbList":
        yield from _names("the breadcrumb", node["itemListElement"], page, _BREADCRUMB)
    elif kind == "Service":
        yield from differ("the name of the service", node["name"], heading(page))
    elif kind == "FAQPage":
        yield from _questions(node, page, page_url)
    elif kind == "JobPosting":
        yield from find_job_mismatches(node, page, page_url)
    if node.get("@id") == page_url:
        yield from _page(node, page)
    if node.get("@id") == f"{page_url}#author":
        yield from differ("the name of the author", node["name"], heading(page))
        described = text_of(page.css_first(".cc-listing__description"))
        yield from differ("what is said of the author", node.get("description", ""), described)


def _page(node: Node, page: LexborHTMLParser) -> Iterator[str]:
    title = text_of(page.css_first("title"))
    yield from differ("the address", node["url"], attribute_of(page, 'link[rel="canonical"]', "href"))
    yield from differ(
        "the description", node.get("description"), attribute_of(page, 'meta[name="description"]', "content")
    )
    if node["name"] not in title and node["name"] != heading(page):
        yield from differ("the title", node["name"], title)
    if node["@type"] == "CollectionPage" and "mainEntity" in node:
        entries = node["mainEntity"]["itemListElement"]
        yield from _names("the list of articles", entries, page, ".cc-listing .cc-card__link")


def _names(what: str, items: list[Node], page: LexborHTMLParser, selector: str) -> Iterator[str]:
    yield from differ(what, [item["name"] for item in items], [text_of(link) for link in page.css(selector)])


def _article(node: Node, page: LexborHTMLParser) -> Iterator[str]:
    badge, section = page.css_first("[data-read-time]"), page.css_first("[data-category]")
    minutes = badge.attributes.get("data-read-time") if badge else None
    dates = [time.attributes.get("datetime") for time in page.css(".cc-article-header time")]
    yield from differ("the headline", node["headline"], heading(page))
    yield from differ("the read time", node.get("timeRequired"), f"PT{minutes}M" if minutes else None)
    yield from differ("the date of publication", node["datePublished"], dates[0] if dates else None)
    yield from differ("the date of the last change", node["dateModified"], dates[-1] if dates else None)
    yield from differ("the section", node["articleSection"], text_of(section))


def _questions(node: Node, page: LexborHTMLParser, page_url: str) -> Iterator[str]:
    """Hold each question and answer against what folds out; what is safe of an answer is what is said."""
    asked = [text_of(one) for one in page.css(".cc-faq__question")]
    answers = [safe_words(one.inner_html or "", page_url) for one in page.css(".cc-faq__answer")]
    yield from differ("the list of questions", [one["name"] for one in node["mainEntity"]], asked)
    said = [safe_words(one["acceptedAnswer"]["text"], page_url) for one in node["mainEntity"]]
    for question, one, shown in zip(asked, said, answers, strict=False):
        yield from differ(f"the answer to '{question}'", one, shown)
