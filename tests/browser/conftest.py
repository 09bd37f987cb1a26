"""The shipped site, built once for all workers, served and opened in the system's Chromium."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.pages import KeepPicture
from tests.chromium import launch_chromium
from tests.project import ROOT, Project
from tests.site_server import POLICY, serve

EVERY_BLOCK = ROOT / "tests" / "sites" / "every-block"


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def site_folder(shared_folder: Path) -> Path:
    """The shipped site, as `mkdocs build --strict` leaves it."""
    site = shared_folder / "shipped" / "site"
    return _built_once(site, ROOT / "mkdocs.yml")


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """The address of the shipped site."""
    with serve(site_folder) as url:
        yield url


@pytest.fixture(scope="session")
def strict_url(site_folder: Path) -> Iterator[str]:
    """The address of the shipped site under the policy that allows search nothing of its own."""
    with serve(site_folder, POLICY) as url:
        yield url


@pytest.fixture(scope="session")
def every_block_url(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site whose articles hold every kind of block, and one of another language."""
    project = Project(tmp_path_factory.mktemp("every-block"))
    shutil.copytree(EVERY_BLOCK / "docs", project.folder / "docs", dirs_exist_ok=True)
    with serve(_built_once(shared_folder / "every-block" / "site", project.folder / "mkdocs.yml")) as url:
        yield url


@pytest.fixture(scope="session")
def styleguide_url(shared_folder: Path) -> Iterator[str]:
    """The address of the shipped site with its style guide."""
    with serve(_built_once(shared_folder / "styleguide" / "site", ROOT / "mkdocs.yml", STYLEGUIDE="1")) as url:
        yield url


def _built_once(site: Path, configuration: Path, **environment: str) -> Path:
    """Build a site unless another worker has; the first to come builds, the others wait for it."""
    site.parent.mkdir(exist_ok=True)
    with (site.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", str(configuration)]
            subprocess.run(
                [*command, "-d", str(site)], cwd=configuration.parent, check=True, env=os.environ | environment
            )
    return site


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium."""
    with sync_playwright() as playwright:
        browser = launch_chromium(playwright)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def keep_picture(request: pytest.FixtureRequest) -> KeepPicture:
    """Keeps a picture of a page for people to look at, where `--pictures` asks for it."""
    is_asked = request.config.getoption("--pictures")

    def keep(page: Page, name: str, *, full_page: bool = True) -> None:
        if is_asked:
            page.screenshot(path=ROOT / "test-artifacts" / f"{name}.png", full_page=full_page)

    return keep
