"""The page of a saved article, made before the build that follows: what that build makes, or nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from cuecard.cache.page_rendering import PageRenderer
from cuecard.cache.workers import make_quietly
from cuecard.mkdocs_host.running_build import build_of
from cuecard.preview.saved_page import FirstPage, make_first_page
from tests.edits import EDITS, Edit, replace, write_site
from tests.pictures import png
from tests.project import Project, article, copied

SAVED = "articles/a-3.md"
LANDING = """---
title: Home
template: landing.html
sections:
  - kind: hero
    heading: Hire well
    text: {} words.
"""
LATEST = """\
  - kind: latest
    heading: Read on
    number: {}
---
"""
IN_PLACE = {
    **{name: EDITS[name] for name in ("a-text", "a-title", "a-call-to-action", "a-length")},
    "a-description": replace(SAVED, "description: A", "description: Another"),
    "a-date-of-a-change": replace(SAVED, "title: Article 3", "title: Article 3\nupdated: 2026-02-01"),
    "a-link": replace(SAVED, "## Section 3", "[other](a-11.md) [page](../contact.md)\n\n## Section 3"),
    "a-heading": replace(SAVED, "## Section 3", "## Another section\n\n## Section 3"),
}
"""What moves nothing on the page."""
ELSEWHERE = {
    **{name: EDITS[name] for name in ("a-date", "a-tag", "a-slug", "a-draft", "an-article-that-goes")},
    "a-category": replace(SAVED, "category: hiring-process", "category: public-sector"),
    "a-cover": replace(SAVED, "title: Article 3", "title: Article 3\nimage: cover.png\nimage_alt: A grid of cells."),
    "a-key-that-nobody-knows": replace(SAVED, "title: Article 3", "titel: Article 3"),
    "yaml-that-is-none": replace(SAVED, "title: Article 3", 'title: "Article 3'),
    "a-lost-link": replace(SAVED, "## Section 3", "[lost](lost.md)\n\n## Section 3"),
    "a-picture-that-no-page-showed": replace(SAVED, "## Section 3", "![A grid](wide.png)\n\n## Section 3"),
}
"""What moves the page or what it shows of others, and what a build refuses, warns of or has to bring."""


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a site with neighbours, a series and short feeds."""
    project = Project(tmp_path_factory.mktemp("built"))
    write_site(project)
    project.write("articles/wide.png", png(size=(900, 300)))
    project.configure("  time_zone:", "  feeds: {entries: 2}\n  time_zone:")
    assert project.build().status == 0
    return project.folder


@pytest.fixture
def site(built_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Give that site in a folder of its own, where the next build reads all of it, since what was built is gone."""
    monkeypatch.setenv("AS_OF", "2026-06-01")
    project = copied(built_once, tmp_path / "project")
    shutil.rmtree(project.folder / "site")
    return project


def renderer_of(project: Project) -> PageRenderer:
    """Build, and give where the pages were made."""
    config = load_config(str(project.folder / "mkdocs.yml"))
    build(config)
    renderer = build_of(config).renderer
    assert renderer is not None
    return renderer


def after_a_text(project: Project, name: str) -> PageRenderer:
    """Build, and once more after an edit of one text, which reads little of the site."""
    renderer_of(project)
    replace(f"articles/{name}.md", f"## Section {name[2:]}", f"Words.\n\n## Section {name[2:]}")(project)
    renderer = renderer_of(project)
    assert renderer.build.rest is not None
    return renderer


def first_page(renderer: PageRenderer, src_uri: str = SAVED) -> FirstPage | None:
    """Make the page that was saved, as a preview does."""
    page = make_quietly(lambda: make_first_page(src_uri, renderer))
    renderer.build.cache.release()
    return page


def assert_is_of_next_build(page: FirstPage | None, project: Project, address: str = "articles/a-3/") -> None:
    """The build that follows makes the very same page."""
    assert page is not None
    assert page.address == f"{address}index.html"
    renderer_of(project)
    assert page.content == (project.folder / "site" / page.address).read_bytes()


@pytest.mark.parametrize("edit", IN_PLACE.values(), ids=IN_PLACE)
def test_the_page_is_what_the_next_build_makes(site: Project, edit: Edit) -> None:
    """Of an article that stands where it stood, its series and neighbours with it."""
    renderer = renderer_of(site)
    edit(site)
    assert_is_of_next_build(first_page(renderer), site)


def test_a_card_changes_with_what_it_says(site: Project) -> None:
    """Also that of a page that the last build did not read."""
    site.draw_cards()
    renderer = renderer_of(site)
    EDITS["a-title"](site)
    assert_is_of_next_build(first_page(renderer), site)
    renderer = after_a_text(site, "a-10")
    replace(SAVED, "## Section 3", "Words.\n\n## Section 3")(site)
    assert_is_of_next_build(first_page(renderer), site)


@pytest.mark.parametrize("name", ["a-3", "a-5", "a-10"])
def test_after_a_build_of_one_text_another_is_as_quick(site: Project, name: str) -> None:
    """Whether the last build has read the article or not: the same one, a neighbour, one far away."""
    renderer = after_a_text(site, name)
    EDITS["a-length"](site)
    assert_is_of_next_build(first_page(renderer), site)


@pytest.mark.parametrize("edit", ELSEWHERE.values(), ids=ELSEWHERE)
def test_there_is_none_where_more_than_the_page_may_change_or_something_is_wrong(site: Project, edit: Edit) -> None:
    """The build that follows says what, and shows the rest."""
    renderer = renderer_of(site)
    edit(site)
    assert first_page(renderer) is None


def test_a_page_of_the_navigation_is_as_quick(site: Project) -> None:
    """It is marked as the one at hand: home, made of sections, a page of text, an article."""
    site.configure("\nplugins:\n", "\nnav: [index.md, contact.md, articles/a-3.md]\nplugins:\n")
    site.write("index.md", LANDING.format("First") + LATEST.format(2))
    renderer = renderer_of(site)
    site.write("index.md", LANDING.format("Second") + LATEST.format(2))
    assert_is_of_next_build(first_page(renderer, "index.md"), site, "")
    renderer = after_a_text(site, "a-10")
    site.write("index.md", LANDING.format("Third") + LATEST.format(2))
    assert_is_of_next_build(first_page(renderer, "index.md"), site, "")
    for src_uri, old in (("contact.md", "Write to us."), (SAVED, "## Section 3")):
        renderer = renderer_of(site)
        replace(src_uri, old, f"Words.\n\n{old}")(site)
        page = first_page(renderer, src_uri)
        assert_is_of_next_build(page, site, f"{src_uri.removesuffix('.md')}/")
        assert page is not None
        assert b'aria-current="page"' in page.content


def test_there_is_none_of_what_is_not_known_well_enough(site: Project) -> None:
    """What the last build did not read, a page that is called otherwise now, what is new, the text above a list."""
    renderer = after_a_text(site, "a-10")
    EDITS["a-title"](site)
    assert first_page(renderer) is None
    site.write("index.md", LANDING.format("First") + LATEST.format(3))
    renderer = after_a_text(site, "a-10")
    site.write("index.md", LANDING.format("Second") + LATEST.format(3))
    assert first_page(renderer, "index.md") is None
    for src_uri in ("contact.md", "untitled.md", "new.md", "articles/new.md", "articles/index.md"):
        site.write("untitled.md", "# One name\n\nWords.\n")
        renderer = renderer_of(site)
        site.write("untitled.md", "# Another name\n\nWords.\n")
        site.write("contact.md", "---\ntitle: Another name\n---\n## Share a role {#share-a-role}\n")
        site.write("articles/index.md", f"Words above {src_uri}.\n")
        site.write("articles/new.md", article("Words.", title=f"New as {src_uri}"))
        site.write("new.md", f"---\ntitle: New as {src_uri}\n---\nWords.\n")
        assert first_page(renderer, src_uri) is None, src_uri
        site.write("contact.md", "---\ntitle: Contact\n---\n## Share a role {#share-a-role}\n")
        for name in ("articles/new.md", "new.md", "articles/index.md"):
            (site.folder / "docs" / name).unlink()
