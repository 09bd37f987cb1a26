"""What an editor sees while writing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys

from tests.preview import Preview, preview
from tests.project import Project, article
from tests.search_records import records

PROMOTION = re.compile(r"MkDocs 2|ProperDocs|Zensical|squidfunk|Material for MkDocs|Insiders|sponsor", re.IGNORECASE)


def write_site(project: Project) -> None:
    """Write an article of each status, and templates of the project's own."""
    project.configure("site_url: https://oncuehire.example/", "site_url: https://oncuehire.example/blog/")
    overrides = project.folder / "overrides"
    shipped = overrides.resolve()
    overrides.unlink()
    shutil.copytree(shipped, overrides)
    project.write("articles/public.md", article("Public words. [d](draft.md)", title="Public"))
    project.write("articles/draft.md", article("Draft words.", title="Draft one", draft=True, tags=["only-draft"]))
    project.write("articles/soon.md", article("Words.", title="Soon", date="2026-07-01T09:00:00+00:00"))
    project.write("articles/gone.md", article("Words.", title="Gone", expires="2026-02-01"))


def notices(running: Preview, url: str, within: str = ".cc-article-header") -> list[str]:
    """Give the marks of what visitors do not see: of the article itself, or of the cards of a list."""
    page = running.page(url)
    assert page is not None, running.output
    return [notice.get_text() for notice in page.select(f"{within} .cc-notice")]


def test_the_preview_shows_what_is_not_public_and_marks_it(project: Project) -> None:
    """Drafts, scheduled and expired articles, on their pages and in the lists; links to them work."""
    write_site(project)
    with preview(project) as running:
        assert notices(running, "/blog/articles/public/") == []
        assert notices(running, "/blog/articles/draft/") == ["Draft"]
        assert notices(running, "/blog/articles/soon/") == ["Scheduled for 1 Jul 2026, 05:00"]
        assert notices(running, "/blog/articles/gone/") == ["Expired"]
        assert sorted(notices(running, "/blog/articles/", ".cc-listing")) == [
            "Draft",
            "Expired",
            "Scheduled for 1 Jul 2026, 05:00",
        ]
        assert "Draft one" in running.text("/blog/tags/only-draft/")
        page = running.page("/blog/articles/public/")
        assert page is not None
        assert page.select(".cc-prose a[href]")[0]["href"] == "../draft/"
        assert "warning W" not in running.output
        assert not PROMOTION.search(running.output)
    assert list((project.folder / "tmp").iterdir()) == []
    assert not (project.folder / "site").exists()


def test_with_clean_the_preview_is_the_public_site(project: Project) -> None:
    """As visitors will see it, without a trace elsewhere."""
    write_site(project)
    project.write("articles/public.md", article("Public words.", title="Public"))
    with preview(project, "--clean") as running:
        assert running.text("/blog/articles/public/")
        assert running.page("/blog/articles/draft/") is None
        assert notices(running, "/blog/articles/", ".cc-listing") == []
    assert list((project.folder / "tmp").iterdir()) == []
    assert not (project.folder / ".cuecard").exists()


def test_the_preview_follows_edits_of_texts_and_templates_and_outlives_mistakes(project: Project) -> None:
    """A broken edit is told, and MkDocs lets the browser wait for the next good one; also when strict."""
    write_site(project)
    with preview(project, "--strict") as running:
        project.write("articles/public.md", article("Edited words.", title="Public"))
        running.wait_until(lambda: "Edited words." in running.text("/blog/articles/public/"))

        boilerplate = project.folder / "overrides" / "partials" / "boilerplate.html"
        boilerplate.write_text("<p>An edited template.</p>", "utf-8")
        running.wait_until(lambda: "An edited template." in running.text("/blog/articles/public/"))

        project.write("articles/public.md", article("Broken words.", titel="Public"))
        running.wait_until(lambda: "docs/articles/public.md:6:1: error E102: " in running.output)
        running.wait_until(lambda: "The server will appear stuck until build errors are resolved" in running.output)
        assert "Traceback" not in running.output

        project.write("articles/public.md", article("Words with [a lost link](lost.md)."))
        running.wait_until(lambda: "warning W501: " in running.output)
        project.write("articles/public.md", article("Mended words.", title="Public"))
        running.wait_until(lambda: "Mended words." in running.text("/blog/articles/public/"))

        project.write("articles/new.md", article("New words.", title="New"))
        running.wait_until(lambda: "New words." in running.text("/blog/articles/new/"))
        (project.folder / "docs/articles/new.md").unlink()
        running.wait_until(lambda: running.page("/blog/articles/new/") is None)
        assert "Public" in running.text("/blog/articles/")
    assert list((project.folder / "tmp").iterdir()) == []


def searched(project: Project) -> dict[str, str]:
    """Give the text that the preview's search knows of each page; nothing while the index is being placed."""
    (site,) = (project.folder / "tmp").glob("mkdocs_*")
    try:
        return {url: record["content"] for url, record in records(site).items()}
    except FileNotFoundError:
        return {}


def test_the_search_follows_the_pages(project: Project) -> None:
    """Behind them: it is made when the page is there to be read."""
    project.write("articles/a.md", article("First words.", title="A"))
    with preview(project) as running:
        running.wait_until(lambda: "First words." in searched(project).get("/articles/a/", ""))
        project.write("articles/a.md", article("Second words.", title="A"))
        running.wait_until(lambda: "Second words." in running.text("/articles/a/"))
        project.write("articles/a.md", article("Third words.", title="A"))
        running.wait_until(lambda: "Third words." in searched(project).get("/articles/a/", ""))
        (project.folder / "docs/articles/a.md").unlink()
        running.wait_until(lambda: running.page("/articles/a/") is None)
        running.wait_until(lambda: (found := searched(project)) and "/articles/a/" not in found)
    assert list((project.folder / "tmp").iterdir()) == []


def test_a_build_prints_no_advertisement(project: Project) -> None:
    """Neither MkDocs' nor Material's; what it prints is about this site."""
    write_site(project)
    project.write("articles/public.md", article("Public words."))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {**os.environ, "AS_OF": "2026-06-01"}
    result = subprocess.run(command, cwd=project.folder, env=environment, capture_output=True, text=True, check=True)
    printed = result.stdout + result.stderr
    assert not PROMOTION.search(printed)
    assert [line for line in printed.splitlines() if not line.startswith("INFO    -  ")] == []
