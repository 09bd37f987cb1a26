"""What a new site came with and is still there: pages and settings that say so, addresses that nobody can have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from selectolax.lexbor import LexborHTMLParser

from cuecard.check.problems import Place, Problem
from cuecard.model.article import Article
from cuecard.model.ordinary_page import OrdinaryPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cuecard.build import Build
    from cuecard.model.site_page import SitePage
    from cuecard.read.marked_yaml import Path

_RESERVED = re.compile(
    r"(?:https?://|mailto:[^@?]+@)(?:[^/?#@]+\.)?(?:example|invalid|test|example\.(?:com|net|org))(?::\d+)?(?:[/?#]|$)",
    re.IGNORECASE,
)
"""Pages and mailboxes of domains that nobody can have: RFC 2606 and RFC 6761."""
_NAMES = ("example", ".invalid", ".test")
_WITH_ADDRESSES = ("site_url", "extra")
_OWN = "write an address of your own"


def advise_on_samples(pages: Iterable[SitePage], build: Build) -> None:
    """Advise on what is still as it came: pages, settings, addresses."""
    build.problems.extend(_in_settings(build))
    for page in pages:
        build.problems.extend(_in_page(page))


def is_reserved(address: str) -> bool:
    """Tell whether an address of a page or a mailbox is kept for examples."""
    return bool(_RESERVED.match(address))


def _in_settings(build: Build) -> Iterator[Problem]:
    source = build.settings_source
    for index, name in enumerate(build.settings.samples):
        place = source.place_of(("extra", "samples", index))
        what = f"'{name}' still says what a new site says"
        yield Problem(place, "A322", what, "write your own words there, then remove it from this list")
    for way, place in source.values.items():
        value = _value_at(way, source.data) if way and way[0] in _WITH_ADDRESSES else None
        if isinstance(value, str) and is_reserved(value):
            yield _reserved(value, place)


def _value_at(way: Path, data: Any) -> Any:
    """Follow keys and numbers of items; None where they lead to nothing."""
    for step in way:
        is_there = step in data if isinstance(data, dict) else isinstance(data, list) and isinstance(step, int)
        data = data[step] if is_there else None
    return data


def _in_page(page: SitePage) -> Iterator[Problem]:
    if isinstance(page, OrdinaryPage | Article) and page.fields.sample:
        place = page.source.front_matter.place_of_key(("sample",))
        yield Problem(place, "A321", "this page is still a sample", "write your own text, then remove this line")
    for address in _addresses(page):
        if is_reserved(address):
            yield _reserved(address, _place_of(address, page))


def _addresses(page: SitePage) -> list[str]:
    """Give each address to which the text of a page leads, once; none where no word of it looks reserved."""
    text = (page.content or "").lower()
    if not any(name in text for name in _NAMES):
        return []  # most texts, which take fifty times as long to be read as HTML
    links = LexborHTMLParser(page.content or "").css("a[href]")
    return list(dict.fromkeys(link.attributes["href"] or "" for link in links))


def _reserved(address: str, place: Place) -> Problem:
    shown = address.removeprefix("mailto:").partition("?")[0]
    return Problem(place, "A323", f"nobody can be reached at '{shown}', an address for examples", _OWN)


def _place_of(address: str, page: SitePage) -> Place:
    """Give the line of a text that names an address, else its beginning."""
    opening = page.source.front_matter.opening()
    name = address.removeprefix("mailto:")
    lines = page.source.text.split("\n")
    found = next(((number, line.find(name)) for number, line in enumerate(lines) if name in line), None)
    if found is None:
        return opening
    return Place(opening.path, page.source.text_line + found[0], found[1] + 1)
