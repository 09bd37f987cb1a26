"""A heading can be linked to in every script, by an anchor that is its own and stays."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote

import pytest

from cuecard.convert.markdown.heading_anchors import anchor_of
from tests.project import Built, Project, article

HEADINGS = ["面接", "給与 2024", "المقابلة", "Größe & Gewicht", "हिन्दी में", "Hours", "Hours"]
TEXT = "\n\n".join(f"## {heading}\n\nWords." for heading in HEADINGS)
ANCHORS = ["面接", "給与-2024", "المقابلة", "größe-gewicht", "हिन्दी-में", "hours", "hours_1"]


def headings(built: Built) -> list[str]:
    """Give the anchors of the article's headings."""
    assert built.status == 0, built.output
    return [str(heading["id"]) for heading in built.page("/articles/a/").select(".cc-prose h2")]


def test_each_heading_has_an_anchor_of_its_own_words(project: Project) -> None:
    """The table of contents and the article's other lists lead to it."""
    project.write("articles/a.md", article(TEXT))
    built = project.build("--strict")
    assert built.messages == []
    assert headings(built) == ANCHORS


def test_a_new_heading_moves_no_other(project: Project) -> None:
    """Wherever it comes."""
    project.write("articles/a.md", article(f"## 採用\n\nWords.\n\n{TEXT}"))
    assert headings(project.build()) == ["採用", *ANCHORS]


def test_a_link_may_be_written_as_it_is_read_or_encoded(project: Project) -> None:
    """From the page itself and from another; with an accent of its own, too."""
    decomposed = unicodedata.normalize("NFD", "größe-gewicht")
    links = f"[1](#面接) [2](#{quote('面接')}) [3](a.md#{decomposed}) [4](#{decomposed})"
    project.write("articles/a.md", article(f"{links}\n\n{TEXT}"))
    project.write("articles/b.md", article("[5](a.md#面接)", title="Another"))
    built = project.build("--strict")
    assert built.messages == []
    hrefs = [link["href"] for link in built.page("/articles/a/").select(".cc-prose a")]
    assert hrefs == ["#面接", f"#{quote('面接')}", "./#größe-gewicht", "#größe-gewicht"]


def test_what_was_published_under_an_older_anchor_still_leads_to_its_heading(project: Project) -> None:
    """No anchor comes twice; one that another heading has now stays that heading's."""
    project.write("articles/a.md", article(f"{TEXT}\n\n## Groe\n\nWords.\n\n## Größe\n\n[old](#_1)"))
    built = project.build("--strict")
    assert built.messages == []
    page = built.page("/articles/a/")
    ids = [str(element["id"]) for element in page.select("[id]")]
    assert len(ids) == len(set(ids))
    led = {str(old["id"]): old.parent["id"] for old in page.select(".cc-prose h2 > span[id]") if old.parent}
    assert led == {
        "_1": "面接",
        "2024": "給与-2024",
        "_2": "المقابلة",
        "groe-gewicht": "größe-gewicht",
        "_3": "हिन्दी-में",
        "groe_1": "größe",
    }
    assert page.select_one("h2#面接").get_text() == "面接"  # type: ignore[union-attr]


def test_headings_in_latin_letters_alone_are_as_they_were(project: Project) -> None:
    """Nothing stands beside them."""
    project.write("articles/a.md", article("## What it costs\n\nWords.\n\n## C++ & more\n\nWords."))
    built = project.build("--strict")
    assert headings(built) == ["what-it-costs", "c-more"]
    assert built.page("/articles/a/").select(".cc-prose h2 span") == []


def test_an_owner_may_choose_other_anchors(project: Project) -> None:
    """By a setting of MkDocs' own."""
    slugify = "      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: fold}}\n"
    project.configure("      permalink: false\n", f"      permalink: false\n{slugify}")
    project.write("articles/a.md", article("## Größe\n\nWords."))
    assert headings(project.build()) == ["grösse"]


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [("🚀", "rocket"), ("???", "section"), ("Ça va ?", "ça-va"), ("e\u0301te\u0301", "été"), ("— 3 —", "3")],
)
def test_a_heading_without_letters_is_called_by_its_signs(heading: str, anchor: str) -> None:
    """Or, where they have no name either, a section."""
    assert anchor_of(heading, "-") == anchor
