"""Pictures as a browser loads them: the right one of those offered, and without moving anything."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from jinja2 import Environment
from jinja2.nodes import Dict
from playwright.sync_api import Browser, Page, Route, ViewportSize

from tests.browser.pages import PAINTED, opened, resize, show_lazy_pictures
from tests.landing import page as landing_page
from tests.pictures import encoded, photograph
from tests.project import ROOT, Project, article
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
PICTURE = (ROOT / "overrides/components/picture/template.html").read_text("utf-8")
SIZES: dict[str, str] = next(Environment(autoescape=True).parse(PICTURE).find_all(Dict)).as_const()
"""How wide a picture is shown at each place, as the theme says it."""
AT_MOST = {"logo", "sign"}
"""Places where pictures have one height, and a width that depends on the picture."""
USUAL_FONT = """document.documentElement.style.setProperty("--cc-font-text", "'Liberation Sans'")"""
"""Columns are counted in zeros, which are a tenth wider in some fonts; these are as wide as in Arial and Helvetica."""
SAID_AND_SHOWN = """
[...document.querySelectorAll("img[srcset]")].filter(image => image.clientWidth)
  .map(image => [image.sizes, image.naturalWidth, image.clientWidth])
"""
"""For each picture what is said of its width, how much that is on this screen, and how wide it is, in px of CSS."""


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


@pytest.fixture(scope="module")
def every_place_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that shows a photograph at every place there is for one."""
    project = Project(tmp_path_factory.mktemp("places"))
    project.configure("logo: assets/logo.svg", "logo: assets/logo.jpg")
    for seed, (name, width) in enumerate({"assets/logo.jpg": 900, "sign.jpg": 900, "room.jpg": 1700}.items()):
        project.write(name, encoded(photograph(width, 300 if width == 900 else 1100, seed), "JPEG"))
    picture = {"image": "room.jpg", "image_alt": "A room with a desk"}
    cover = {"image": "/room.jpg", "image_alt": "A room with a desk"}
    for name in "abc":
        project.write(f"articles/{name}.md", article("![A desk](/room.jpg)", title=f"Article {name}", **cover))
        project.write(f"{name}.md", landing_page({"kind": "hero", "heading": name, **picture}, title=f"Page {name}"))
    sections: list[dict[str, Any]] = [
        {"kind": "hero", "heading": "Every place", **picture},
        {"kind": "services", "heading": "Pages", "items": [{"page": f"{name}.md"} for name in ("a", "b", "c", "a")]},
        {"kind": "logos", "items": [{"image": "sign.jpg", "image_alt": "A sign"}]},
    ]
    project.write("index.md", landing_page(*sections, title="Home"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    with serve(built.site) as url:
        yield url


def test_pictures_are_as_wide_as_the_theme_says(every_place_url: str, chromium: Browser) -> None:
    """At every place and on screens of every kind, to a tenth; what is said of a place is said once."""
    names = {sizes: name for name, sizes in SIZES.items()}
    seen = set()
    for path in ("/", "/articles/a/", "/articles/"):
        with opened(chromium, every_place_url + path) as page:
            page.evaluate(USUAL_FONT)
            for width in (360, 760, 1000, 1100, 1280):
                resize(page, width)
                show_lazy_pictures(page)
                for sizes, said, shown in page.evaluate(SAID_AND_SHOWN):
                    name = names[sizes]
                    seen.add(name)
                    assert said >= shown * 0.95, (name, width, said, shown)
                    assert said <= shown * 1.1 or name in AT_MOST, (name, width, said, shown)
    assert seen == set(SIZES)


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
