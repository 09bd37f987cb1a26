"""Every two features of a site meet: it builds, its links hold, and an edit gives the bytes of a clean build."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.edits import clean
from tests.journeys.features import DAY, Site, pairs, sites, write, write_article
from tests.journeys.whole_site import check_links
from tests.project import Built, Project
from tests.site_contents import contents, traces

SITES = sites()
EVERY = 9
"""Every ninth site is built in each run of the tests."""


@pytest.mark.parametrize("site", SITES[::EVERY], ids=lambda site: f"{site['status']}-{site['section']}")
def test_features_meet(site: Site, project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Some of the sites."""
    expect_whole(site, project, tmp_path_factory.mktemp("clean"))


@pytest.mark.long
@pytest.mark.parametrize("site", SITES, ids=lambda site: f"{site['status']}-{site['section']}")
def test_each_pair_of_features_meets(site: Site, project: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    """All of them."""
    expect_whole(site, project, tmp_path_factory.mktemp("clean"))


def test_few_sites_have_many_pairs() -> None:
    """The sites of every run hold a good part of the pairs that all of them hold."""
    assert len(pairs(SITES[::EVERY])) > len(pairs(SITES)) / 3


def expect_whole(site: Site, project: Project, elsewhere: Path) -> None:
    """Build; publish or take back the article; build again, and from nothing."""
    write(site, project)
    built = project.build(as_of=DAY)
    expect_well(built, project)
    if site["status"] != "published":
        assert traces(built.site, "zanzibar") == []
    other = "draft" if site["status"] == "published" else "published"
    write_article({**site, "status": other}, project)
    rebuilt = project.build(as_of=DAY)
    expect_well(rebuilt, project)
    assert contents(rebuilt.site) == clean(project, elsewhere, DAY)


def expect_well(built: Built, project: Project) -> None:
    """Expect a site without a traceback, an error or a dead link."""
    assert built.status == 0, built.output
    assert "Traceback" not in built.output
    assert check_links(project) == ""
