"""A version is released with its number, its day and what it brings."""

from __future__ import annotations

import pytest
from release import KINDS, mistakes

GOOD = """\
# Changelog

## Unreleased

## 0.2.0 - 2026-12-01

### Added

- A feature.

## 0.1.0 - 2026-06-01

- First.
"""


def test_a_version_with_its_part_can_be_released() -> None:
    """Below an empty part for what comes next."""
    assert list(mistakes("0.2.0", GOOD)) == []


@pytest.mark.parametrize(
    ("version", "old", "new", "said"),
    [
        ("0.2", "", "", "pyproject.toml: '0.2' is no semantic version; write three numbers, such as 1.2.0"),
        (
            *("0.2.0", "## Unreleased\n", "## Unreleased\n\n- More.\n"),
            "CHANGELOG.md: lines stand below 'Unreleased'; write '## 0.2.0 - ' and the day above them",
        ),
        ("0.3.0", "", "", "CHANGELOG.md: the newest version is 0.2.0, and pyproject.toml has 0.3.0"),
        ("0.2.0", "### Added\n\n- A feature.\n", "", "CHANGELOG.md: nothing is said of 0.2.0"),
        ("0.2.0", "## 0.1.0", "## 0.10.0", "CHANGELOG.md: 0.2.0 is no later than 0.10.0"),
        (
            *("0.2.0", "### Added", "### News"),
            f"CHANGELOG.md: 'News' is no kind of change; write one of {', '.join(KINDS)}",
        ),
    ],
)
def test_what_is_missing_is_said(version: str, old: str, new: str, said: str) -> None:
    """One line each, with the file."""
    assert list(mistakes(version, GOOD.replace(old, new, 1) if old else GOOD)) == [said]
