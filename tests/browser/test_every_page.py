"""What every page promises every visitor: each is opened once, and asked at every width and in both schemes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.faults import HEADINGS, HELD, listen, violations
from tests.browser.pages import PAGES, SCHEMES, WIDTHS, KeepPicture, opened, resize, show_lazy_pictures

CUT_OFF = """() => [...document.querySelectorAll("body *")]
  .filter((element) => {
    const style = getComputedStyle(element);
    const scrolls = ["auto", "scroll"].includes(style.overflowX) || ["auto", "scroll"].includes(style.overflowY);
    const hides = [style.overflowX, style.overflowY].includes("hidden");
    return hides && !scrolls && element.getClientRects().length > 0
      && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
  })
  .map((element) => element.outerHTML.slice(0, 100))"""
MOVING = """() => [...document.querySelectorAll("*")].filter((element) => {
    const style = getComputedStyle(element);
    return style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0)
      || style.animationName !== "none" || style.scrollBehavior === "smooth";
  }).map((element) => element.outerHTML.slice(0, 100))"""


@dataclass
class Seen:
    """A page that is open, and what it has complained of."""

    name: str
    page: Page
    heard: list[str]


@pytest.fixture(scope="module", params=PAGES)
def seen(request: pytest.FixtureRequest, site_url: str, chromium: Browser) -> Iterator[Seen]:
    """A page of each template, as a phone opens it first."""
    with opened(chromium, "about:blank", WIDTHS[0]) as page:
        heard = listen(page, site_url)
        page.goto(site_url + PAGES[request.param], wait_until="load")
        yield Seen(request.param, page, heard)


def test_a_page_fits_its_screen_and_logs_no_error(seen: Seen, keep_picture: KeepPicture) -> None:
    """No console message, no failed request, none to a third party, no horizontal scroll, in either scheme."""
    for width in WIDTHS:
        resize(seen.page, width)
        show_lazy_pictures(seen.page)
        for scheme in SCHEMES:
            seen.page.emulate_media(color_scheme=scheme)
            assert seen.page.evaluate("document.documentElement.scrollWidth") <= width, scheme
            keep_picture(seen.page, f"{seen.name}-{width}-{scheme}")
    assert seen.heard == []


@pytest.mark.parametrize("width", HELD)
def test_axe_finds_no_fault_in_a_page(seen: Seen, width: int) -> None:
    """WCAG 2.2 AA and axe's best practices hold on every template, light and dark."""
    resize(seen.page, width)
    assert violations(seen.page, *HELD[width]) == []


@pytest.mark.long
def test_axe_finds_no_fault_on_a_dark_phone(seen: Seen) -> None:
    """The colours of what only narrow screens show are held too."""
    resize(seen.page, 360)
    assert violations(seen.page, "dark") == []


def test_text_of_twice_the_size_fits(seen: Seen, keep_picture: KeepPicture) -> None:
    """With text at 200 %, nothing scrolls sideways and nothing is cut off."""
    resize(seen.page, 1280)
    seen.page.evaluate("document.documentElement.style.fontSize = '200%'")
    keep_picture(seen.page, f"{seen.name}-200-percent")
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert seen.page.evaluate(CUT_OFF) == []
    seen.page.evaluate("document.documentElement.removeAttribute('style')")


def test_a_visitor_who_asks_for_less_motion_sees_none(seen: Seen) -> None:
    """No transition and no animation runs by itself."""
    resize(seen.page, 1280)
    assert seen.page.evaluate(MOVING) == []


def test_headings_stand_in_order(seen: Seen) -> None:
    """A page has one main heading, which comes first, and no level is left out."""
    levels = seen.page.evaluate(HEADINGS)
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(upper, lower) for upper, lower in pairwise(levels) if lower > upper + 1] == []


def test_landmarks_are_told_apart(seen: Seen) -> None:
    """One banner, one main, one footer; every navigation that is shown has a name of its own."""
    resize(seen.page, 1280)
    for role in ("banner", "main", "contentinfo"):
        assert seen.page.get_by_role(role).count() == 1
    names = seen.page.locator("nav:visible").evaluate_all("(navs) => navs.map((nav) => nav.ariaLabel)")
    assert None not in names
    assert len(names) == len(set(names))
