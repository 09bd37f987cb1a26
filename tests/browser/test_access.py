"""Pages for everyone: axe-core, the keyboard, larger text, forced colours, less motion."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.faults import UNFOLD, violations
from tests.browser.pages import BLOCKS, PAGES, KeepPicture, opened, show_lazy_pictures

LIMIT = 200
"""How often Tab is pressed before a test gives up."""


def open_the_menu(page: Page) -> None:
    """Open the menu of narrow screens."""
    page.locator(".cc-menu__button").click()
    page.locator(".cc-menu__panel").wait_for()


def open_the_search(page: Page) -> None:
    """Open the search and find something."""
    page.locator(".cc-search-button").click()
    page.locator(".cc-search__query").fill("hiring")
    page.locator(".cc-search__result").first.wait_for()


@pytest.mark.parametrize(("width", "action"), [(360, open_the_menu), (360, open_the_search), (1280, open_the_search)])
def test_axe_finds_no_fault_in_what_opens(
    width: int, action: Callable[[Page], None], site_url: str, chromium: Browser
) -> None:
    """They hold with the menu and with the search open."""
    with opened(chromium, f"{site_url}/articles/", width) as page:
        action(page)
        assert violations(page) == []


@pytest.mark.long
@pytest.mark.parametrize("name", BLOCKS)
def test_axe_finds_no_fault_in_any_block_on_a_dark_phone(name: str, every_block_url: str, chromium: Browser) -> None:
    """Unfolded, as at every check in the light."""
    with opened(chromium, every_block_url + BLOCKS[name], 360) as page:
        page.evaluate(UNFOLD)
        assert violations(page, "dark") == []


@pytest.mark.long
def test_axe_finds_no_fault_in_any_component_on_a_dark_phone(styleguide_url: str, chromium: Browser) -> None:
    """Nor in any state of a section."""
    with opened(chromium, f"{styleguide_url}/styleguide/", 360) as page:
        page.evaluate(UNFOLD)
        assert violations(page, "dark") == []


FOCUS = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const drawn = element.matches("input[type=radio]") ? element.nextElementSibling : element;
  const style = getComputedStyle(drawn), box = drawn.getBoundingClientRect();
  return {
    name: element.outerHTML.slice(0, 100),
    outline: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
    isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", ["/articles/a-list-that-decides/", "/articles/", "/"])
def test_the_keyboard_shows_where_it_is(address: str, width: int, site_url: str, chromium: Browser) -> None:
    """Each stop of the Tab key has an outline and stands in view."""
    with opened(chromium, site_url + address, width) as page:
        stops = tab_stops(page)
    assert len(stops) > 10
    assert [stop["name"] for stop in stops if stop["outline"] < 2] == []
    assert [stop["name"] for stop in stops if not stop["isInView"]] == []


def tab_stops(page: Page) -> list[dict[str, Any]]:
    """Press Tab from the top of a page until it is left."""
    stops: list[dict[str, Any]] = []
    for _ in range(LIMIT):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        if stop is None:
            return stops
        stops.append(stop)
    raise AssertionError(f"{LIMIT} stops and no end")


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until what a selector names has the focus."""
    for _ in range(LIMIT):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector} on {page.url}")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_keyboard_walks_from_home_to_a_call_to_action(*, scripts: bool, site_url: str, chromium: Browser) -> None:
    """Home, a category, an article, its call to action: Tab and Enter are enough, with scripts and without."""
    with opened(chromium, site_url, java_script_enabled=True) as page:
        if not scripts:
            page.route("**/*.js", lambda route: route.abort())
            page.reload()
        for selector, then in (
            ("a[href$='categories/healthcare/']", "**/categories/healthcare/"),
            (".cc-card__link", "**/articles/*/"),
            ("[data-cta-position='closing']", "**/contact/**"),
        ):
            tab_to(page, selector)
            page.keyboard.press("Enter")
            page.wait_for_url(then)
        assert page.locator("h1").count() == 1


@pytest.mark.parametrize("name", ["article", "listing", "home"])
def test_forced_colours_keep_what_matters(
    name: str, site_url: str, chromium: Browser, keep_picture: KeepPicture
) -> None:
    """In the visitor's own colours the chosen scheme can be told from the others, and buttons have an edge."""
    with opened(chromium, site_url + PAGES[name], forced_colors="active") as page:
        show_lazy_pictures(page)
        keep_picture(page, f"{name}-forced-colours")
        chosen, other = (
            page.locator(f".cc-scheme__input{state} + .cc-scheme__label").first.evaluate(
                "(label) => getComputedStyle(label).backgroundColor"
            )
            for state in (":checked", ":not(:checked)")
        )
        assert chosen != other
        button = page.locator(".cc-header .cc-button").first
        assert button.evaluate("(button) => parseFloat(getComputedStyle(button).borderTopWidth)") >= 1
