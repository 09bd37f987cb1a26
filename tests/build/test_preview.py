"""What an editor sees while writing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from cuecard.publish.build_lock import BuildLock
from tests.preview import Preview, preview
from tests.product_form import take_product
from tests.project import ROOT, Project, article
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


def test_the_preview_follows_edits_of_a_component_s_sheet(project: Project) -> None:
    """The page asks for the new style sheet, which has the edit."""
    write_site(project)
    sheet = project.folder / "overrides" / "components" / "card" / "style.css"
    with preview(project) as running:
        before = stylesheet(running)
        sheet.write_text(sheet.read_text("utf-8") + ".edited { order: 1; }\n", "utf-8")
        running.wait_until(lambda: stylesheet(running) not in {"", before})
        assert ".edited" in running.text(f"/blog/articles/public/{stylesheet(running)}")


def test_the_preview_follows_templates_over_the_installed_theme(project: Project) -> None:
    """Nothing has to be said under `watch:`; `cuecard serve` is the same command."""
    write_site(project)
    shutil.rmtree(project.folder / "overrides")
    (project.folder / "overrides").symlink_to(ROOT / "overrides")
    take_product(project).configure("  name: cuecard\n", "  name: cuecard\n  custom_dir: own\n")
    own = project.folder / "own" / "components" / "boilerplate"
    own.mkdir(parents=True)
    with preview(project, program="from cuecard.commands.cli import main; main()") as running:
        assert "An edited template." not in running.text("/blog/articles/public/")
        (own / "template.html").write_text("<p>An edited template.</p>", "utf-8")
        running.wait_until(lambda: "An edited template." in running.text("/blog/articles/public/"))


def stylesheet(running: Preview) -> str:
    """Give the address of the style sheet, as an article names it."""
    page = running.page("/blog/articles/public/")
    link = page.select_one("link[rel=stylesheet]") if page else None
    return str(link["href"]) if link else ""


def test_the_preview_follows_edits_of_texts_and_templates_and_outlives_mistakes(project: Project) -> None:
    """A broken edit is told, on the page and in the terminal, and the last good page is shown; also when strict."""
    write_site(project)
    with preview(project, "--strict") as running:
        project.write("articles/public.md", article("Edited words.", title="Public"))
        running.wait_until(lambda: "Edited words." in running.text("/blog/articles/public/"))

        boilerplate = project.folder / "overrides" / "components" / "boilerplate" / "template.html"
        boilerplate.write_text("<p>An edited template.</p>", "utf-8")
        running.wait_until(lambda: "An edited template." in running.text("/blog/articles/public/"))

        project.write("articles/public.md", article("Broken words.", titel="Public"))
        running.wait_until(lambda: "docs/articles/public.md:6:1: error E102: " in running.output)
        running.wait_until(lambda: "unknown key 'titel'" in running.text("/blog/articles/public/"))
        assert "An edited template." in running.text("/blog/articles/public/")
        assert "Traceback" not in running.output

        project.write("articles/public.md", article("Words with [a lost link](lost.md)."))
        running.wait_until(lambda: "there is no file 'lost.md'" in running.text("/blog/articles/public/"))
        assert "Words with" not in running.text("/blog/articles/public/")
        project.write("articles/public.md", article("Mended words.", title="Public"))
        running.wait_until(lambda: "Mended words." in running.text("/blog/articles/public/"))

        project.write("articles/new.md", article("New words.", title="New"))
        running.wait_until(lambda: "New words." in running.text("/blog/articles/new/"))
        (project.folder / "docs/articles/new.md").unlink()
        running.wait_until(lambda: running.page("/blog/articles/new/") is None)
        assert "Public" in running.text("/blog/articles/")
    assert list((project.folder / "tmp").iterdir()) == []


def version(running: Preview, url: str) -> int:
    """Give which version of the site an open page waits for the next of."""
    script = str(running.page(url))
    found = re.search(r'data-epoch="(\d+)"', script)
    assert found is not None
    return int(found[1])


@contextmanager
def held(project: Project) -> Iterator[None]:
    """Let no build of a preview begin."""
    (site,) = (project.folder / "tmp").glob("mkdocs_*")
    lock = BuildLock(site / ".cuecard/build.lock")
    lock.take()
    try:
        yield
    finally:
        lock.release()


def save(project: Project, running: Preview, text: str, title: str) -> tuple[int, int]:
    """Save a draft while no build can begin; give the versions that its page is of then, and when the build is done."""
    before, built = version(running, "/articles/a/"), running.output.count("Reloading browsers")
    with held(project):
        project.write("articles/a.md", article(text, title=title, draft=True))
        running.wait_until(lambda: text in running.text("/articles/a/"))
        first = version(running, "/articles/a/")
        assert first > before
        assert title in running.text("/articles/a/")
        assert notices(running, "/articles/a/") == ["Draft"]
    running.wait_until(lambda: running.output.count("Reloading browsers") > built)
    assert text in running.text("/articles/a/")
    assert title in running.text("/articles/")
    return first, version(running, "/articles/a/")


def test_a_saved_article_is_there_before_its_build(project: Project) -> None:
    """Browsers reload at once, and again where the build shows them more: other pages its title, none its text."""
    project.draw_cards()
    project.write("articles/a.md", article("First words.", title="First title", draft=True))
    with preview(project) as running:
        for text in ("Second words.", "Third words."):
            first, last = save(project, running, text, "First title")
            assert last == first
        first, last = save(project, running, "Fourth words.", "Second title")
        assert last > first


def test_a_saved_home_page_is_there_by_each_of_its_addresses(project: Project) -> None:
    """And shows no more when the build is done, so that browsers reload once."""
    with preview(project) as running:
        built = running.output.count("Reloading browsers")
        with held(project):
            project.write("index.md", "---\ntitle: Home\n---\nSecond words.\n")
            running.wait_until(lambda: "Second words." in running.text("/"))
            assert "Second words." in running.text("/index.html")
            first = version(running, "/")
        running.wait_until(lambda: running.output.count("Reloading browsers") > built)
        assert "Second words." in running.text("/")
        assert version(running, "/") == first


def test_a_build_that_fails_takes_back_what_was_shown_first(project: Project) -> None:
    """It may know more: here of another article, which leads to a heading that is gone."""
    project.write("articles/a.md", article("## First heading\n\nWords.", title="A"))
    project.write("articles/b.md", article("[there](a.md#first-heading)", title="B"))
    with preview(project, "--strict") as running:
        with held(project):
            project.write("articles/a.md", article("## Second heading\n\nWords.", title="A"))
            running.wait_until(lambda: "Second heading" in running.text("/articles/a/"))
        running.wait_until(lambda: "there is no heading '#first-heading'" in running.output)
        project.write("articles/a.md", article("## First heading\n\nOther words.", title="A"))
        running.wait_until(lambda: "Other words." in running.text("/articles/a/"))


def searched(project: Project) -> dict[str, str]:
    """Give the text that the preview's search knows of each page; nothing while the index is being placed."""
    (site,) = (project.folder / "tmp").glob("mkdocs_*")
    try:
        return {url: record["content"] for url, record in records(site).items()}
    except FileNotFoundError:
        return {}


def test_the_search_follows_the_pages(project: Project) -> None:
    """Behind them: it is made when the page is there to be read."""
    project.index_search()
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
    write_site(project.complete())
    project.write("articles/public.md", article("Public words."))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {**os.environ, "AS_OF": "2026-06-01"}
    result = subprocess.run(command, cwd=project.folder, env=environment, capture_output=True, text=True, check=True)
    printed = result.stdout + result.stderr
    assert not PROMOTION.search(printed)
    assert [line for line in printed.splitlines() if not line.startswith("INFO    -  ")] == []
