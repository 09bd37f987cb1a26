"""The top of a page of a firm with a long name: the sections give way first."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import opened
from tests.project import Project, lay_out_firm
from tests.site_server import serve

NAMES = {
    "of 23 letters": "Nordseewerk Personal AG",
    "of a line": "Nordseewerk Personal und Beratung Aktiengesellschaft",
}


@pytest.fixture(scope="module", params=[*NAMES.values()], ids=[*NAMES])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site with a long name."""
    project = Project.__new__(Project)
    project.folder = lay_out_firm(tmp_path_factory.mktemp("named") / "project").parent
    project.configure("site_name: Elmway Hire", f"site_name: {request.param}")
    built = project.build(as_of="2026-06-01")
    assert built.status == 0, built.output
    with serve(project.folder) as url:
        yield f"{url}/site/"


@pytest.mark.parametrize("width", [360, 600, 900, 1280])
def test_name_search_and_call_to_action_stand_in_one_row(site: str, chromium: Browser, width: int) -> None:
    """None lies over another, and nothing is wider than the screen."""
    with opened(chromium, site, width) as page:
        boxes = page.evaluate(
            """() => [...document.querySelector('.cc-header__inner').children]
              .map((element) => element.getBoundingClientRect()).filter((box) => box.width && box.height)
              .map((box) => [box.left, box.right, box.top, box.bottom])"""
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    middles = [(top + bottom) / 2 for _, _, top, bottom in boxes]
    assert max(middles) - min(middles) < 2
    assert all(first[1] <= second[0] for first, second in pairwise(boxes))
