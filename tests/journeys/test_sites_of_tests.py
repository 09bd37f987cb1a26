"""The frozen sites that tests build have what the shipped site has switched on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.project import ROOT

SITES = sorted((ROOT / "tests" / "sites").rglob("mkdocs.yml"))


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.parent.name)
def test_a_site_of_the_tests_has_every_hook_and_extension(site: Path) -> None:
    """In the order of the shipped site."""
    assert _between(site, "plugins:", "extra:") == _between(ROOT / "mkdocs.yml", "plugins:", "extra:")


def _between(path: Path, first: str, last: str) -> list[str]:
    """Give the lines between two top-level keys, but for comments and blank lines."""
    lines = path.read_text("utf-8").splitlines()
    part = lines[lines.index(first) : lines.index(last)]
    return [line for line in part if line.strip() and not line.startswith("#")]
