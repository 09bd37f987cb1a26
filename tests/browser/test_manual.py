"""What every page promises every visitor, asked of a page of each kind of the manual."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.faults import listen
from tests.browser.pages import WIDTHS, opened
from tests.browser.test_every_page import (  # noqa: F401 - they are asked here of other pages
    Seen,
    test_a_page_fits_its_screen_and_logs_no_error,
    test_axe_finds_no_fault_in_a_page,
    test_headings_stand_in_order,
    test_landmarks_are_told_apart,
    test_text_of_twice_the_size_fits,
)
from tests.built_once import build_once
from tests.project import ROOT
from tests.site_server import serve

PAGES = {
    "manual-home": "/",
    "manual-guide": "/guides/check/",
    "manual-reference": "/reference/front-matter/",
    "manual-message": "/reference/messages/e102/",
    "manual-developer": "/develop/",
}


@pytest.fixture(scope="session")
def manual_url(shared_folder: Path) -> Iterator[str]:
    """The address of the manual."""
    with serve(build_once(shared_folder / "manual" / "site", ROOT / "manual" / "mkdocs.yml")) as url:
        yield url


@pytest.fixture(scope="module", params=PAGES)
def seen(request: pytest.FixtureRequest, manual_url: str, chromium: Browser) -> Iterator[Seen]:
    """A page of each kind, as a phone opens it first."""
    with opened(chromium, "about:blank", WIDTHS[0]) as page:
        heard = listen(page, manual_url)
        page.goto(manual_url + PAGES[request.param], wait_until="load")
        yield Seen(request.param, page, heard)
