"""Pages as a visitor's browser shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

PAGES = {
    "home": "/",
    "listing": "/articles/",
    "article": "/articles/ai-engineering-for-healthcare/",
    "long-article": "/articles/scorecards-that-decide/",
    "category": "/categories/healthcare/",
    "services": "/services/",
    "contact": "/contact/",
    "not-found": "/404.html",
}
WIDTHS = (360, 768, 1280)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_fits_its_screen_and_logs_no_error(
    name: str, width: int, scheme: str, site_url: str, chromium: Browser, pictures: Path
) -> None:
    """No console message, no failed request, no horizontal scroll, nothing cut off."""
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("requestfailed", lambda request: said.append(f"failed: {request.url}"))
    page.on(
        "response",
        lambda response: said.append(f"{response.status}: {response.url}") if response.status >= 400 else None,
    )
    page.goto(site_url + PAGES[name], wait_until="load")
    assert said == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.screenshot(path=pictures / f"{name}-{width}-{scheme}.png", full_page=True)
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_no_third_party_for_anything(name: str, site_url: str, chromium: Browser) -> None:
    """Every request goes to the site itself."""
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_url + PAGES[name], wait_until="load")
    page.close()
    assert asked
    assert [url for url in asked if not url.startswith(site_url)] == []


def test_the_menu_opens_from_the_keyboard_without_scripts(site_url: str, chromium: Browser) -> None:
    """On a narrow screen with scripts off, Tab and Enter reach every section."""
    context = chromium.new_context(viewport={"width": 360, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(site_url)
    panel = page.locator(".cc-menu__panel")
    assert not panel.is_visible()
    page.locator(".cc-menu__button").focus()
    page.keyboard.press("Enter")
    assert panel.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/services/")
    context.close()


def test_the_first_tab_stop_skips_to_the_content(site_url: str, chromium: Browser) -> None:
    """A keyboard visitor need not go through the header on every page."""
    page = chromium.new_page()
    page.goto(f"{site_url}/articles/")
    page.keyboard.press("Tab")
    focused = page.locator(":focus")
    assert focused.inner_text() == "Skip to the content"
    focused.press("Enter")
    assert page.url.endswith("#content")
    page.close()
