"""The pages of a new site hold what ours hold."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from cuecard.commands.starter_files import written_languages
from tests.browser.faults import HELD, UNFOLD, listen, violations
from tests.browser.pages import opened, show_lazy_pictures
from tests.built_once import build_once
from tests.new_sites import DAY, made_site
from tests.site_server import serve

USUAL = {("de", 1280), ("en", 360)}
"""What is looked at whenever the tests run; the others are left to `make prove`."""


@contextmanager
def pages_of(language: str, folder: Path) -> Iterator[list[str]]:
    """Give the address of every page of a new site."""
    project = made_site(folder / "new", language=language, kind="consulting")
    site = build_once(folder / "site", project.folder / "mkdocs.yml", AS_OF=DAY)
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("index.html"))
    with serve(site) as url:
        yield [f"{url}/{page.removesuffix('index.html')}" for page in pages]


@pytest.mark.parametrize(
    ("language", "width"),
    [
        pytest.param(language, width, marks=() if (language, width) in USUAL else pytest.mark.long)
        for language in sorted(written_languages())
        for width in HELD
    ],
)
def test_a_new_site_is_for_everyone(language: str, width: int, tmp_path: Path, chromium: Browser) -> None:
    """Axe finds nothing, no page is wider than its screen, none logs anything or asks a third party."""
    with pages_of(language, tmp_path) as addresses, opened(chromium, "about:blank", width) as page:
        heard = listen(page, "/".join(addresses[0].split("/")[:3]))
        for address in addresses:
            page.goto(address, wait_until="load")
            show_lazy_pictures(page)
            page.evaluate(UNFOLD)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, address
            assert violations(page, *HELD[width]) == [], address
        assert heard == []
