"""Which page has taken the place of one that is gone, and what is said of it."""

from __future__ import annotations

import pytest

from cuecard.link.successors import Candidate, Former, line_to_add, successor, words_of

TALENT = "Contractors come for months, bring scarce skills, leave documented systems, cost less than vacancies"
CONTACT = "Write, call, visit: telephone numbers, addresses, opening hours, directions, parking, reception, letters"
OTHER = "Seven engineers explain which questions reveal whether somebody understands distributed databases"
PAGES = [
    Candidate("/", "Home", "docs/index.md"),
    Candidate("/contact/", "Contact", "docs/contact.md", words=words_of(CONTACT)),
    Candidate("/articles/hire-well/", "Hire well", "docs/articles/hire-well.md"),
    Candidate("/guides/first-week/", "The first week", "docs/guides/first-week.md"),
    Candidate("/services/contractors/", "Contractors", "docs/services/contractors.md", words=words_of(TALENT)),
    Candidate("/categories/hiring-process/", "Hiring process"),
]


@pytest.mark.parametrize(
    ("former", "found"),
    [
        (Former("/guides/onboarding/", "the First Week"), "/guides/first-week/"),
        (Former("/help/first-week/"), "/guides/first-week/"),
        (Former("/help/the-first-week/"), "/guides/first-week/"),
        (Former("/services/contract-talent/", "Talent", words_of(f"{TALENT} and more")), "/services/contractors/"),
        (Former("/articles/hire-wel/", "Another title"), "/articles/hire-well/"),
        (Former("/articles/how-to-hire-well/"), "/articles/hire-well/"),
        (Former("/categories/hiring/"), "/categories/hiring-process/"),
        (Former("/services/contract-talent/"), None),
        (Former("/articles/first-week/", "The first week"), None),
        (Former("/help/contact/", "Contact", words_of(OTHER)), None),
        (Former("/articles/pricing/"), None),
        (Former("/articles/hire/"), None),
        (Former("/"), None),
    ],
)
def test_a_page_that_has_moved_is_found_where_kind_and_words_are_the_same(former: Former, found: str | None) -> None:
    """By its title, the last part of its address, its words or an address that is hardly changed."""
    moved = successor(former, PAGES, held=set())
    assert (moved.path if moved else None) == found


def test_of_two_similar_pages_the_new_one_is_meant() -> None:
    """One that was there before has not moved."""
    pages = [Candidate("/articles/hire-well-1/", "A"), Candidate("/articles/hire-well-2/", "B")]
    moved = successor(Former("/articles/hire-well/"), pages, held={"/articles/hire-well-1/"})
    assert moved == pages[1]


@pytest.mark.parametrize(
    ("path", "moved", "line"),
    [
        (
            "/a/",
            PAGES[2],
            "if it is now /articles/hire-well/, write in docs/articles/hire-well.md: redirect_from: [/a/]",
        ),
        (
            "/a, b/",
            Candidate("/c/", "C", "docs/c.md", ("/old/", "/ü/")),
            'if it is now /c/, write in docs/c.md: redirect_from: [/old/, /ü/, "/a, b/"]',
        ),
        (
            "/a/",
            Candidate("/categories/healthcare/", "Healthcare"),
            (
                "if it is now /categories/healthcare/, "
                "add under 'extra: redirects:' in mkdocs.yml: /a/: /categories/healthcare/"
            ),
        ),
        (
            "/articles/a/",
            None,
            (
                "add under 'extra: redirects:' in mkdocs.yml, with gone or the page that stands for it: "
                "/articles/a/: gone"
            ),
        ),
    ],
)
def test_the_line_to_add_can_be_copied(path: str, moved: Candidate | None, line: str) -> None:
    """What stands in the front matter already is in it, and YAML reads what is meant."""
    assert line_to_add(path, moved, "mkdocs.yml") == line
