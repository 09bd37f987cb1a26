"""The site of the manual has what every site of Cuecard has, and no broken link."""

from __future__ import annotations

from tests.project import Built
from tests.search_records import records
from tests.site_links import broken_addresses

SITE_URL = "https://cuecard.example/"
MARKED = {"/guides/redirects/": "Redirect a page that moves", "/reference/messages/e102/": "Messages"}
"""What is marked among the pages of a part, by the page that a visitor reads."""


def test_no_link_leads_nowhere(manual: Built) -> None:
    """Nor does a link to a part of a page."""
    assert broken_addresses(manual, SITE_URL) == []


def test_no_page_is_advised_of_anything(manual: Built) -> None:
    """Not of a title that is too long, nor of a description that says little."""
    assert manual.report("problems.json") == []


def test_every_page_has_a_card_and_a_description(manual: Built) -> None:
    """As networks and search engines show it."""
    pages = {name: manual.page(name) for name in manual.files() if name.endswith("/index.html")}
    for name, page in pages.items():
        assert page.select_one("meta[property='og:image']"), name
        assert page.select_one("meta[name=description]"), name


def test_a_visitor_finds_a_message_by_its_code(manual: Built) -> None:
    """And a guide by its words."""
    found = records(manual.site)
    assert found["/reference/messages/e102/"]
    assert found["/guides/redirects/"]


def test_news_are_in_the_feeds(manual: Built) -> None:
    """Of the site and of the category."""
    for name in ("feed.xml", "categories/releases/atom.xml"):
        assert "Cuecard has a manual" in (manual.site / name).read_text("utf-8")


def test_every_page_is_beside_the_pages_of_its_part(manual: Built) -> None:
    """Once beside the text and once above it; the page itself is marked, or the one that lists it."""
    for address, marked in MARKED.items():
        navs = manual.page(address).select(".cc-manual-sections")
        assert len(navs) == 2
        for nav in navs:
            assert [link.get_text(strip=True) for link in nav.select("[aria-current]")] == [marked]


def test_a_page_leads_to_those_before_and_after_it(manual: Built) -> None:
    """Within its part."""
    page = manual.page("/guides/redirects/")
    assert [link["rel"][0] for link in page.select(".cc-manual-neighbours a")] == ["prev", "next"]
    assert not manual.page("/start/").select("a[rel=prev]")
