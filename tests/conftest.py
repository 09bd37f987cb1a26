"""Fixtures for every kind of test."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path

import mkdocs.plugins
import mkdocs.utils
import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.chromium import launch_chromium
from tests.project import ROOT, Project

settings.register_profile("any machine", deadline=None)  # how fast it is is measured in benchmarks
settings.load_profile("any machine")

LONGEST = {
    "build/test_exactness.py",
    "build/test_properdocs.py",
    "build/test_remedies.py",
    "build/test_reproducible.py",
    "build/test_wheel.py",
    "journeys/test_unpublished.py",
}
"""Files of tests that take more than five seconds each."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let people ask for pictures, which take a tenth of the time of all tests."""
    words = "run the tests that keep a picture of a page, and keep it in test-artifacts/"
    parser.addoption("--pictures", action="store_true", help=words)


def pytest_xdist_auto_num_workers() -> int:
    """Run one worker more than there are cores, since browsers, servers and disks are often waited for."""
    return len(os.sched_getaffinity(0)) + 1


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Run what takes longest first, so that no core waits for it; what keeps pictures alone where it is asked for."""
    items.sort(key=lambda item: item.path.relative_to(ROOT / "tests").as_posix() not in LONGEST)
    if config.getoption("--pictures"):
        items[:] = [item for item in items if "keep_picture" in getattr(item, "fixturenames", ())]


@pytest.fixture(scope="session", autouse=True)
def what_is_installed_is_read_once() -> Iterator[None]:
    """MkDocs asks for the themes and plugins of the environment in each build, and no test installs any."""
    with pytest.MonkeyPatch.context() as patched:
        for module in (mkdocs.plugins, mkdocs.utils):
            patched.setattr(module, "entry_points", cache(entry_points))
        yield


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of its own for each test."""
    return Project(tmp_path)


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all workers of this run have in common."""
    own = tmp_path_factory.getbasetemp()
    return own if worker_id == "master" else own.parent


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium."""
    with sync_playwright() as playwright:
        browser = launch_chromium(playwright)
        yield browser
        browser.close()
