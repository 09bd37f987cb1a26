"""What addresses were called before, and which page an old one is of."""

from __future__ import annotations

import pytest

from cuecard.link.address_history import DEFAULTS, NO_HISTORY, read_history
from cuecard.link.address_patterns import AddressPattern
from cuecard.link.urls_lock import read_lock, updated

GERMAN = {**DEFAULTS, "tags": "schlagworte", "article": "/blog/{year}/{slug}/"}


@pytest.mark.parametrize(
    ("pattern", "path", "slug"),
    [
        ("/articles/{slug}/", "/articles/kai/", "kai"),
        ("/articles/{slug}/", "/articles/kai.html", "kai"),
        ("/articles/{slug}/", "/articles/kai", "kai"),
        ("/articles/{slug}/", "/articles/a/kai/", None),
        ("/articles/{slug}/", "/articles/", None),
        ("/{year}/{month}/{day}/{slug}/", "/2026/05/04/kai/", "kai"),
        ("/{year}/{month}/{day}/{slug}/", "/2026/5/4/kai/", None),
        ("/{category}/{author}/{slug}.html", "/hafen/ann/kai.html", "kai"),
        ("/{slug}/{slug}/", "/kai/kai/", "kai"),
        ("/{slug}/{slug}/", "/kai/kran/", None),
    ],
)
def test_a_pattern_finds_the_slug_in_a_path(pattern: str, path: str, slug: str | None) -> None:
    """In each form in which a site has its pages."""
    assert AddressPattern(pattern).slugs_in(path) == ({slug} if slug else set())


def test_a_path_may_be_of_several_slugs() -> None:
    """Where a category or an author stands beside it; a date is as long as it is."""
    found = AddressPattern("/{category}-{slug}/").slugs_in("/hiring-process-of-ours/")
    assert found == {"process-of-ours", "of-ours", "ours"}
    assert AddressPattern("/{slug}-{author}/{year}/").slugs_in("/of-ours-ann/2026/") == {"of-ours", "of"}
    assert AddressPattern("/{year}-{month}-{slug}/").slugs_in("/2026-05-of-ours/") == {"of-ours"}


def test_a_name_and_its_slug_belong_together() -> None:
    """What is put into a pattern is found in it."""
    pattern = AddressPattern("/{category}/{year}-{month}/{slug}/")
    name = pattern.name({"category": "hafen", "year": "2026", "month": "05", "slug": "kai"})
    assert name == "hafen/2026-05/kai"
    assert pattern.slugs_in(f"/{name}/") == {"kai"}


def test_a_new_file_holds_the_words_of_the_site_alone() -> None:
    """Those that are not the default; no path is one of them."""
    text = updated("", ["/blog/2026/kai/"], host="hafen.example", words=GERMAN)
    assert text.splitlines()[2:] == [
        "host hafen.example",
        "paths.article /blog/{year}/{slug}/",
        "paths.tags schlagworte",
        "/blog/2026/kai/",
    ]
    assert [locked.path for locked in read_lock(text)] == ["/blog/2026/kai/"]


def test_a_file_without_words_had_the_default_ones() -> None:
    """They stand before those of today, and an update without words keeps both."""
    text = updated("/articles/kai/\n", [], words=GERMAN)
    assert [line for line in text.splitlines() if line.startswith("paths.")] == [
        "paths.article /articles/{slug}/",
        "paths.article /blog/{year}/{slug}/",
        "paths.tags tags",
        "paths.tags schlagworte",
    ]
    assert updated(text, []) == updated(text, [], words=GERMAN) == text
    assert updated("/articles/kai/\n", [], words=DEFAULTS) == updated("/articles/kai/\n", [])


def test_another_site_has_other_words() -> None:
    """A file that is begun anew forgets them."""
    text = updated("", ["/a/"], host="one.example", words=GERMAN)
    assert "paths." not in updated(text, ["/a/"], host="two.example", words=DEFAULTS)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/tags/kai/", "tag"),
        ("/schlagworte/kai.html", "tag"),
        ("/categories/hafen/", "category"),
        ("/articles/kai/", "articles"),
        ("/blog/2026/kai/", "articles"),
        ("/articles/", ""),
        ("/tags/", ""),
        ("/blog/kai/", ""),
        ("/", ""),
    ],
)
def test_a_path_is_of_a_kind_by_all_words(path: str, kind: str) -> None:
    """Those of before and those of today."""
    assert read_history("/articles/kai/\n", GERMAN).kind_of(path) == kind


def test_a_pattern_that_a_hand_has_spoiled_finds_nothing() -> None:
    """The file is read all the same."""
    history = read_history("paths.article /blog/{year}/\npaths.article\n/a/\n", GERMAN)
    assert history.slugs_at("/blog/2026/") == set()
    assert NO_HISTORY.lines() == []
