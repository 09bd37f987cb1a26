"""Each mistake of an editor or an owner has a message; the site that is there stays as it is.

A call finds what is wrong with most of them. One site a kind of mistake is built as well, and those whose mistakes show
only in a build; `make prove` builds all.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from cuecard.check.messages import MESSAGES
from cuecard.mkdocs_host.site_reader import find_problems
from tests.broken_site import BrokenSite, broken_sites
from tests.project import Project

SITES = [site for site in broken_sites() if not site.command]
ONLY_BUILT = frozenset(
    [
        *("E336-impossible", "E336-never-closed", "E336-no-such-template", "E336-unknown-name"),
        "E701-template-with-another-title",
    ]
)
"""Sites whose mistakes show when a page is rendered."""
BUILT = ONLY_BUILT | {
    *("A130-long-titles", "E101-unquoted-colon", "E102-unknown-key", "E202-two-pages", "E302-no-plugin"),
    *("E335-fails", "E401-inline", "E801-no-such-page", "E805-removed", "W501-misspelled"),
}
"""Sites that are built each time."""


def _name(site: BrokenSite) -> str:
    return site.folder.name


def _seldom_built(site: BrokenSite) -> Any:
    return site if site.folder.name in BUILT else pytest.param(site, marks=pytest.mark.long)


@pytest.mark.parametrize("site", [site for site in SITES if site.folder.name not in ONLY_BUILT], ids=_name)
def test_a_call_finds_all_that_is_wrong(site: BrokenSite, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The messages are exactly the expected ones, and no file is written but the cache of pictures."""
    site.lay_out(project)
    monkeypatch.setenv("AS_OF", site.as_of)
    problems = find_problems(str(project.folder / "mkdocs.yml"))
    assert [str(problem) for problem in problems] == site.expected
    assert not {"site", ".cuecard"} & {path.name for path in project.folder.iterdir()}


@pytest.mark.parametrize("site", [_seldom_built(site) for site in SITES], ids=_name)
def test_a_build_says_the_same(site: BrokenSite, project: Project) -> None:
    """Where a build is refused, its exit status is 1 and no byte of `site/` changes; else it is published."""
    before = _published_before(project.folder / "site") if site.is_refused else {}
    built = site.build(project, *([] if site.has_errors else ["--strict"]))
    assert built.messages == site.expected
    assert "Traceback" not in built.output
    if site.is_refused:
        assert built.status == 1
        assert _contents(project.folder / "site") == before
    else:
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
