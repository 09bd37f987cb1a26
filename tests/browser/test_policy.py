"""Every page under the strictest policy a site would send."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser, Page

from tests.browser.pages import opened

REPORT = (
    "addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective, event.sourceFile))"
)
DATA = {"application/ld+json", "application/json"}


def addresses(site: Path) -> list[str]:
    """Give the address of every page of a site."""
    return [f"/{path.relative_to(site).as_posix().removesuffix('index.html')}" for path in sorted(site.rglob("*.html"))]


def listen(page: Page) -> list[str]:
    """Note whatever a page complains of from now on."""
    heard: list[str] = []
    page.add_init_script(REPORT)
    page.on("console", lambda message: heard.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: heard.append(f"{page.url}: {error}"))
    return heard


def inline_code(page: Tag) -> Iterator[str]:
    """Find scripts, styles and handlers that stand in a page itself."""
    for element in page.find_all(True):
        if element.name == "style" or (
            element.name == "script" and not element.get("src") and element.get("type") not in DATA
        ):
            yield str(element)[:80]
        for attribute, value in element.attrs.items():
            if attribute == "style" or attribute.startswith("on") or str(value).startswith("javascript:"):
                yield f"<{element.name} {attribute}={str(value)[:60]}>"


def test_the_policy_blocks_nothing_on_any_page(site_folder: Path, strict_url: str, chromium: Browser) -> None:
    """No page of the site needs more than its own files."""
    with opened(chromium, "about:blank") as page:
        heard = listen(page)
        pages = addresses(site_folder)
        for address in pages:
            response = page.goto(strict_url + address, wait_until="load")
            assert response is not None
            assert "default-src 'self'" in (response.header_value("content-security-policy") or "")
    assert len(pages) > 30
    assert heard == []


def test_the_policy_blocks_what_it_says(strict_url: str, chromium: Browser) -> None:
    """The listening itself is heard: a page that adds an inline style is blocked and reported."""
    with opened(chromium, "about:blank") as page:
        heard = listen(page)
        page.goto(strict_url)
        page.evaluate("document.body.append(Object.assign(document.createElement('style'), {textContent: 'a {}'}))")
    assert any("style-src" in message for message in heard)


def test_no_page_holds_code_of_its_own(site_folder: Path) -> None:
    """Neither scripts, styles, event handlers nor style attributes stand in any page."""
    found = {
        address: list(inline_code(BeautifulSoup((site_folder / f".{address}").read_text("utf-8"), "html.parser")))
        for address in (path.relative_to(site_folder).as_posix() for path in site_folder.rglob("*.html"))
        for address in [f"/{address}"]
    }
    assert {address: code for address, code in found.items() if code} == {}


def test_the_search_runs_under_its_policy(site_url: str, chromium: Browser) -> None:
    """With `wasm-unsafe-eval` beside its own scripts, opening the search and finding something breaks no rule."""
    with opened(chromium, "about:blank") as page:
        heard = listen(page)
        page.goto(site_url)
        page.locator(".cc-search-button").click()
        page.locator(".cc-search__query").fill("hiring")
        page.locator(".cc-search__result").first.wait_for()
    assert heard == []
