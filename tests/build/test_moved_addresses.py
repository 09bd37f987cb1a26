"""Settings that move published pages: the old addresses lead on, though nobody has written a redirect."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cuecard.commands.cli import main
from tests.edits import clean
from tests.named_paths import OF_EVERY_LIST, PATTERN, WORDS, name_paths
from tests.project import Built, Project, article
from tests.site_contents import contents


@pytest.fixture
def published(project: Project) -> Project:
    """Give a project with English addresses that has been published: two articles, two pages of all of them."""
    project.configure("extra:\n", "extra:\n  listing:\n    per_page: 1\n")
    project.write("articles/kai.md", article(title="Kai", **OF_EVERY_LIST))
    project.write("articles/kran.md", article("[Kai](kai.md)", title="Kran", date="2026-02-01"))
    publish(project)
    return project


def command(project: Project, *words: str) -> Result:
    """Run a command of `cuecard`."""
    arguments = [*words[:1], "-f", str(project.folder / "mkdocs.yml"), *words[1:]]
    return CliRunner().invoke(main, arguments, env={"AS_OF": "2026-06-01"})


def publish(project: Project) -> None:
    """Build the site, and record that it is uploaded."""
    assert built(project).status == 0
    assert command(project, "published").exit_code == 0


def built(project: Project) -> Built:
    """Build a site that has nothing to complain of."""
    made = project.build("--strict")
    assert made.messages == [], made.output
    assert made.status == 0, made.output
    return made


def leads(site: Built) -> dict[str, str]:
    """Give where each page that leads on leads, from the pages, and hold nginx' rules against them."""
    found = {}
    for name in site.files():
        if name.endswith(".html") and (sign := site.page(name).select_one("meta[http-equiv=refresh]")):
            found["/" + name.removesuffix("index.html")] = str(sign["content"]).partition("url=")[2]
    rules = (site.site.parent / ".cuecard/redirects/nginx-map.conf").read_text("utf-8")
    assert sorted(found.values()) == sorted(re.findall(r'" "([^"$]+)\$is_args', rules))
    return found


def lock(project: Project) -> str:
    """Give what urls.lock says."""
    return (project.folder / "urls.lock").read_text("utf-8")


def test_every_old_address_leads_to_the_page_that_it_was_of(published: Project) -> None:
    """Articles, lists of each kind, their further pages and their feeds, as soon as the setting is changed."""
    assert "paths." not in lock(published)
    name_paths(published, **WORDS, article=PATTERN)
    site = built(published)
    found = leads(site)
    assert found["/articles/kai/"] == "/blog/2026/01/kai/"
    assert found["/articles/kran/"] == "/blog/2026/02/kran/"
    assert found["/articles/"] == "/beitraege/"
    assert found["/articles/page/2/"] == "/beitraege/seite/2/"
    assert found["/categories/hiring-process/"] == "/themen/hiring-process/"
    assert found["/categories/hiring-process/feed.xml/"] == "/themen/hiring-process/feed.xml"
    assert found["/tags/hafen/"] == "/schlagworte/hafen/"
    assert found["/tags/hafen/atom.xml/"] == "/schlagworte/hafen/atom.xml"
    assert found["/authors/editorial/"] == "/autoren/editorial/"
    assert found["/series/clinical-ai/"] == "/reihen/clinical-ai/"
    rules = (site.site / "_redirects").read_text("utf-8")
    assert "/articles/kai/ /blog/2026/01/kai/ 301\n" in rules
    assert "/categories/hiring-process/feed.xml /themen/hiring-process/feed.xml 301\n" in rules


def test_the_commands_agree(published: Project) -> None:
    """What is new is said and written; an old address is explained; the links are whole."""
    name_paths(published, **WORDS, article=PATTERN)
    built(published)
    said = command(published, "urls").output
    assert "new: paths.tags schlagworte\n" in said
    assert "new: /blog/2026/01/kai/\n" in said
    assert "seite/2" not in said
    assert "feed.xml" not in said
    explained = command(published, "explain", "/articles/kai/").output
    assert "/articles/kai/ is an old address: /blog/2026/01/kai/, as urls.lock:" in explained
    assert command(published, "check-links").exit_code == 0


@pytest.mark.parametrize("how", ["urls", "published"])
def test_the_file_holds_every_word_that_was_published(published: Project, how: str) -> None:
    """Those of before first; either command gives the same file, and once more nothing new."""
    name_paths(published, tags="schlagworte", article=PATTERN)
    built(published)
    for _ in range(2):
        assert command(published, how, *(["--update"] if how == "urls" else [])).exit_code == 0
        lines = lock(published).splitlines()
        assert [line for line in lines if line.startswith("paths.")] == [
            "paths.article /articles/{slug}/",
            f"paths.article {PATTERN}",
            "paths.tags tags",
            "paths.tags schlagworte",
        ]
        assert {"/articles/kai/", "/blog/2026/01/kai/"} <= set(lines)
        assert [line for line in lines if "tags/" in line or "page/" in line or "schlagworte/" in line] == []


def test_changed_back_nothing_leads_in_a_circle(published: Project) -> None:
    """There and back: both times the old address leads to the page, and the page is a page."""
    before = contents(built(published).site)
    name_paths(published, **WORDS, article=PATTERN)
    publish(published)
    name_paths(published)
    site = built(published)
    found = leads(site)
    assert found["/blog/2026/01/kai/"] == "/articles/kai/"
    assert found["/beitraege/"] == "/articles/"
    assert found["/schlagworte/hafen/"] == "/tags/hafen/"
    assert "/articles/kai/" not in found
    now = contents(site.site)
    assert {name: now[name] for name in before if name not in {"_redirects", "sitemap.xml.gz"}} == {
        name: content for name, content in before.items() if name not in {"_redirects", "sitemap.xml.gz"}
    }
    publish(published)
    name_paths(published, article="/{year}/{slug}/")
    found = leads(built(published))
    assert found["/articles/kai/"] == found["/blog/2026/01/kai/"] == "/2026/kai/"


@pytest.mark.parametrize("change", [{"date": "2026-03-05"}, {"category": "healthcare"}])
def test_a_page_that_its_own_date_moves_leads_on_too(
    published: Project, change: dict[str, object], tmp_path: Path
) -> None:
    """Or its category; the bytes are those of a clean build."""
    name_paths(published, article="/{category}/{year}/{month}/{slug}/")
    publish(published)
    published.write("articles/kai.md", article(**{"title": "Kai", **OF_EVERY_LIST, **change}))
    site = built(published)
    now = {"date": "/hiring-process/2026/03/kai/", "category": "/healthcare/2026/01/kai/"}[next(iter(change))]
    assert leads(site)["/hiring-process/2026/01/kai/"] == leads(site)["/articles/kai/"] == now
    assert contents(site.site) == clean(published, tmp_path, "2026-06-01")


def test_a_category_beside_the_slug_takes_no_word_of_it(published: Project) -> None:
    """Of two slugs that an old address may have, the longer one is meant."""
    name_paths(published, article="/{category}-{slug}/")
    published.write("articles/grosser-kran.md", article(title="Grosser Kran"))
    publish(published)
    name_paths(published)
    found = leads(built(published))
    assert found["/hiring-process-grosser-kran/"] == "/articles/grosser-kran/"
    assert found["/hiring-process-kran/"] == "/articles/kran/"


def test_a_renamed_source_is_asked_for(published: Project) -> None:
    """Another slug may be another article: whoever renames says so, also where the pattern changes with it."""
    source = published.folder / "docs/articles/kran.md"
    source.rename(source.with_name("kranbau.md"))
    name_paths(published, article=PATTERN)
    assert published.build().messages == [
        (
            "urls.lock:7:1: error E805: /articles/kran/ was published and is neither a page nor redirected; if it is "
            "now /blog/2026/02/kranbau/, write in docs/articles/kranbau.md: redirect_from: [/articles/kran/]"
        )
    ]


def test_a_moved_source_with_its_slug_is_the_same_page(published: Project) -> None:
    """Folders of sources are free, and decide no address."""
    source = published.folder / "docs/articles/kran.md"
    source.unlink()
    published.write("articles/2026/kran.md", article("[Kai](../kai.md)", title="Kran", date="2026-02-01"))
    name_paths(published, article=PATTERN)
    assert leads(built(published))["/articles/kran/"] == "/blog/2026/02/kran/"


def test_what_somebody_has_written_comes_first(published: Project) -> None:
    """A redirect of the settings, of another page, and a mark that says that a page is gone."""
    published.configure("  time_zone:", "  redirects:\n    /articles/kai/: /contact/\n  time_zone:")
    path = published.folder / "urls.lock"
    path.write_text(lock(published).replace("/articles/kran/", "gone /articles/kran/"), "utf-8")
    name_paths(published, article=PATTERN)
    site = built(published)
    assert leads(site)["/articles/kai/"] == "/contact/"
    heading = site.page("/articles/kran/").h1
    assert heading is not None
    assert heading.get_text() == "This page is gone"


def test_what_has_the_old_address_now_keeps_it(published: Project) -> None:
    """Another page, or a list that took the word of another."""
    name_paths(published, articles="beitraege", tags="categories", categories="tags", article=PATTERN)
    published.write("articles.md", "---\ntitle: Words on articles\n---\n\nWords.\n")
    published.write("articles/kran.md", article(title="Kran", date="2026-02-01", tags=["hiring process"]))
    site = built(published)
    assert site.page("/articles/").select_one("meta[http-equiv=refresh]") is None
    assert site.page("/categories/hiring-process/").select_one("meta[http-equiv=refresh]") is None
    assert leads(site)["/categories/healthcare/"] == "/tags/healthcare/"
    assert leads(site)["/tags/hafen/"] == "/categories/hafen/"


def test_what_time_takes_is_no_mistake_at_its_old_address(published: Project) -> None:
    """An expired article, its author and its series, after their words have changed."""
    published.write("articles/kai.md", article(title="Kai", expires="2026-05-01", **OF_EVERY_LIST))
    published.write("articles/kran.md", article(title="Kran", date="2026-02-01"))
    name_paths(published, **WORDS, article=PATTERN)
    assert "/articles/kai/" not in leads(built(published))


def test_a_site_that_was_never_published_has_nothing_to_lead_on(project: Project) -> None:
    """Nor one that began with its own words."""
    project.write("articles/kai.md", article(title="Kai", **OF_EVERY_LIST))
    name_paths(project, **WORDS, article=PATTERN)
    assert leads(built(project)) == {}
    publish(project)
    assert [line for line in lock(project).splitlines() if line.startswith("paths.tags")] == ["paths.tags schlagworte"]
    assert leads(built(project)) == {}


@pytest.mark.parametrize("form", ["flat", "below a path", "at last files"])
def test_the_other_forms_of_addresses_lead_on(published: Project, form: str) -> None:
    """Pages that are files, before or after the change; a site that is not at the top of its host."""
    if form == "below a path":
        published.set_site_url("https://oncuehire.example/blog/")
        publish(published)
        name_paths(published, **WORDS, article=PATTERN)
        found = leads(built(published))
        assert found["/articles/kai/"] == "/blog/blog/2026/01/kai/"
        assert found["/tags/hafen/"] == "/blog/schlagworte/hafen/"
        return
    published.configure("edit_uri:", "use_directory_urls: false\nedit_uri:")
    if form == "flat":
        publish(published)
    name_paths(published, **WORDS, article=PATTERN)
    found = leads(built(published))
    assert found["/articles/kai/"] == "/blog/2026/01/kai.html"
    if form == "flat":
        assert found["/articles/kai.html"] == "/blog/2026/01/kai.html"
        assert found["/tags/hafen.html"] == "/schlagworte/hafen.html"


def test_an_old_file_of_addresses_can_be_read(project: Project) -> None:
    """One of a version before, which has addresses alone, in any spelling."""
    project.write("articles/kai.md", article(title="Kai"))
    (project.folder / "urls.lock").write_text("/articles/kai\n/categories/healthcare/\n/contact/\n", "utf-8")
    name_paths(project, **WORDS)
    found = leads(built(project))
    assert found["/articles/kai/"] == "/beitraege/kai/"
    assert found["/categories/healthcare/"] == "/themen/healthcare/"
