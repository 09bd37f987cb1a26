"""Words in addresses."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cuecard.link.slugs import is_slug, slug_of_title, slugify


@pytest.mark.parametrize(
    ("phrase", "slug"),
    [
        ("Machine Learning", "machine-learning"),
        ("  AI & ML  ", "ai-and-ml"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("Übergröße à Genève", "ubergrosse-a-geneve"),
        ("node.js", "node-js"),
        ("snake_case", "snake-case"),
        ("médecine", "medecine"),
        ("人工知能", "人工知能"),
        ("Ёлка", "елка"),
        ("Kadın", "kadin"),
        ("—", ""),
    ],
)
def test_a_phrase_becomes_its_slug(phrase: str, slug: str) -> None:
    """Signs are spelled, accents dropped, letters of other scripts kept."""
    assert slugify(phrase) == slug


@pytest.mark.parametrize("word", ["a", "a-b", "2026", "a1-b2-c3", "a--b"])
def test_lower_case_words_joined_by_hyphens_are_slugs(word: str) -> None:
    """Such as stand in addresses without escapes."""
    assert is_slug(word)


@pytest.mark.parametrize("word", ["", "-", "-a", "a-", "A", "a b", "a_b", "ä", "a/b", "a.b", "a\n"])
def test_anything_else_is_not_a_slug(word: str) -> None:
    """No capitals, spaces, dots, slashes, accents or hyphens at an end."""
    assert not is_slug(word)


@given(st.text())
def test_a_slug_of_a_slug_is_itself(phrase: str) -> None:
    """Making a slug twice changes nothing."""
    assert slugify(slugify(phrase)) == slugify(phrase)


@given(st.text(st.characters(max_codepoint=127)))
def test_a_phrase_in_ascii_gives_a_slug_or_nothing(phrase: str) -> None:
    """Nothing is left that could not stand in an address."""
    assert slugify(phrase) == "" or is_slug(slugify(phrase))


@given(st.text())
@example("ı")  # the one letter whose capital is that of another
def test_spelling_and_capitals_make_no_difference(phrase: str) -> None:
    """Tags that only differ in capitals or spaces are one tag."""
    assert slugify(phrase.upper().lower()) == slugify(f" {phrase.lower()}-")


@pytest.mark.parametrize(
    ("title", "language", "slug"),
    [
        ("Über Größe & Maß", "de", "ueber-groesse-and-mass"),
        ("Über Größe & Maß", "de-AT", "ueber-groesse-and-mass"),
        ("Über Größe & Maß", "en", "uber-grosse-and-mass"),
        ("A\u0308rger im Ärmel", "de", "aerger-im-aermel"),
        ("Få på Ærø", "da", "faa-paa-aeroe"),
        ("Få på Ærø", "sv", "fa-pa-aero"),
        ("Zażółć gęślą jaźń", "pl", "zazolc-gesla-jazn"),
        ("What’s Jo's way? I’m sure", "en", "whats-jos-way-im-sure"),
        ("L’été d'un œuf", "fr", "l-ete-d-un-oeuf"),
        ("Первая неделя", "ru", None),
        ("🎉", "en", None),
        ("x" * 100, "en", "x" * 80),
    ],
)
def test_a_title_becomes_the_last_part_of_an_address(title: str, language: str, slug: str | None) -> None:
    """As its language spells it in ASCII letters."""
    assert slug_of_title(title, language) == slug
