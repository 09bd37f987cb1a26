"""One H1 on each page, and where its words come from."""

from __future__ import annotations

import pytest

from tests.project import Built, Project, article


def headings(built: Built, url: str) -> list[str]:
    """Give the words of the H1s of a page."""
    return [heading.get_text() for heading in built.page(url).select("h1")]


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Hire well", "# Hire well"),
        ("Hire well", "Hire well\n========="),
        ("Hire well", "# *Hire* **well** #"),
        ("Hire   well", "# hire Well"),
        ('"Don\'t “hire” – well"', '# Don’t "hire" — well'),
        ("AI & ML for R&D", "# AI & ML for R&amp;D"),
        ("Use a_b * c", "# Use `a_b` \\* c"),
        ("Hire well", "# Hire <b>well</b>"),
    ],
)
def test_a_first_heading_that_repeats_the_title_is_taken_for_it(project: Project, title: str, first: str) -> None:
    """However it is written: the page has the title once, and its text begins after it."""
    project.write("articles/a.md", article(f"{first}\n\nThe text.\n", title=title))
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert len(headings(built, "/articles/a/")) == 1
    (text,) = built.page("/articles/a/").select("article .cc-prose")
    assert text.get_text(strip=True) == "The text."


def test_another_main_heading_is_advised_against_and_stays(project: Project) -> None:
    """Two H1s are the editor's to solve."""
    project.write("articles/a.md", article("Some text.\n\n# Another subject\n", title="Hire well"))
    built = project.build()
    (message,) = built.messages
    assert message.startswith("docs/articles/a.md:10:3: advice A124: ")
    assert headings(built, "/articles/a/") == ["Hire well", "Another subject"]


def test_only_the_first_heading_is_taken_for_the_title(project: Project) -> None:
    """A later section of the same words is a section."""
    project.write("articles/a.md", article("Some text.\n\n## Hire well\n", title="Hire well"))
    page = project.build("--strict").page("/articles/a/")
    assert [heading.get_text() for heading in page.select(".cc-prose h2")] == ["Hire well"]


def test_a_page_without_a_title_takes_its_first_heading(project: Project) -> None:
    """As in any MkDocs site; the browser's tab says it too."""
    project.write("about.md", "# About the *firm* & us\n\nWe are.\n")
    built = project.build("--strict")
    assert headings(built, "/about/") == ["About the firm & us"]
    (tab,) = built.page("/about/").select("title")
    assert tab.get_text() == "About the firm & us – Elmway Hire"


def test_the_first_heading_wins_over_the_word_in_the_navigation(project: Project) -> None:
    """The navigation says Home where the page says Welcome."""
    project.write("index.md", "# Welcome\n\nHello.\n")
    project.configure("plugins:", "nav:\n  - Home: index.md\n  - Contact: contact.md\nplugins:")
    built = project.build("--strict")
    assert headings(built, "/") == ["Welcome"]
    assert [link.get_text(strip=True) for link in built.page("/").select(".cc-header__nav a")] == ["Home", "Contact"]


def test_a_page_that_says_no_title_at_all_has_that_of_the_navigation_or_of_its_file(project: Project) -> None:
    """There is always one."""
    project.write("index.md", "Hello.\n")
    project.write("our-team.md", "We are.\n")
    project.configure("plugins:", "nav:\n  - Start: index.md\n  - contact.md\n  - our-team.md\nplugins:")
    built = project.build("--strict")
    assert headings(built, "/") == ["Start"]
    assert headings(built, "/our-team/") == ["Our team"]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("About Elmway Hire", "About Elmway Hire"),
        ("ELMWAY HIRE: who we are", "ELMWAY HIRE: who we are"),
        ("Elmway Hires more", "Elmway Hires more – Elmway Hire"),
        ("About us", "About us – Elmway Hire"),
    ],
)
def test_a_title_that_names_the_site_is_not_followed_by_its_name(project: Project, title: str, shown: str) -> None:
    """Whoever reads a list of results need not read it twice."""
    project.write("about.md", f"---\ntitle: '{title}'\n---\nWe are.\n")
    (tab,) = project.build("--strict").page("/about/").select("title")
    assert tab.get_text() == shown
