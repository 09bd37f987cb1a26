"""Whole sites for the journeys."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.whole_site import STRANGERS, WholeSite
from tests.project import ROOT


@pytest.fixture
def shipped(tmp_path: Path) -> WholeSite:
    """The shipped site in a folder of its own, without what takes long."""
    site = WholeSite(tmp_path)
    site.leave_out_what_takes_long()
    return site


@pytest.fixture(params=["shipped", "radhof", "bare"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> WholeSite:
    """The shipped site, and those of two strangers: one in German below a path, one with nothing optional."""
    origin = ROOT if request.param == "shipped" else STRANGERS / request.param
    site = WholeSite(tmp_path, origin=origin)
    site.leave_out_what_takes_long()
    return site
