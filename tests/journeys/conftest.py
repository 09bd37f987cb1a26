"""Whole sites for the journeys."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.journeys.whole_site import WholeSite


@pytest.fixture
def shipped(tmp_path: Path) -> WholeSite:
    """The shipped site in a folder of its own, without what takes long."""
    site = WholeSite(tmp_path)
    site.leave_out_what_takes_long()
    return site
