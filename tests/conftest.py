"""Fixtures for every kind of test."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from tests.project import Project

settings.register_profile("any machine", deadline=None)  # how fast it is is measured in benchmarks
settings.load_profile("any machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let people ask for pictures, which take a tenth of the time of all tests."""
    words = "run the tests that keep a picture of a page, and keep it in test-artifacts/"
    parser.addoption("--pictures", action="store_true", help=words)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Run what keeps pictures alone where they are asked for."""
    if config.getoption("--pictures"):
        items[:] = [item for item in items if "keep_picture" in getattr(item, "fixturenames", ())]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of its own for each test."""
    return Project(tmp_path)
