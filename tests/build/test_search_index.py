"""What the search index holds, and that its making is sound."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cuecard.outputs.search_index import make_search_index
from tests import search_records
from tests.project import Built, Project, article
from tests.search_records import Record
from tests.site_contents import contents

CATEGORIES = ("ai-ml-staffing", "healthcare", "public-sector", "contract-talent", "hiring-process")
TEXT = """Wombats decide.[^1]

[Call the narwhal →](cta:)

/// cta | discovery-call
///

## A section

![An okapi](../assets/icon.svg)

[^1]: A footnote.
"""


@pytest.fixture
def project(project: Project) -> Project:
    """A project that has a search."""
    project.index_search()
    return project


def write_articles(project: Project, number: int, **front_matter: object) -> None:
    """Write articles, the newest last, over all categories."""
    for index in range(number):
        category = CATEGORIES[index % len(CATEGORIES)]
        fields: dict[str, object] = {"title": f"Article {index}", "category": category, "tags": ["pangolins"]}
        fields |= {"date": f"2026-01-{index + 1:02}", **front_matter}
        project.write(f"articles/a-{index}.md", article(TEXT, **fields))


def records(built: Built) -> dict[str, Record]:
    """Give what the index keeps of each page, by address."""
    assert built.status == 0, built.output
    return search_records.records(built.site)


def test_articles_pages_and_the_first_page_of_each_list_are_found(project: Project) -> None:
    """Further pages of lists and the page for unknown addresses are not."""
    write_articles(project, 13)
    built = project.build()
    assert "articles/page/2/index.html" in built.files()
    assert records(built).keys() == {
        "/",
        "/contact/",
        "/articles/",
        "/tags/pangolins/",
        *(f"/categories/{category}/" for category in CATEGORIES),
        *(f"/articles/a-{index}/" for index in range(13)),
    }


def test_an_article_is_found_by_its_own_words(project: Project) -> None:
    """Its text, what asks the reader to call within it, title and category; nothing that stands around or between."""
    write_articles(project, 4, category="healthcare")
    record = records(project.build())["/articles/a-1/"]
    assert record["content"] == "Wombats decide. Call the narwhal → A section. A footnote."
    assert record["meta"] == {"title": "Article 1", "category": "Healthcare", "image": ""}
    assert record["filters"] == {"category": ["healthcare"]}


def test_a_list_is_found_by_its_description_and_marked_as_one(project: Project) -> None:
    """So that the search can put it after what it lists."""
    write_articles(project, 1)
    record = records(project.build())["/categories/ai-ml-staffing/"]
    assert record["content"] == "People who teach machines, and people who check what the machines have learned."
    assert record["meta"] == {"title": "AI & ML Staffing", "category": "Category", "image": ""}
    assert record["filters"] == {"kind": ["listing"]}


def test_a_page_of_sections_is_found_by_its_own_words(project: Project) -> None:
    """Neither its calls to action nor the articles it shows count."""
    sections = [
        {"kind": "hero", "heading": "Capybaras", "text": "They rest.", "cta": "discovery-call"},
        {"kind": "latest", "heading": "News"},
        {"kind": "cta", "cta": "discovery-call"},
    ]
    front_matter = json.dumps({"title": "Capybaras", "template": "landing.html", "sections": sections})
    project.write("rest.md", f"---\n{front_matter}\n---\n")
    write_articles(project, 1)
    assert records(project.build())["/rest/"]["content"] == "Capybaras. They rest. News."


def test_unpublished_articles_are_not_in_the_index(project: Project) -> None:
    """Neither drafts, scheduled nor expired ones."""
    project.write("articles/public.md", article("Public."))
    project.write("articles/draft.md", article("Secret.", draft=True))
    project.write("articles/scheduled.md", article("Secret.", date="2026-06-02"))
    project.write("articles/expired.md", article("Secret.", expires="2026-02-01"))
    found = records(project.build(as_of="2026-06-01"))
    assert [url for url in found if url.startswith("/articles/") and url != "/articles/"] == ["/articles/public/"]


def test_only_what_a_browser_asks_for_is_kept(project: Project) -> None:
    """No ready-made interface, no worker, no program for other languages."""
    write_articles(project, 1)
    folder = project.build().site / "pagefind"
    names = sorted(path.name for path in folder.iterdir() if not path.name.endswith(".pf_meta"))
    assert names == ["filter", "fragment", "index", "pagefind-entry.json", "pagefind.js", "wasm.en.pagefind"]
    assert len(list(folder.glob("*.pf_meta"))) == 1
    assert len(list(folder.glob("filter/*"))) == 2


def test_the_same_pages_give_the_same_bytes(project: Project, tmp_path: Path) -> None:
    """Whatever the order in which the sources were written."""
    write_articles(project, 10)
    (tmp_path / "again").mkdir()
    again = Project(tmp_path / "again")
    again.index_search()
    for path in sorted((project.folder / "docs").rglob("*.md"), reverse=True):
        again.write(path.relative_to(project.folder / "docs").as_posix(), path.read_bytes())
    first, second = (contents(one.build().site / "pagefind") for one in (project, again))
    assert first == second


LATE_WORDS = """
def on_post_build(config):
    for page in Path(config.site_dir, "articles").glob("*/index.html"):
        page.write_text(page.read_text("utf-8").replace("Wombats", "Numbats"), "utf-8")
"""


@pytest.mark.parametrize("own_hook", ["", LATE_WORDS], ids=["plain", "a hook that changes pages late"])
def test_the_index_of_many_pages_is_that_of_the_finished_ones(project: Project, own_hook: str) -> None:
    """It is begun on another core, and made anew where the pages are others in the end."""
    (project.folder / "late.py").write_text(f"from pathlib import Path\n{own_hook}")
    project.configure("hooks:\n", "hooks:\n  - late.py\n")
    write_articles(project, 70, date="2026-01-15")
    found = records(project.build())
    said = found["/articles/a-1/"]["content"].split()[0]
    assert (said, len(found)) == ("Numbats" if own_hook else "Wombats", 79)


def test_the_order_of_the_file_system_does_not_count(tmp_path: Path) -> None:
    """Nor does chance: pages handed over in any order give the same bytes each time."""
    mark = "data-pagefind-body data-pagefind-filter='{0}:yes' data-pagefind-sort='{0}:1'"
    pages = {f"{word}.html": tmp_path / f"{word}.html" for word in ("wombat", "numbat", "quokka", "dingo", "emu")}
    for path in pages.values():
        text = f"<main><h1>{path.stem}</h1><p {mark.format(path.stem)}>A café for each {path.stem}.</p></main>"
        path.write_text(text, "utf-8")
    backwards = dict(reversed(pages.items()))
    assert list(backwards) != list(pages)
    made = [make_search_index(some, "en") for some in (pages, backwards) * 3]
    assert [index == made[0] for index in made] == [True] * 6


def test_a_site_in_another_language_has_the_program_of_that_language(project: Project) -> None:
    """Words are reduced to their stems as that language does it."""
    project.configure("  language: en", "  language: de")
    write_articles(project, 1)
    built = project.build()
    assert "pagefind/wasm.de.pagefind" in built.files()


def test_the_index_is_made_without_a_word(project: Project) -> None:
    """A build prints what it did before."""
    write_articles(project, 1)
    built = project.build("-q", "--strict")
    assert (built.status, built.output) == (0, "")


FAULTS = {
    "missing": ("", "does not run: No such file or directory"),
    "not a program": ("nonsense", "does not run: Exec format error"),
    "broken": ("#!/bin/sh\necho a library is missing >&2\nexit 3\n", "ended early: a library is missing"),
    "silent": ("#!/bin/sh\nexit 3\n", "ended early: no reason given"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_program_that_does_not_work_is_a_clear_error(
    project: Project, fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says what is wrong and what to do; the site stays as it was."""
    write_articles(project, 1)
    before = contents(project.build().site)
    source, reason = FAULTS[fault]
    program = tmp_path / "program"
    if source:
        program.write_text(source)
        program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))
    write_articles(project, 2)
    built = project.build("-q")
    remedy = "install the dependencies again, or take hooks/search.py out of mkdocs.yml"
    assert built.status == 1
    assert built.output.strip() == f"No search index: {program} {reason}; {remedy}"
    assert contents(built.site) == before


def test_without_its_hook_there_is_no_search(project: Project) -> None:
    """No index, no button, no dialog."""
    project.configure("  - hooks/search.py\n", "")
    write_articles(project, 1)
    built = project.build()
    assert [name for name in built.files() if name.startswith("pagefind")] == []
    assert built.page("/").select(".cc-search-button, dialog") == []


def test_the_button_waits_for_the_script(project: Project) -> None:
    """Without scripts there is nothing to press that would not work."""
    page = project.build().page("/")
    button = page.select_one(".cc-search-button")
    assert button is not None
    assert button.has_attr("hidden")
    dialog = page.select_one("dialog.cc-search")
    assert dialog is not None
    assert dialog["data-script"] == "pagefind/pagefind.js"
