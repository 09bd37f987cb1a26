"""`cuecard build --preview`: a site with drafts for those who review them, which is never taken for the public one."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from cuecard.build import SHARED_PREVIEW
from cuecard.commands.cli import main
from tests.edits import clean
from tests.project import Built, Project, article
from tests.site_contents import contents


def _preview(project: Project, *options: str) -> Built:
    arguments = ["build", "--preview", "-f", str(project.folder / "mkdocs.yml"), *options]
    result = CliRunner().invoke(main, arguments, env={"AS_OF": "2026-06-01", SHARED_PREVIEW: ""})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Built(result.exit_code, result.output, project.folder / "preview")


@pytest.fixture
def project(project: Project) -> Project:
    """A site with an article of each status, and a page that is a draft by the settings."""
    project.complete()
    project.configure(
        "extra:\n", "draft_docs: |\n  hidden.md\nextra:\n  analytics: {service: plausible, site: a.example}\n"
    )
    project.write("hidden.md", "---\ntitle: Hidden\n---\nWords.\n")
    project.write("articles/public.md", article("Words, see [it](draft.md).", title="Public", tags=["one", "two"]))
    project.write("articles/draft.md", article("Words.", title="Draft one", draft=True))
    project.write("articles/soon.md", article("Words.", title="Soon", date="2026-07-01T09:00:00+00:00"))
    project.write("articles/gone.md", article("Words.", title="Gone", expires="2026-02-01"))
    return project


def _everything_below(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_it_shows_what_is_not_public_and_marks_it(project: Project) -> None:
    """As `mkdocs serve` does; links between drafts work."""
    built = _preview(project)
    assert built.status == 0, built.output
    said = {
        name: built.page(f"/articles/{name}/").select(".cc-article-header .cc-notice")
        for name in ("draft", "soon", "gone")
    }
    assert {name: notice[0].get_text() for name, notice in said.items()} == {
        "draft": "Draft",
        "soon": "Scheduled for 1 Jul 2026, 05:00",
        "gone": "Expired",
    }
    assert built.page("/articles/public/").select("a[href='../draft/']")
    assert built.page("/hidden/").select("h1")


def test_nothing_of_it_is_for_search_engines_or_readers_of_feeds(project: Project) -> None:
    """No page may be listed; there are no feeds, sitemap or copies, and no page names one; visits are not counted."""
    built = _preview(project)
    pages = [name for name in built.files() if name.endswith(".html")]
    assert len(pages) > 10
    for name in pages:
        page = built.page(f"/{name}")
        assert [tag["content"] for tag in page.select("meta[name=robots]")] == ["noindex"], name
        assert page.select("link[rel=alternate], script[src^=https]") == [], name
        assert [
            a["href"] for a in page.select("a[href]") if "feed." in str(a["href"]) or "index.md" in str(a["href"])
        ] == []
    assert (built.site / "robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"
    left = {name for name in built.files() if name.endswith((".xml", ".md", "llms.txt", "llms-full.txt", "feed.json"))}
    assert left == set()


def test_the_public_site_and_its_reports_stay_as_they_are(project: Project, tmp_path: Path) -> None:
    """What was published, what has changed and which addresses are promised is said by public builds alone."""
    public = project.build(as_of="2026-06-01")
    project.write("../urls.lock", "# The addresses that this site keeps.\n/articles/public/\n")
    public = project.build(as_of="2026-06-01")
    before = _everything_below(project.folder / "site") | _everything_below(project.folder / ".cuecard")
    lock = (project.folder / "urls.lock").read_bytes()
    assert _preview(project).status == 0
    after = _everything_below(project.folder / "site") | _everything_below(project.folder / ".cuecard")
    assert {name: after[name] for name in before} == before
    assert {name for name in after.keys() - before.keys() if not name.startswith("preview/")} == set()
    assert (project.folder / "urls.lock").read_bytes() == lock
    again = project.build(as_of="2026-06-01")
    assert contents(again.site) == contents(public.site) == clean(project, tmp_path, "2026-06-01")
    assert "Draft one" not in (again.site / "articles/index.html").read_text("utf-8")


def test_a_second_preview_gives_the_bytes_of_a_first_one(project: Project) -> None:
    """Public builds between the two change nothing in it."""
    first = _everything_below(_preview(project).site)
    project.write("articles/draft.md", article("Other words.", title="Draft one", draft=True))
    project.build(as_of="2026-06-01")
    second = _preview(project)
    assert "Other words." in second.page("/articles/draft/").get_text()
    project.write("articles/draft.md", article("Words.", title="Draft one", draft=True))
    assert _everything_below(_preview(project).site) == first


@pytest.mark.parametrize("option", ["--site-dir=site", "-dsite"])
def test_it_goes_nowhere_else(project: Project, option: str) -> None:
    """So that nobody uploads it in the place of the site."""
    built = _preview(project, option)
    assert built.status == 2
    assert "a preview is built into preview/ beside mkdocs.yml; leave the option --site-dir out." in built.output
    assert not built.site.exists()
