"""What is wrong with a page in a browser: what it complains of, and what axe-core finds."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.pages import SCHEMES, Scheme

ALL_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],  # to describe all that is right takes as long as to look for what is wrong
}
RULES_OF_COLOUR = ALL_RULES | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
RULES = {"light": ALL_RULES, "dark": RULES_OF_COLOUR}
"""What is held in each scheme: the dark one differs in its colours only."""
HELD: dict[int, tuple[Scheme, ...]] = {1280: SCHEMES, 360: ("light",)}
"""The schemes in which axe-core is asked at each width; those of phones in the dark by `make prove` alone."""
HEADINGS = "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1]))"
"""The levels of a page's headings, in order."""
UNFOLD = "document.querySelectorAll('main details').forEach((details) => { details.open = true })"


def violations(page: Page, *schemes: Scheme) -> list[str]:
    """Give what axe-core finds in some schemes, else in both, a line a finding."""
    found = []
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    for scheme in schemes or SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        for violation in page.evaluate("options => axe.run(options)", RULES[scheme])["violations"]:
            nodes = [f"{node['html'][:120]} {node.get('failureSummary', '')}" for node in violation["nodes"]]
            found.append(f"{scheme}: {violation['id']}: {' | '.join(nodes)}")
    return found


def listen(page: Page, site_url: str) -> list[str]:
    """Note from now on what a page logs, what it cannot load, and whom else it asks."""
    heard: list[str] = []
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfailed", lambda request: heard.append(f"failed: {request.url}"))
    page.on("request", lambda request: None if request.url.startswith(site_url) else heard.append(request.url))
    page.on(
        "response",
        lambda response: heard.append(f"{response.status}: {response.url}") if response.status >= 400 else None,
    )
    return heard
