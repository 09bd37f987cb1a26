"""Scripts that count visits, under the policy that the build names for them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.pages import opened
from tests.browser.test_policy import listen
from tests.project import Project
from tests.site_server import serve

COUNTS = """
const script = document.currentScript, host = "https://stats.firm.example";
navigator.sendBeacon(`${host}/count`, JSON.stringify([script.dataset, window._paq]));
"""


@pytest.mark.parametrize(
    ("settings", "asked"),
    [
        ("service: plausible, site: firm.example", ["/js/script.js", "/count"]),
        ("service: umami, site: 5c6a", ["/script.js", "/count"]),
        ("service: matomo, site: 3", ["/matomo.js", "/count"]),
    ],
)
def test_a_visit_is_counted_under_the_stated_policy(
    project: Project, chromium: Browser, settings: str, asked: list[str]
) -> None:
    """The browser blocks nothing, and asks the one host alone."""
    host = "https://stats.firm.example"
    project.configure("extra:\n", f"extra:\n  analytics: {{{settings}, host: {host}}}\n")
    assert project.build("--strict").status == 0
    policy = (project.folder / ".cuecard/content-security-policy.txt").read_text("utf-8").strip()
    found: list[str] = []

    def answer(route: Route) -> None:
        found.append(route.request.url.removeprefix(host))
        route.fulfill(body=COUNTS, content_type="text/javascript", headers={"Access-Control-Allow-Origin": "*"})

    with serve(project.folder, policy) as url, opened(chromium, "about:blank") as page:
        heard = listen(page)
        page.route(f"{host}/**", answer)
        with page.expect_request(f"{host}/count"):
            page.goto(f"{url}/site/contact/")
        page.wait_for_load_state("networkidle")
    assert found[:1] == asked[:1]
    assert heard == []
