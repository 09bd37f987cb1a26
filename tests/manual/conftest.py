"""The site of the manual, built once for all workers."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.built_once import build_once
from tests.project import ROOT, Built

SETTINGS = ROOT / "manual" / "mkdocs.yml"


@pytest.fixture(scope="session")
def manual(shared_folder: Path) -> Built:
    """The manual, as `mkdocs build --strict` leaves it."""
    return Built(0, "", build_once(shared_folder / "manual" / "site", SETTINGS))
