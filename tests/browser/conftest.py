"""The site of the firm that does not exist, built once for all workers, served and opened in the system's Chromium."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.pages import KeepPicture
from tests.built_once import build_once
from tests.project import ROOT, Project, lay_out_firm
from tests.site_server import POLICY, serve

EVERY_BLOCK = ROOT / "tests" / "sites" / "every-block"
AS_OF = "2026-06-01"


@pytest.fixture(scope="session")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The settings of the firm's whole site."""
    return lay_out_firm(tmp_path_factory.mktemp("firm") / "project")


@pytest.fixture(scope="session")
def site_folder(shared_folder: Path, firm: Path) -> Path:
    """The firm's site, as `mkdocs build --strict` leaves it."""
    return build_once(shared_folder / "firm" / "site", firm, AS_OF=AS_OF)


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """The address of the firm's site."""
    with serve(site_folder) as url:
        yield url


@pytest.fixture(scope="session")
def strict_url(site_folder: Path) -> Iterator[str]:
    """The address of the firm's site under the policy that allows search nothing of its own."""
    with serve(site_folder, POLICY) as url:
        yield url


@pytest.fixture(scope="session")
def every_block_url(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose articles hold every kind of block, and one of another language."""
    project = Project(tmp_path_factory.mktemp("every-block")).complete()
    shutil.copytree(EVERY_BLOCK / "docs", project.folder / "docs", dirs_exist_ok=True)
    with serve(build_once(shared_folder / "every-block" / "site", project.folder / "mkdocs.yml")) as url:
        yield url


@pytest.fixture(scope="session")
def styleguide_url(shared_folder: Path, firm: Path) -> Iterator[str]:
    """The address of the firm's site with its style guide."""
    site = shared_folder / "styleguide" / "site"
    with serve(build_once(site, firm, STYLEGUIDE="1", AS_OF=AS_OF)) as url:
        yield url


@pytest.fixture(scope="session")
def keep_picture(request: pytest.FixtureRequest) -> KeepPicture:
    """Keeps a picture of a page for people to look at, where `--pictures` asks for it."""
    is_asked = request.config.getoption("--pictures")

    def keep(page: Page, name: str, *, full_page: bool = True) -> None:
        if is_asked:
            page.screenshot(path=ROOT / "test-artifacts" / f"{name}.png", full_page=full_page)

    return keep
