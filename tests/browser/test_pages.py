"""Pages as a visitor's browser shows them."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.browser.faults import listen
from tests.browser.pages import PAGES, SCHEMES, WIDTHS, KeepPicture, opened, show_lazy_pictures


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_its_screen_and_logs_no_error(
    name: str, width: int, site_url: str, chromium: Browser, keep_picture: KeepPicture
) -> None:
    """No console message, no failed request, none to a third party, no horizontal scroll, in either scheme."""
    with opened(chromium, "about:blank", width) as page:
        heard = listen(page, site_url)
        page.goto(site_url + PAGES[name], wait_until="load")
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            show_lazy_pictures(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            keep_picture(page, f"{name}-{width}-{scheme}")
    assert heard == []


@pytest.mark.parametrize("width", [768, 1280])
@pytest.mark.parametrize("name", ["home", "second-page", "category", "series", "author", "article"])
def test_no_card_is_left_alone_in_a_row(name: str, width: int, site_url: str, chromium: Browser) -> None:
    """A card that has a row to itself fills it, however many there are."""
    with opened(chromium, site_url + PAGES[name], width) as page:
        cards = page.locator(".cc-cards > li")
        boxes = [box for card in cards.all() if (box := card.bounding_box())]
        full = page.locator(".cc-cards").evaluate("(list) => list.clientWidth")
        rows = {box["y"]: [other["width"] for other in boxes if other["y"] == box["y"]] for box in boxes}
        assert len(boxes) > 1
        assert [row for row in rows.values() if len(row) == 1 and row[0] < full - 1] == []


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
