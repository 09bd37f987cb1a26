"""Pictures as a browser loads them: the right one of those offered, and without moving anything."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize

from tests.browser.pages import PAINTED
from tests.pictures import encoded, photograph
from tests.project import Project, article
from tests.site_server import POLICY, serve

TEXT = (
    "Words of an opening.\n\n![A desk](desk.jpg)\n\n## Further\n\n![A chair](desk.jpg)\n\n## End\n\n![A plan](plan.svg)"
)
NOTE_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(one => one.value)))
  .observe({ type: "layout-shift", buffered: true });
"""
PICTURES = "**/*.{jpg,webp,avif,svg}"


class Gate:
    """Holds requests back until it is opened."""

    def __init__(self) -> None:
        self._held: list[Route] = []
        self._is_open = False

    def take(self, route: Route) -> None:
        """Hold a request, or let it pass."""
        if self._is_open:
            route.continue_()
        else:
            self._held.append(route)

    def open(self) -> None:
        """Let all pass, of which there are some."""
        assert self._held
        self._is_open = True
        for route in self._held:
            route.continue_()


@pytest.fixture(scope="module")
def pictured_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with photographs as covers and in texts, and a drawing, under the site's policy."""
    project = Project(tmp_path_factory.mktemp("pictured"))
    for seed, name in enumerate(("desk.jpg", "room.jpg")):
        project.write(f"articles/{name}", encoded(photograph(2400, 1500, seed), "JPEG"))
    project.write(
        "articles/plan.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><path d="M0 0h9"/></svg>'
    )
    cover = {"image": "room.jpg", "image_alt": "A room with a desk"}
    project.write("articles/a.md", article(TEXT, title="With a cover", tags=["t"], **cover))
    project.write("articles/b.md", article(TEXT, title="Without a cover", tags=["t"]))
    built = project.build("--strict")
    assert built.status == 0, built.output
    with serve(built.site, POLICY) as url:
        yield url


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["/articles/a/", "/articles/b/", "/articles/"])
def test_nothing_moves_when_pictures_come(path: str, width: int, pictured_url: str, chromium: Browser) -> None:
    """They are held back until the page is painted; then all of them load, and no heading or line changes its place."""
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.add_init_script(NOTE_SHIFTS)
    gate = Gate()
    page.route(PICTURES, gate.take)
    page.goto(pictured_url + path, wait_until="domcontentloaded")
    page.evaluate(PAINTED)
    before = places(page)
    page.evaluate("window.shifts.length = 0")  # what moved while the page itself was still coming
    gate.open()
    see_everything(page)
    assert places(page) == before
    page.evaluate(PAINTED)
    assert page.evaluate("window.shifts") == []
    page.close()


@pytest.mark.parametrize(("width", "density"), [(360, 1), (360, 3), (768, 1), (1024, 1), (1280, 1), (1280, 2)])
def test_a_browser_takes_the_smallest_picture_that_is_sharp(
    width: int, density: int, pictured_url: str, chromium: Browser
) -> None:
    """In AVIF, of the widths that are offered; so the pages say rightly how wide they show it."""
    for path in ("/articles/a/", "/articles/b/", "/articles/"):
        screen: ViewportSize = {"width": width, "height": 800}
        page = chromium.new_page(viewport=screen, device_scale_factor=density)  # a larger one that it has it would take
        page.goto(pictured_url + path)
        see_everything(page)
        taken = page.evaluate(
            "[...document.querySelectorAll('main picture img')].map(image => [image.currentSrc, image.clientWidth])"
        )
        assert taken
        for address, shown in taken:
            assert address.endswith(".avif")
            offered = int(address.rpartition("-")[2].partition(".")[0])
            too_small = {larger: smaller for smaller, larger in pairwise([0, 400, 800, 1200, 1600])}[offered]
            assert too_small < shown * density * 1.1, (path, shown, offered)
            assert offered == 1600 or offered >= shown * density * 0.95, (path, shown, offered)
        page.close()


def places(page: Page) -> list[list[float]]:
    """Give where each heading, paragraph and picture stands."""
    found: list[list[float]] = page.evaluate(
        "[...document.querySelectorAll('h1, h2, p, li, main img, footer')].map(one => one.getBoundingClientRect())"
        ".filter(box => box.width).map(box => [box.x, box.y + scrollY, box.width, box.height])"
    )
    return found


def see_everything(page: Page) -> None:
    """Scroll from picture to picture, as a reader does, until all are there."""
    for image in page.locator("main img").all():
        image.scroll_into_view_if_needed()
        image.evaluate("async image => { await image.decode(); }")
