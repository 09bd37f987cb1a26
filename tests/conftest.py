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
    parser.addoption("--pictures", action="store_true", help="keep a picture of every page in test-artifacts/")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project of its own for each test."""
    return Project(tmp_path)
