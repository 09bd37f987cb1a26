"""Typographic signs on the pages of a site, in what machines are told, and not in what is copied."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.edits import clean
from tests.project import Project, article
from tests.site_contents import contents

TITLE = 'The nurse\'s "handover" - and its 12" screen'
SHOWN = 'The nurse’s “handover” – and its 12" screen'
DESCRIPTION = "What a nurse's handover says -- and what it doesn't, told for those who hire..."
SHOWN_DESCRIPTION = "What a nurse’s handover says – and what it doesn’t, told for those who hire…"
TEXT = """## What it's "for" and `it's`

A nurse's "*handover*" -- in 12" of a screen... [it's here](#whats-new "it's").
See `a's "b"` and \\"raw\\" &quot;too&quot;.

    code = "it's"

| it's | "x" |
| --- | --- |
| 'y' | 2 - 1 |

### What's new
"""


def _article(project: Project, **fields: object) -> None:
    project.write(
        "articles/handover.md", article(TEXT, title=json.dumps(TITLE), description=json.dumps(DESCRIPTION), **fields)
    )


def _heading(page: BeautifulSoup) -> str:
    return page.select("h1")[0].get_text(strip=True)


def _text(page: BeautifulSoup) -> str:
    return page.select("[data-article]")[0].get_text(" ", strip=True)


def test_a_text_is_shown_with_typographic_signs(project: Project) -> None:
    """Its code, its addresses and the signs that a backslash keeps are as they were written."""
    _article(project)
    page = project.build("--strict").page("/articles/handover/")
    assert _heading(page) == SHOWN
    paragraph = next(p for p in page.select("[data-article] p") if "12" in p.get_text())
    assert paragraph.get_text() == (
        'A nurse’s “handover” – in 12" of a screen… it’s here.\nSee a\'s "b" and "raw" "too".'
    )
    assert paragraph.select("a")[0]["title"] == "it's"
    assert page.select("[data-article] pre")[0].get_text().strip() == 'code = "it\'s"'
    assert [cell.get_text() for cell in page.select("td, th")] == ["it’s", "“x”", "‘y’", "2 - 1"]


def test_headings_keep_their_anchors(project: Project) -> None:
    """An address that was shared leads on; the contents say what the heading says."""
    _article(project)
    project.write(
        "articles/long.md", article("## The nurse's `'a'`\n\n## \"B\"\n\n## C...\n\n" + "word " * 900, title="Long")
    )
    built = project.build("--strict")
    page = built.page("/articles/handover/")
    assert [h["id"] for h in page.select("h2, h3") if h.get("id") not in {None, "closing", "related"}] == [
        "what-its-for-and-its",
        "whats-new",
    ]
    contents_of = built.page("/articles/long/").select(".cc-contents--beside a")
    assert [(link["href"], link.get_text(strip=True)) for link in contents_of] == [
        ("#the-nurses-a", "The nurse’s 'a'"),
        ("#b", "“B”"),
        ("#c", "C…"),
    ]


def test_what_machines_are_told_has_the_same_signs(project: Project) -> None:
    """The title of the window, Open Graph, JSON-LD and feeds say what visitors read."""
    _article(project)
    built = project.build("--strict")
    page = built.page("/articles/handover/")
    assert page.select("title")[0].get_text().startswith(SHOWN)
    assert page.select("meta[property='og:title']")[0]["content"] == SHOWN
    assert page.select("meta[name=description]")[0]["content"] == SHOWN_DESCRIPTION
    nodes = json.loads(page.select("script[type='application/ld+json']")[0].get_text())["@graph"]
    assert SHOWN in [node.get("headline") for node in nodes]
    entry = json.loads((built.site / "feed.json").read_text("utf-8"))["items"][0]
    assert entry["title"] == SHOWN
    assert entry["summary"] == SHOWN_DESCRIPTION
    assert "A nurse’s “" in entry["content_html"]
    assert "A nurse’s “" in (built.site / "feed.xml").read_text("utf-8")


def test_markdown_copies_are_as_written(project: Project) -> None:
    """They are for whoever works with the text, who finds the signs of a keyboard there."""
    project.configure("People for workshops, wards and town halls.", 'It\'s "ours"')
    _article(project)
    built = project.build()
    copy = (built.site / "articles/handover/index.md").read_text("utf-8")
    assert f"# {TITLE}" in copy
    assert TEXT.strip().splitlines()[0] in copy
    assert 'A nurse\'s "*handover*" -- in 12"' in copy
    assert TITLE in (built.site / "llms.txt").read_text("utf-8")
    assert '> It\'s "ours"' in (built.site / "llms-full.txt").read_text("utf-8")


def test_an_article_has_the_signs_of_its_own_language(project: Project) -> None:
    """Wherever its title stands; the words of the site keep those of the site."""
    project.configure("    title: Healthcare", '    title: The nurse\'s "work"')
    french = article(
        'L\'hôpital "recrute": oui!',
        title='L\'hôpital "recrute"',
        lang="fr",
        category="healthcare",
        description="Une description pour dire aux moteurs de recherche ce que dit la page.",
    )
    project.write("articles/hopital.md", french)
    built = project.build()
    page = built.page("/articles/hopital/")
    assert _heading(page) == "L’hôpital «\u00a0recrute\u00a0»"
    assert "L’hôpital «\u00a0recrute\u00a0»\u00a0: oui\u202f!" in page.get_text()
    assert page.select("a[data-category]")[0].get_text(strip=True) == "The nurse’s “work”"
    assert "L’hôpital «\u00a0recrute\u00a0»" in built.page("/articles/").get_text()


def test_words_of_settings_sections_and_navigation_have_them_too(project: Project) -> None:
    """Keys and addresses stay; a section's anchor is that of the words as they are written."""
    project.configure("plugins:", 'nav:\n  - index.md\n  - What\'s "new": news.md\n  - contact.md\nplugins:')
    project.configure("copyright: © Elmway Hire", "copyright: Elmway's &copy;")
    sections = [
        {"kind": "hero", "heading": 'It\'s -- "new"', "text": "We're here..."},
        {"kind": "faq", "heading": "What's new", "items": [{"question": "Who's it?", "answer": "It's 'us'."}]},
    ]
    project.write("news.md", f"---\n{json.dumps({'template': 'landing.html', 'sections': sections})}\n---\n")
    page = project.build("--strict").page("/news/")
    assert _heading(page) == "It’s – “new”"
    assert page.select("#whats-new")
    assert "We’re here…" in page.get_text()
    assert "Who’s it?" in page.get_text()
    assert "It’s ‘us’." in page.get_text()
    assert page.select(".cc-header__nav a[href='./']")[0].get_text(strip=True) == "What’s “new”"
    assert "Elmway’s ©" in page.select("footer")[0].get_text()


def test_a_site_can_switch_it_off_and_on_again(project: Project, tmp_path: Path) -> None:
    """An incremental build after the change of the switch gives the bytes of a clean one."""
    _article(project)
    first = project.build(as_of="2026-06-01")
    shown = contents(first.site)
    assert _heading(first.page("/articles/handover/")) == SHOWN
    project.configure("extra:\n", "extra:\n  typography: false\n")
    off = project.build(as_of="2026-06-01")
    assert _heading(off.page("/articles/handover/")) == TITLE
    assert 'A nurse\'s "handover" -- in 12"' in _text(off.page("/articles/handover/")).replace(" handover ", "handover")
    assert contents(off.site) == clean(project, tmp_path, "2026-06-01")
    project.configure("  typography: false\n", "")
    assert contents(project.build(as_of="2026-06-01").site) == shown


def test_the_read_time_does_not_change(project: Project) -> None:
    """Signs and no-break spaces are no words."""
    _article(project, lang="fr")
    text = "L'été, \"c'est -- bon\": oui! Non? Si; \"vrai\" - 'faux'... " * 40
    project.write("articles/words.md", article(text, title="Words", lang="fr"))
    counted = _minutes(project)
    project.configure("extra:\n", "extra:\n  typography: false\n")
    assert _minutes(project) == counted


def _minutes(project: Project) -> list[object]:
    built = project.build("--strict")
    pages = [built.page(f"/articles/{name}/") for name in ("handover", "words")]
    return [page.select("[data-read-time]")[0]["data-read-time"] for page in pages]


@pytest.mark.parametrize("heading", ['# The nurse\'s "handover"', "# The nurse’s “handover”"])
def test_a_first_heading_that_repeats_the_title_does_so_once(project: Project, heading: str) -> None:
    """With the signs of a keyboard or with typographic ones."""
    project.write("articles/a.md", article(f"{heading}\n\nWords.", title='The nurse\'s "handover"'))
    built = project.build("--strict")
    assert len(built.page("/articles/a/").select("h1")) == 1
    assert built.messages == []
