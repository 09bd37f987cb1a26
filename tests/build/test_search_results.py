"""What search engines show of a page: its title and its description."""

from __future__ import annotations

import pytest

from tests.project import Project, article

LONG = "A title that is so long that a search engine would not show all of it to anybody"
DESCRIBED = (
    "---\ntitle: Home\ndescription: A page that is described in words enough to be shown in full.\n---\nWords.\n"
)


@pytest.fixture
def advised(project: Project) -> Project:
    """A site whose own pages need no advice."""
    project.advise_on_search_results()
    for name in ("index.md", "contact.md"):
        project.write(name, DESCRIBED)
    return project


def test_the_first_sentence_is_the_description_of_a_page_without_one(advised: Project) -> None:
    """In the head, in what machines are told, and in the index for language models."""
    advised.write("guide.md", "---\ntitle: Guide\n---\n## Where to begin\n\nBegin with *one* role. Then go on.\n")
    built = advised.build()
    page = built.page("/guide/")
    described = page.select_one('meta[name="description"]')
    social = page.select_one('meta[property="og:description"]')
    assert described is not None
    assert social is not None
    assert described["content"] == social["content"] == "Begin with one role."
    assert "- [Guide](https://oncuehire.example/guide/): Begin with one role." in (built.site / "llms.txt").read_text()
    assert [message.partition(";")[0] for message in built.messages] == [
        (
            "docs/guide.md:1:1: advice A131: the page has no description, "
            "and search engines show its first sentence: 'Begin with one role.'"
        )
    ]


def test_an_owner_decides_how_long_titles_may_be(advised: Project) -> None:
    """The limit is one of characters, the site's name included."""
    advised.write("articles/a.md", article(title=LONG))
    assert "has 80 characters" in advised.build().messages[0]
    advised.configure("longest_title: 80", "longest_title: 94")
    assert advised.build("--strict").messages == []


def test_a_list_that_is_cut_into_pages_is_told_once(advised: Project) -> None:
    """What is mended in one place is told once, where that is."""
    advised.configure("longest_title: 80", "longest_title: 27")
    for number in range(14):
        advised.write(f"articles/{number}.md", article(title=f'"{number}"', authors=["editorial"], tags=["hiring"]))
    told = [
        message
        for message in advised.build().messages
        if message.startswith("mkdocs.yml:") and "the title has 18" in message
    ]
    assert len(told) == 1
    assert told[0].startswith("mkdocs.yml:")
    assert advised.build().page("/authors/editorial/page/2/").select_one("h1") is not None


def test_the_text_above_a_list_describes_it_too(advised: Project) -> None:
    """Where neither `mkdocs.yml` nor the file does; a list without a text is left as it is."""
    advised.write("articles/a.md", article(tags=["hiring", "offers"]))
    advised.write("articles/b.md", article(title="B", tags=["hiring", "offers"]))
    advised.write("tags/hiring.md", "All about *finding* people. And more.\n")
    built = advised.build()
    described = built.page("/tags/hiring/").select_one('meta[name="description"]')
    assert described is not None
    assert described["content"] == "All about finding people."
    assert [message.partition(": advice")[0] for message in built.messages] == ["docs/tags/hiring.md:1:1"]
