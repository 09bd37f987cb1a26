"""What `extra.paths` names is found in every address, and nothing has its English name any more."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from cuecard.commands.cli import main
from tests.edits import clean
from tests.named_paths import OF_EVERY_LIST, WORDS, name_paths, speak_german
from tests.preview import preview
from tests.project import Built, Project, article, copied, lay_out_firm
from tests.search_records import records
from tests.site_contents import contents
from tests.site_links import broken_addresses

SITE = "https://oncuehire.example/"
ENGLISH = re.compile(r"\b(?:articles|categories|tags|authors|series)/|\bpage/\d")


@pytest.fixture
def german(project: Project) -> Project:
    """Give the project with German addresses."""
    return speak_german(project.complete())


def command(project: Project, *words: str) -> Built:
    """Run a command of `cuecard`."""
    arguments = [*words[:1], "-f", str(project.folder / "mkdocs.yml"), *words[1:]]
    result = CliRunner().invoke(main, arguments, env={"AS_OF": "2026-06-01"})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Built(result.exit_code, result.output, project.folder / "site")


def built(project: Project) -> Built:
    """Build a site that has nothing to complain of, with no broken link."""
    made = project.build("--strict")
    assert made.messages == [], made.output
    assert made.status == 0, made.output
    return made


def test_every_page_is_where_the_settings_say(german: Project) -> None:
    """Articles by their dates, lists of each kind with their further pages and feeds, Markdown copies."""
    site = built(german)
    expected = {f"blog/2026/{name}/index.{end}" for name in ("01/kai", "01/kran", "02/boje") for end in ("html", "md")}
    expected |= {"beitraege/index.html", "beitraege/seite/2/index.html", "themen/healthcare/index.html"}
    expected |= {"themen/hiring-process/seite/2/index.html", "schlagworte/hafen/index.html"}
    expected |= {"autoren/editorial/index.html", "reihen/clinical-ai/index.html"}
    expected |= {"feed.xml", "themen/hiring-process/feed.xml", "schlagworte/hafen/atom.xml"}
    assert expected <= site.files()
    assert [name for name in site.files() if ENGLISH.search(name)] == []


def test_every_link_leads_somewhere(german: Project) -> None:
    """Between articles, as written paths, in pagers, breadcrumbs, feeds and sitemap; a command finds the same."""
    assert broken_addresses(built(german), SITE) == []
    checked = command(german, "check-links")
    assert checked.status == 0, checked.output
    assert "no mistake" in checked.output


def test_no_address_has_its_english_name(german: Project) -> None:
    """In no page, feed, sitemap, index or copy."""
    site = built(german)
    texts = {name: (site.site / name).read_bytes() for name in site.files()}
    found = {name: ENGLISH.findall(text.decode("utf-8", "replace")) for name, text in texts.items()}
    assert {name: words for name, words in found.items() if words} == {}


def test_machines_are_told_the_same_address(german: Project) -> None:
    """In the head, in structured data, in the breadcrumb, in feeds, in the sitemap, in the index for machines."""
    site, address = built(german), f"{SITE}blog/2026/01/kai/"
    page = site.page("/blog/2026/01/kai/")
    assert [link["href"] for link in page.select("link[rel=canonical]")] == [address]
    data = json.loads(page.select("script[type='application/ld+json']")[0].get_text())
    ids = {node["@type"]: node["@id"] for node in data["@graph"] if "@id" in node}
    assert ids["BreadcrumbList"] == f"{address}#breadcrumb"
    crumbs = [link["href"] for link in page.select("nav.cc-breadcrumb a")]
    assert crumbs == ["../../../..", "../../../../beitraege/"]
    for name in ("feed.xml", "atom.xml", "feed.json", "sitemap.xml", "themen/hiring-process/feed.xml"):
        assert address in (site.site / name).read_text("utf-8"), name
    assert f"{address}index.md" in (site.site / "llms.txt").read_text("utf-8")
    assert "/blog/2026/01/kai/" in records(site.site)


def test_a_whole_site_has_the_words_everywhere(tmp_path: Path) -> None:
    """One with seventeen articles, cards, icons and a search; pictures beside articles keep their addresses."""
    firm = copied(lay_out_firm(tmp_path / "laid out").parent, tmp_path / "firm")
    name_paths(firm, **WORDS, article="/blog/{year}/{month}/{day}/{slug}/")
    firm.configure("extra:\n", "extra:\n  listing:\n    per_page: 3\n")
    site = built(firm)
    assert broken_addresses(site, SITE) == []
    named = {name for name in site.files() if ENGLISH.search(name)}
    assert named == {"articles/calendar.svg", "articles/doors.svg", "articles/ladder.svg"}
    assert command(firm, "check-links").status == 0


def test_the_day_is_that_of_the_time_zone(german: Project) -> None:
    """An article of midnight in Berlin is of the day before in New York; a later change does not move it."""
    german.write("articles/nacht.md", article(date="2026-02-01T00:30:00+01:00", title="Nacht", updated="2026-03-01"))
    assert "blog/2026/01/nacht/index.html" in built(german).files()


def test_a_pattern_may_have_every_part(german: Project) -> None:
    """Day, category and author too, several in one part, and a name of a file at its end."""
    german.write("articles/boje.md", article(title="Boje", date="2026-02-01", **OF_EVERY_LIST))
    name_paths(german, **WORDS, article="/{category}/{author}/{year}-{month}-{day}-{slug}.html")
    german.write("articles/2026/kran.md", article("[Boje](../boje.md)", title="Kran", **OF_EVERY_LIST))
    site = built(german)
    name = "hiring-process/editorial/2026-02-01-boje"
    assert {f"{name}.html", f"{name}.md"} <= site.files()
    assert broken_addresses(site, SITE) == []


@pytest.mark.parametrize("form", ["flat", "below a path"])
def test_the_other_forms_of_addresses_have_the_words_too(german: Project, form: str) -> None:
    """Pages that are files; a site that is not at the top of its host."""
    if form == "flat":
        german.configure("edit_uri:", "use_directory_urls: false\nedit_uri:")
        german.write("articles/2026/kran.md", article("[Kai](/blog/2026/01/kai.html#teil)", title="Kran"))
        site = built(german)
        expected = {"blog/2026/01/kai.html", "blog/2026/01/kai.md", "beitraege/seite/2.html", "themen/healthcare.html"}
        assert broken_addresses(site, SITE) == []
    else:
        german.set_site_url(f"{SITE}hafen/")
        site = built(german)
        expected = {"blog/2026/01/kai/index.html", "beitraege/seite/2/index.html"}
        assert broken_addresses(site, f"{SITE}hafen/") == []
    assert expected <= site.files()
    assert [name for name in site.files() if ENGLISH.search(name)] == []


def test_several_words_may_be_one_folder(german: Project) -> None:
    """As other programs have it: categories and tags below the list of all articles."""
    name_paths(german, articles="blog", categories="blog", tags="blog/tag", article="/blog/{category}/{slug}/")
    german.write("articles/2026/kran.md", article("[Kai](/blog/hiring-process/kai/)", title="Kran", **OF_EVERY_LIST))
    site = built(german)
    expected = {"blog/index.html", "blog/page/2/index.html", "blog/hiring-process/index.html"}
    assert expected | {"blog/tag/hafen/feed.xml", "blog/hiring-process/kai/index.html"} <= site.files()
    assert broken_addresses(site, SITE) == []


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("/blog/2026/01/kai/", "article in 'hiring-process'"),
        ("docs/articles/kai.md", "/blog/2026/01/kai/"),
        ("/beitraege/seite/2/", "list of all articles, page 2 of 2"),
        ("/themen/healthcare/", "list of the category 'healthcare'"),
        ("/articles/kai/", "no page of this site is at '/articles/kai/'"),
    ],
)
def test_a_page_is_explained_by_its_address(
    german: Project, asked: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And by its source, which stays where it was."""
    monkeypatch.chdir(german.folder)
    assert said in command(german, "explain", asked).output


def test_a_draft_leaves_no_trace_at_either_address(german: Project) -> None:
    """Where its pattern or its folder would have put it."""
    german.write("articles/geheim.md", article(title="Geheim", draft=True))
    assert [name for name in built(german).files() if "geheim" in name] == []


@pytest.mark.parametrize("change", [{"date": "2026-03-05"}, {"category": "healthcare"}, {"slug": "anders"}])
def test_what_moves_an_article_gives_the_bytes_of_a_clean_build(
    german: Project, change: dict[str, object], tmp_path: Path
) -> None:
    """A date, a category or a slug in an incremental build; then an edit of its text alone."""
    name_paths(german, **WORDS, article="/{category}/{year}/{month}/{slug}/")
    german.write("articles/2026/kran.md", article("Worte.", title="Kran", **OF_EVERY_LIST))
    german.build()
    fields: dict[str, object] = {"title": "Kai", "date": "2026-01-31", **OF_EVERY_LIST, **change}
    for number, text in enumerate(["[Kran](2026/kran.md)\n\n## Teil\n", "[Kran](2026/kran.md) Mehr.\n\n## Teil\n"]):
        german.write("articles/kai.md", article(text, **fields))
        now = contents(german.build().site)
        assert now == clean(german, tmp_path / str(number), "2026-06-01")


def test_the_preview_shows_drafts_and_moves_with_a_date(german: Project) -> None:
    """A draft is at the address that it will have; an article whose date is changed is at its new one alone."""
    german.write("articles/bald.md", article(title="Bald", draft=True, date="2026-05-05"))
    with preview(german) as running:
        assert "Entwurf" in running.text("/blog/2026/05/bald/")
        german.write("articles/boje.md", article("[Alle](index.md)", title="Boje", date="2026-03-01", tags=["Hafen"]))
        running.wait_until(lambda: running.text("/blog/2026/03/boje/"))
        running.wait_until(lambda: not running.text("/blog/2026/02/boje/"))
        assert "warning W" not in running.output


def test_what_stands_where_the_addresses_are_is_told_where_to_go(german: Project) -> None:
    """An article, or the text above a list, in a folder that is called like its address."""
    german.write("beitraege/neu.md", article(title="Neu"))
    german.write("themen/public-sector.md", "---\ntitle: Amt\n---\n\nWorte.\n")
    assert german.build().messages == [
        (
            "docs/beitraege/neu.md:5:1: error E118: this article is not in the folder of articles; "
            "move the file to docs/articles/neu.md"
        ),
        (
            "docs/themen/public-sector.md:1:1: error E202: '/themen/public-sector/index.html' is also the address of "
            "a list of articles; move the file to docs/categories/public-sector.md if it is the text above that list"
        ),
    ]


def test_a_mistake_in_an_article_takes_its_address_from_nobody(german: Project) -> None:
    """A call to action that leads to it leads somewhere as soon as the mistake is mended."""
    german.write("articles/neu.md", article(title="Neu", category="nothing", date="2026-03-01"))
    german.write("articles/alt.md", article(title="Alt", slug="kai"))
    german.configure("      url: /contact/\n", "      url: /blog/2026/03/neu/\n")
    said = german.build().messages
    assert [message for message in said if " E309: " in message or " E801: " in message] == []
    assert "docs/articles/kai.md:1:1: error E201: 'kai' is the slug of docs/articles/alt.md, too" in "\n".join(said)


def test_an_address_of_another_program_may_be_the_own_one(german: Project) -> None:
    """Where the pattern gives the same, nothing has to lead on."""
    german.write("articles/neu.md", article(title="Neu", date="2026-03-01", permalink="/blog/2026/03/neu/"))
    german.write("articles/alt.md", article(title="Alt", date="2026-03-01", permalink="/2019/alt/"))
    assert german.build().messages == [
        "docs/articles/alt.md:6:1: error E102: unknown key 'permalink'; write redirect_from: [/2019/alt/]",
        "docs/articles/neu.md:6:1: error E102: unknown key 'permalink'; write slug: neu",
    ]


def test_the_style_guide_leads_to_the_list(german: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """All its samples, which stand for articles."""
    monkeypatch.setenv("STYLEGUIDE", "1")
    site = german.build()
    assert [link for link in broken_addresses(site, SITE) if link.startswith("styleguide")] == []
    assert "beitraege/" in str(site.page("/styleguide/"))


def test_articles_stand_below_their_list_without_a_pattern(project: Project) -> None:
    """The folder of all articles decides."""
    name_paths(project, articles="beitraege")
    project.write("articles/kai.md", article())
    assert "beitraege/kai/index.html" in built(project).files()
