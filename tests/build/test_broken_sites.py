"""Each mistake of an editor or an owner has a message; the site that is there stays as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cuecard.check.messages import MESSAGES
from tests.broken_site import BrokenSite, broken_sites
from tests.project import Project

SITES = [site for site in broken_sites() if not site.command and site.is_refused]
ADVISED = [site for site in broken_sites() if not site.command and not site.is_refused]


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.folder.name)
def test_a_broken_site_says_what_is_wrong_and_leaves_the_published_one_alone(
    site: BrokenSite, project: Project
) -> None:
    """The messages are exactly the expected ones, the exit status is 1, and no byte of `site/` changes."""
    before = _published_before(project.folder / "site")
    built = site.build(project, *([] if site.has_errors else ["--strict"]))
    assert built.messages == site.expected
    assert built.status == 1
    assert "Traceback" not in built.output
    assert _contents(project.folder / "site") == before


@pytest.mark.parametrize("site", ADVISED, ids=lambda site: site.folder.name)
def test_advice_is_given_and_stops_nothing(site: BrokenSite, project: Project) -> None:
    """The messages are exactly the expected ones, and a strict build publishes the site."""
    built = site.build(project, "--strict")
    assert built.messages == site.expected
    assert built.status == 0
    assert (built.site / "index.html").is_file()


def test_every_message_is_shown_by_a_broken_site() -> None:
    """No code is without a folder that shows it."""
    expected = "\n".join(message for site in broken_sites() for message in site.expected)
    shown = set(re.findall(r": (?:error|warning|advice) (\w+):", expected))
    assert shown == set(MESSAGES)


def test_a_warning_stops_only_a_strict_build(project: Project) -> None:
    """Without `--strict` the site is published and the warning printed."""
    site = next(site for site in SITES if site.folder.name == "W501-misspelled")
    built = site.build(project)
    assert built.messages == site.expected
    assert built.status == 0
    assert built.page("/articles/first-year/").h1 is not None


def _published_before(site: Path) -> dict[str, bytes]:
    """Put a page and a file of an earlier build into the site's folder."""
    page = site / "articles" / "first-year" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text("<h1>The page as it was</h1>", "utf-8")
    (site / "marker.txt").write_text("of the earlier build", "utf-8")
    return _contents(site)


def _contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
