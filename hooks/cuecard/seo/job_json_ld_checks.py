"""The structured data of a job, checked against what its page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.seo.page_text import attribute_of, attributes_of, differ, heading, safe_words, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser

    from cuecard.seo.json_ld_types import Node


def find_job_mismatches(node: Node, page: LexborHTMLParser, page_url: str) -> Iterator[str]:
    """Say in words what a job's node claims and the page does not show."""
    text = page.css_first("[data-job-text]")
    shown_text = safe_words(text.inner_html or "", page_url) if text is not None else ""
    countries = [one["name"] for one in node.get("applicantLocationRequirements", [])]
    yield from differ("the name of the job", node["title"], heading(page))
    yield from differ("the description of the job", safe_words(node["description"], page_url), shown_text)
    yield from differ("the first day", node["datePosted"], attribute_of(page, "time[data-job-posted]", "datetime"))
    yield from differ("the last moment", node["validThrough"], attribute_of(page, "time[data-job-until]", "datetime"))
    yield from differ(
        "the employment", node["employmentType"], attributes_of(page, "[data-employment]", "data-employment")
    )
    yield from differ("who hires", node["hiringOrganization"]["name"], text_of(page.css_first("[data-job-employer]")))
    yield from differ(
        "where those may live who apply", countries, attributes_of(page, "[data-remote-in]", "data-remote-in")
    )
    yield from differ(
        "the reference", node.get("identifier", {}).get("value", ""), text_of(page.css_first("[data-job-reference]"))
    )
    yield from _places(node, page)
    yield from _salary(node, page)


def _places(node: Node, page: LexborHTMLParser) -> Iterator[str]:
    said = [place["address"] for place in node.get("jobLocation", [])]
    shown = page.css("[data-job-place]")
    countries = [place.attributes.get("data-job-place") for place in shown]
    yield from differ("where the work is done", [address["addressCountry"] for address in said], countries)
    for address, place in zip(said, shown, strict=False):
        parts = [part for name, part in address.items() if name not in {"@type", "addressCountry"}]
        if missing := [part for part in parts if part not in text_of(place)]:
            yield from differ("where the work is done", ", ".join(missing), text_of(place))


def _salary(node: Node, page: LexborHTMLParser) -> Iterator[str]:
    salary = node.get("baseSalary")
    value = salary["value"] if salary else {}
    said = [str(value[name]) for name in ("value", "minValue", "maxValue") if name in value]
    per = (salary["currency"], value["unitText"]) if salary else (None, None)
    shown = (attribute_of(page, "[data-job-salary]", "data-job-salary"), attribute_of(page, "[data-per]", "data-per"))
    yield from differ("what is paid", said, attributes_of(page, "[data-job-salary] data", "value"))
    yield from differ("in which currency and for how long", per, shown)
