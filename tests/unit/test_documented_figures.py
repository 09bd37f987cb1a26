"""The figures of README are those that the benchmark has left."""

from __future__ import annotations

import json

from benchmarks.build_time import JSON, Row, table

from tests.project import ROOT


def test_readme_shows_the_figures_that_are_kept() -> None:
    """Every row of them, in their order."""
    rows = [Row(**row) for row in json.loads(JSON.read_text("utf-8"))]
    assert "\n".join(table(rows, {})) in (ROOT / "README.md").read_text("utf-8")
