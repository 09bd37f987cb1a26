"""The figures of README are those that the benchmark has left; the manual's table is held with its other parts."""

from __future__ import annotations

import re

from benchmarks.build_time import WHOLE, kept_rows

from tests.project import ROOT

SAID = "1,000 articles build in {} s, in {} s where nothing has changed, and in {} s after an edit of one text"


def test_readme_shows_the_figures_that_are_kept() -> None:
    """Of a thousand articles: a clean build, one of nothing, one of a text."""
    kept = {row.build: row.wall for row in kept_rows() if row.articles == 1000}
    figures = [f"{kept[f'{WHOLE}, {build}']:.1f}" for build in ("clean", "nothing changed", "one text")]
    assert SAID.format(*figures) in re.sub(r"\s+", " ", (ROOT / "README.md").read_text("utf-8"))


def test_readme_is_short() -> None:
    """Whoever wants more reads the manual."""
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 80
