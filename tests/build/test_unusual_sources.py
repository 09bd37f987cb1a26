"""What editors' programs and habits make of a file, and what is fine all the same."""

from __future__ import annotations

from urllib.parse import quote, unquote

import pytest

from tests.pictures import SVG
from tests.project import Built, Project, article


def heading(built: Built) -> str:
    """Give the words of the article's H1."""
    assert built.status == 0, built.output
    assert built.messages == []
    (h1,) = built.page("/articles/a/").select("h1")
    return h1.get_text()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(
            b"\xef\xbb\xbf" + article().replace("\n", "\r\n").encode(), id="Windows line ends and a byte order mark"
        ),
        pytest.param(article().replace("\n", "\r").encode(), id="line ends of old Macs"),
        pytest.param(article().replace("---\n", "---  \n").encode(), id="spaces after the fences"),
        pytest.param(article().replace("\n---\n\n", "\n...\n\n").encode(), id="front matter that ends in three dots"),
        pytest.param(article().replace(": ", " :  ").encode(), id="spaces around the colons"),
        pytest.param(article().replace(": ", ":\t").encode(), id="tabs after the colons"),
        pytest.param(
            article(updated="", tags="", image="", cta="", expires="").encode(), id="optional keys left empty"
        ),
        pytest.param(article(draft="no", featured="Yes").encode(), id="yes and no"),
        pytest.param(article(date='"2026-01-15"').encode(), id="a date in quotation marks"),
        pytest.param(
            article(description=">\n  A description that goes on\n  over more than one line of it.").encode(),
            id="a folded text",
        ),
        pytest.param(article(date="2026-01-15 # not final").encode(), id="a note after a value"),
        pytest.param(article().removesuffix("\n").encode(), id="no line end at the end"),
    ],
)
def test_a_file_may_look_unusual(content: bytes, project: Project) -> None:
    """The article is published without a word of advice."""
    project.write("articles/a.md", content)
    assert heading(project.build("--strict")) == "A title"


@pytest.mark.parametrize("ending", ["markdown", "mdown", "mkdn", "mkd"])
def test_a_markdown_file_may_end_as_markdown_files_do(ending: str, project: Project) -> None:
    """MkDocs' other endings make a page too."""
    project.write(f"articles/a.{ending}", article())
    assert heading(project.build("--strict")) == "A title"


def test_signs_of_every_script_reach_the_page(project: Project) -> None:
    """Emoji, accents and quotation marks of print are shown as they were typed."""
    title = "“Überall” hiring 🚀 — 採用"
    project.write("articles/a.md", article(title=f'"{title}"'))
    assert heading(project.build("--strict")) == title


def test_a_picture_may_be_said_to_be_an_ornament(project: Project) -> None:
    """Nobody has to describe what only parts two paragraphs."""
    project.write("articles/a.md", article("![](line.svg){ role=presentation }"))
    project.write("articles/line.svg", SVG)
    assert heading(project.build("--strict")) == "A title"


def test_a_call_to_action_may_be_written_in_capitals(project: Project) -> None:
    """The first word of an address is read alike in any letters."""
    project.write("articles/a.md", article("[Book a call](CTA:discovery-call)"))
    built = project.build("--strict")
    assert heading(built) == "A title"
    assert [link.get_text() for link in built.page("/articles/a/").select(".cc-cta-inline")] == ["Book a call"]


def test_an_update_on_the_day_of_publication_is_no_mistake(project: Project) -> None:
    """A day without a time is compared as a day."""
    project.write("articles/a.md", article(date="2026-01-15T09:00-05:00", updated="2026-01-15"))
    assert heading(project.build("--strict")) == "A title"


@pytest.mark.parametrize("name", ["a b", "größe", "a#b", "a?b", "🚀", "x" * 236])
def test_a_page_may_be_named_in_any_way(name: str, project: Project) -> None:
    """It is built, and what links to it leads there."""
    project.write(f"{name}.md", "---\ntitle: Found\n---\nWords.\n")
    project.write("articles/a.md", article(f"[there](<../{quote(name)}.md>)"))
    built = project.build()
    assert built.status == 0, built.output
    (link,) = built.page("/articles/a/").select(".cc-prose a")
    page = built.site / "articles/a" / unquote(str(link["href"])) / "index.html"
    assert "Found" in page.read_text("utf-8")


@pytest.mark.parametrize(("one", "other"), [("Terms", "terms"), ("Caf\u00e9", "Cafe\u0301")])
def test_names_that_many_systems_take_for_one_are_an_error(one: str, other: str, project: Project) -> None:
    """By letter case or by the form of an accent; both are named."""
    for name in (one, other):
        project.write(f"{name}.md", "---\ntitle: Words\n---\nWords.\n")
    built = project.build()
    (message,) = [message for message in built.messages if "E202" in message]
    assert built.status == 1
    assert all(f"docs/{name}.md" in message for name in (one, other))
