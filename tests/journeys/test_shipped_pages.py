"""The pages of the shipped site as a visitor's browser shows them, each opened once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from cuecard.mkdocs_host.site_reader import begin_build
from tests.browser.faults import HEADINGS, listen, violations
from tests.browser.pages import opened, show_lazy_pictures
from tests.built_once import build_once
from tests.project import ROOT
from tests.site_server import POLICY, serve

AS_OF = "2030-01-01"
"""Later than every date of the site; what has expired by then is not opened."""
SOURCES = sorted(path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md"))
ASKED = [pytest.param(name, marks=pytest.mark.long if name.startswith("articles/") else ()) for name in SOURCES]
WIDTHS = (1280, 360)


@pytest.fixture(scope="session")
def shipped_url(shared_folder: Path) -> Iterator[str]:
    """The address of the shipped site, under the strictest policy that a site would send."""
    with serve(build_once(shared_folder / "shipped" / "site", ROOT / "mkdocs.yml", AS_OF=AS_OF), POLICY) as url:
        yield url


@pytest.fixture(scope="session")
def addresses(shipped_url: str) -> dict[str, str]:
    """The address of the page of each source that visitors see."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("AS_OF", AS_OF)
        _, files = begin_build(str(ROOT / "mkdocs.yml"))
    return {file.src_uri: f"{shipped_url}/{file.url.removeprefix('./')}" for file in files.documentation_pages()}


@pytest.fixture
def address(source: str, addresses: dict[str, str]) -> str:
    """The address of the page of a source; of one that is not public, the home page's."""
    return addresses.get(source, addresses["index.md"])


@pytest.mark.parametrize("source", SOURCES)
def test_a_page_is_for_everyone(address: str, shipped_url: str, chromium: Browser) -> None:
    """It asks no one else, logs no error, fits its screen and has its headings in order."""
    with opened(chromium, "about:blank") as page:
        heard = listen(page, shipped_url)
        page.goto(address, wait_until="load")
        show_lazy_pictures(page)
        assert [width for width in WIDTHS if not fits(page, width)] == []
        levels = page.evaluate(HEADINGS)
        assert (levels[0], levels.count(1)) == (1, 1)
        assert [(upper, lower) for upper, lower in pairwise(levels) if lower > upper + 1] == []
    assert heard == []


@pytest.mark.parametrize("source", ASKED)
def test_axe_finds_no_fault_in_a_page(address: str, chromium: Browser) -> None:
    """What is put together of sections is asked at every check, articles by `make prove`."""
    with opened(chromium, address) as page:
        assert violations(page, "light") == []


@pytest.mark.long
@pytest.mark.parametrize("source", SOURCES)
def test_a_page_can_be_read_in_the_dark(address: str, chromium: Browser) -> None:
    """The colours that sections and articles choose are held there as well."""
    with opened(chromium, address) as page:
        assert violations(page, "dark") == []


def fits(page: Page, width: int) -> bool:
    """Tell whether nothing scrolls sideways on a screen."""
    page.set_viewport_size({"width": width, "height": 900})
    return bool(page.evaluate("document.documentElement.scrollWidth") <= width)
