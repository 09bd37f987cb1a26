"""A frame of another site, which a visitor asks for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import opened
from tests.browser.test_policy import listen
from tests.project import Project, article
from tests.site_server import serve

FRAME = '<iframe src="https://www.player.example/embed/1" title="A film" width="400" height="300"></iframe>'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with a film, under the policy that the build names."""
    project = Project(tmp_path_factory.mktemp("embeds"))
    project.configure("extra:\n", "extra:\n  embeds: [player.example]\n")
    project.write("articles/a.md", article(f"Before.\n\n{FRAME}\n\nAfter."))
    assert project.build("--strict", as_of="2026-06-01").status == 0
    policy = (project.folder / ".cuecard/content-security-policy.txt").read_text("utf-8").strip()
    with serve(project.folder, policy) as url:
        yield f"{url}/site/articles/a/"


def asked_of_others(page: Page) -> list[str]:
    """Note what the page asks of the other site, which answers."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "player.example" in request.url else None)
    page.route(
        "https://www.player.example/**", lambda route: route.fulfill(body="<p>A film</p>", content_type="text/html")
    )
    return asked


@pytest.mark.parametrize("width", [360, 1280])
def test_a_click_loads_the_frame_in_the_same_place(site: str, chromium: Browser, width: int) -> None:
    """Nothing is asked of the other site before; the frame has the name, the size and the focus of its link."""
    with opened(chromium, "about:blank", width) as page:
        heard, asked = listen(page), asked_of_others(page)
        page.goto(site, wait_until="networkidle")
        assert asked == []
        before = page.locator(".cc-embed").bounding_box()
        assert before is not None
        assert abs(before["width"] / before["height"] - 4 / 3) < 0.02
        page.get_by_role("link", name="A film").press("Enter")
        frame = page.locator("iframe")
        expect(frame).to_have_attribute("title", "A film")
        expect(frame).to_be_focused()
        expect(page.frame_locator("iframe").get_by_text("A film")).to_be_visible()
        assert page.locator(".cc-embed").bounding_box() == before
        assert asked == ["https://www.player.example/embed/1"]
        assert heard == []


def test_without_scripts_it_is_a_link(site: str, chromium: Browser) -> None:
    """It leads to what the frame would show."""
    with opened(chromium, "about:blank", java_script_enabled=False) as page:
        asked_of_others(page)
        page.goto(site)
        page.get_by_role("link", name="A film").click()
        expect(page).to_have_url("https://www.player.example/embed/1")


def test_on_paper_it_is_a_link_with_its_address(site: str, chromium: Browser) -> None:
    """What cannot be played takes no place."""
    with opened(chromium, site) as page:
        page.emulate_media(media="print")
        expect(page.locator(".cc-embed__space")).to_be_hidden()
        box = page.locator(".cc-embed").bounding_box()
        assert box is not None
        assert box["height"] < 60
