"""What hosts do not take."""

from __future__ import annotations

from cuecard.check.problems import Place
from cuecard.publish.host_limits import LIMITS, too_much

PLACE = Place("mkdocs.yml", 1, 1)


def test_more_files_than_a_host_takes_are_told_of() -> None:
    """One less is not."""
    found = [problem.what for problem in too_much([1] * 20_001, LIMITS["cloudflare"], PLACE)]
    assert found == ["the site has 20,001 files, and Cloudflare Pages takes 20,000"]
    assert list(too_much([1] * 20_000, LIMITS["cloudflare"], PLACE)) == []


def test_a_site_larger_than_a_host_takes_is_told_of() -> None:
    """However many files it has."""
    found = [problem.what for problem in too_much([600_000_000] * 2, LIMITS["github"], PLACE)]
    assert found == ["the site has 1,200 MB, and GitHub Pages takes 1,000"]
