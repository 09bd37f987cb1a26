"""The file of published addresses, and what is said of one that is gone."""

from __future__ import annotations

import pytest

from cuecard.addresses.urls_lock import Candidate, line_to_add, new_paths, read_lock, successor, updated

PAGES = [
    Candidate("/", "Home", "docs/index.md"),
    Candidate("/articles/hire-well/", "Hire well", "docs/articles/hire-well.md"),
    Candidate("/guides/first-week/", "The first week", "docs/guides/first-week.md"),
    Candidate("/categories/healthcare/", "Healthcare"),
]


def test_an_updated_file_is_sorted_and_loses_nothing() -> None:
    """Comments stay at the top, lines added by hand stay as they are."""
    text = "# Ours.\n/b/\n\n/a b/\n/assets/paper.pdf\n"
    assert updated(text, ["/%C3%BCber/", "/b/", "/a%20b/"]) == "# Ours.\n/a b/\n/assets/paper.pdf\n/b/\n/über/\n"


def test_a_new_file_says_what_it_is_for() -> None:
    """Whoever finds it in the repository understands it."""
    lines = updated("", ["/a/"]).splitlines()
    assert [line[0] for line in lines] == ["#", "#", "/"]


def test_an_address_in_another_spelling_is_not_new() -> None:
    """Without its slash, or encoded."""
    assert new_paths("/a\n/%C3%BCber/\n", ["/a/", "/über/", "/c/", "/b/"]) == ["/b/", "/c/"]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    """Comments and blank lines count."""
    assert [(locked.line, locked.path) for locked in read_lock("# Ours.\n\n/a/\n  /b/\r\n")] == [(3, "/a/"), (4, "/b/")]


@pytest.mark.parametrize(
    ("path", "title", "found"),
    [
        ("/articles/onboarding/", "the First Week", "/guides/first-week/"),
        ("/articles/first-week/", None, "/guides/first-week/"),
        ("/blog/the-first-week/", None, "/guides/first-week/"),
        ("/articles/hire-wel/", None, "/articles/hire-well/"),
        ("/articles/hire-wel/", "Another title", "/articles/hire-well/"),
        ("/articles/pricing/", None, None),
        ("/", None, None),
    ],
)
def test_a_page_that_has_moved_is_found(path: str, title: str | None, found: str | None) -> None:
    """By its title, by the last part of its address, by a title that makes that part, by a similar one."""
    moved = successor(path, title, PAGES, held=set())
    assert (moved.path if moved else None) == found


def test_of_two_similar_pages_the_new_one_is_meant() -> None:
    """One that was there before has not moved."""
    pages = [Candidate("/articles/hire-well-1/", "A"), Candidate("/articles/hire-well-2/", "B")]
    moved = successor("/articles/hire-well/", None, pages, held={"/articles/hire-well-1/"})
    assert moved == pages[1]


@pytest.mark.parametrize(
    ("path", "moved", "line"),
    [
        (
            "/a/",
            PAGES[1],
            "if it is now /articles/hire-well/, write in docs/articles/hire-well.md: redirect_from: [/a/]",
        ),
        (
            "/a, b/",
            Candidate("/c/", "C", "docs/c.md", ("/old/", "/ü/")),
            'if it is now /c/, write in docs/c.md: redirect_from: [/old/, /ü/, "/a, b/"]',
        ),
        (
            "/a/",
            PAGES[3],
            (
                "if it is now /categories/healthcare/, "
                "add under 'extra: redirects:' in mkdocs.yml: /a/: /categories/healthcare/"
            ),
        ),
        (
            "/articles/a/",
            None,
            "add under 'extra: redirects:' in mkdocs.yml, with the page that stands for it: /articles/a/: /articles/",
        ),
    ],
)
def test_the_line_to_add_can_be_copied(path: str, moved: Candidate | None, line: str) -> None:
    """What stands in the front matter already is in it, and YAML reads what is meant."""
    assert line_to_add(path, moved, "/articles/", "mkdocs.yml") == line
