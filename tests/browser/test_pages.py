"""Pages as a visitor's browser shows them."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from tests.browser.pages import PAGES, opened, resize


@pytest.mark.parametrize("name", ["home", "second-page", "category", "series", "author", "article"])
def test_no_card_is_left_alone_in_a_row(name: str, site_url: str, chromium: Browser) -> None:
    """A card that has a row to itself fills it, however many there are."""
    with opened(chromium, site_url + PAGES[name]) as page:
        for width in (1280, 768):
            resize(page, width)
            rows, full = rows_of_cards(page)
            assert [row for row in rows if len(row) == 1 and row[0] < full - 1] == [], width


def rows_of_cards(page: Page) -> tuple[list[list[float]], float]:
    """Give the widths of the cards in each row, and that of a row."""
    cards = page.locator(".cc-cards > li")
    boxes = [box for card in cards.all() if (box := card.bounding_box())]
    assert len(boxes) > 1
    rows = {box["y"]: [other["width"] for other in boxes if other["y"] == box["y"]] for box in boxes}
    return list(rows.values()), page.locator(".cc-cards").evaluate("(list) => list.clientWidth")


def test_a_drawing_follows_the_scheme_that_the_visitor_chose(site_url: str, chromium: Browser) -> None:
    """On a device set to light, a cover drawn for both grows dark with the page."""
    with opened(chromium, site_url + PAGES["listing"], color_scheme="light") as page:
        cover = page.locator(".cc-card__picture").first
        paper = [_ground(cover.screenshot())]
        page.get_by_role("radio", name="Dark").check(force=True)
        paper.append(_ground(cover.screenshot()))
        assert paper[0] > 200
        assert paper[1] < 60


def _ground(picture: bytes) -> int:
    """Give how bright the ground of a picture is, from 0 to 255."""
    with Image.open(BytesIO(picture)) as image:
        grey = image.convert("L")
        return int(grey.crop((20, 20, 21, 21)).tobytes()[0])


def test_the_menu_opens_from_the_keyboard_without_scripts(site_url: str, chromium: Browser) -> None:
    """On a narrow screen with scripts off, Tab and Enter reach every section."""
    with opened(chromium, site_url, 360, java_script_enabled=False) as page:
        panel = page.locator(".cc-menu__panel")
        assert not panel.is_visible()
        page.locator(".cc-menu__button").focus()
        page.keyboard.press("Enter")
        assert panel.is_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        page.wait_for_url("**/services/")


def test_the_first_tab_stop_skips_to_the_content(site_url: str, chromium: Browser) -> None:
    """A keyboard visitor need not go through the header on every page."""
    with opened(chromium, f"{site_url}/articles/") as page:
        page.keyboard.press("Tab")
        focused = page.locator(":focus")
        assert focused.inner_text() == "Skip to the content"
        focused.press("Enter")
        assert page.url.endswith("#content")
