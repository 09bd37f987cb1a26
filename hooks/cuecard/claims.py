"""What a page claims for machines, held against what it shows to people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser

from cuecard.problems import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from cuecard.build import Build

Node = dict[str, Any]


def check_claims(html: str, page: Page, config: MkDocsConfig, build: Build) -> None:
    """Note each false claim of a page as an error."""
    place = Place(build.place_in_docs(page.file.src_uri))
    for what in false_claims(html, page.canonical_url or "", build.public_urls, config.site_url or ""):
        build.problems.add(place, "E701", what, "the template shows something else than the engine says")


def false_claims(html: str, page_url: str, known_urls: Collection[str], site_url: str) -> Iterator[str]:
    """Say in words each claim of a page's structured data that the page does not bear out.

    `known_urls` are the absolute addresses of all pages and files of the site.
    """
    page = LexborHTMLParser(html)
    script = page.css_first('script[type="application/ld+json"]')
    if script is None:
        return
    nodes = json.loads(script.text())["@graph"]
    ids = {node["@id"] for node in nodes if "@id" in node}
    for node in nodes:
        yield from _about_page(node, page, page_url)
    for key, address in _addresses(nodes):
        is_id = key == "@id"
        if is_id and address not in ids and "#" in address and address.partition("#")[0] in {page_url, site_url}:
            yield f"nothing in the graph has the id {address}"
        elif not is_id and address.startswith(site_url) and address.partition("#")[0] not in known_urls:
            yield f"there is no page or file {address}"


def _about_page(node: Node, page: LexborHTMLParser, page_url: str) -> Iterator[str]:
    kind = node["@type"]
    if kind == "BlogPosting":
        yield from _about_article(node, page)
    elif kind == "BreadcrumbList":
        shown = [_text(link) for link in page.css(".cc-breadcrumb a")]
        said = [item["name"] for item in node["itemListElement"]]
        yield from _differ("the breadcrumb", said, shown)
    elif kind == "CollectionPage" and "mainEntity" in node:
        shown = [_text(link) for link in page.css(".cc-listing .cc-card__link")]
        said = [item["name"] for item in node["mainEntity"]["itemListElement"]]
        yield from _differ("the list of articles", said, shown)
    if node.get("@id") == page_url:
        canonical = page.css_first('link[rel="canonical"]')
        yield from _differ("the address", node["url"], canonical.attributes.get("href") if canonical else None)


def _about_article(node: Node, page: LexborHTMLParser) -> Iterator[str]:
    heading, badge = page.css_first("h1"), page.css_first("[data-read-time]")
    minutes = badge.attributes.get("data-read-time") if badge else None
    dates = [time.attributes.get("datetime") for time in page.css(".cc-article-header time")]
    section = page.css_first("[data-category]")
    yield from _differ("the headline", node["headline"], _text(heading))
    yield from _differ("the read time", node.get("timeRequired"), f"PT{minutes}M" if minutes else None)
    yield from _differ("the date of publication", node["datePublished"], dates[0] if dates else None)
    yield from _differ("the date of the last change", node["dateModified"], dates[-1] if dates else None)
    yield from _differ("the section", node["articleSection"], _text(section))


def _differ(what: str, said: object, shown: object) -> Iterator[str]:
    if said != shown:
        yield f"{what} is {said!r} for machines and {shown!r} on the page"


def _text(node: Any) -> str:
    return " ".join(node.text(deep=True).split()) if node is not None else ""


def _addresses(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _addresses(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from _addresses(part, key)
    elif key in {"@id", "url", "item", "image", "logo"} and isinstance(value, str):
        yield key, value
