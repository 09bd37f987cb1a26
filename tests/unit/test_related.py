"""Neighbours, series and related articles, against the rule itself applied to all pairs."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from math import prod
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from cuecard.link.related_articles import RelatedIndex, neighbours, newest_first, series_of

START = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Piece:
    """As much of an article as decides what stands beside it."""

    slug: str
    published_at: dt.datetime
    category_key: str = "a"
    series_key: str | None = None
    tag_slugs: tuple[str, ...] = ()


def piece(slug: str, day: int, *tags: str, category: str = "a", series: str | None = None) -> Piece:
    """Make a piece published some days after the start."""
    return Piece(slug, START + dt.timedelta(days=day), category, series, tags)


def related(pieces: list[Piece], slug: str) -> list[str]:
    """Name the related pieces of one."""
    entries = newest_first(pieces)
    (own,) = (entry for entry in entries if entry.slug == slug)
    return [other.slug for other in RelatedIndex(entries).related_to(own)]


def by_the_rule(pieces: list[Piece], own: Piece) -> list[Piece]:
    """Compare with every other piece: rarity of the shared tags, then category, then nearness."""
    counts = Counter(tag for entry in pieces for tag in set(entry.tag_slugs))
    order = sorted(pieces, key=lambda entry: (entry.published_at, entry.slug))

    def rarest(entry: Piece) -> set[str]:
        return set(sorted(set(entry.tag_slugs), key=lambda tag: (counts[tag], tag))[:6])

    def place(other: Piece) -> tuple[Fraction, bool, dt.timedelta, int, int]:
        # A tag weighs the logarithm of how many articles there are for each that has it: weights add, ratios multiply.
        shared = prod(Fraction(len(pieces) + 1, counts[tag]) for tag in rarest(own) & rarest(other))
        apart = abs(own.published_at - other.published_at)
        steps = abs(order.index(own) - order.index(other))
        return -Fraction(shared), own.category_key != other.category_key, apart, steps, order.index(other)

    return sorted((entry for entry in pieces if entry.slug != own.slug), key=place)[:3]


TAGS = st.lists(st.sampled_from("abcdefghij"), max_size=9).map(tuple)
PIECES = st.lists(
    st.tuples(st.integers(0, 9), TAGS, st.sampled_from("xyz"), st.sampled_from([None, "s", "t"])), max_size=25
).map(
    lambda drawn: [
        piece(f"p{number}", day, *tags, category=category, series=series)
        for number, (day, tags, category, series) in enumerate(drawn)
    ]
)


@given(PIECES)
def test_related_articles_are_those_of_the_rule(pieces: list[Piece]) -> None:
    """The index finds what comparing all with all finds, in the same order."""
    entries = newest_first(pieces)
    index = RelatedIndex(entries)
    for own in entries:
        assert index.related_to(own) == by_the_rule(pieces, own)


@given(PIECES, st.randoms(use_true_random=False))
def test_the_order_of_the_files_makes_no_difference(pieces: list[Piece], random: Random) -> None:
    """What is read first is neither first in a list nor nearer to anything."""
    shuffled = list(pieces)
    random.shuffle(shuffled)
    assert newest_first(shuffled) == newest_first(pieces)
    for own in pieces:
        assert related(shuffled, own.slug) == related(pieces, own.slug)


@given(PIECES)
def test_neighbours_are_the_next_of_the_category_in_time(pieces: list[Piece]) -> None:
    """Walking from the oldest to the next newer one visits exactly the category."""
    entries = newest_first(pieces)
    beside = neighbours(entries)
    assert beside.keys() == {entry.slug for entry in entries}
    for category in {entry.category_key for entry in entries}:
        expected = [entry for entry in entries if entry.category_key == category]
        walked: list[Piece | None] = [next(entry for entry in expected if beside[entry.slug][1] is None)]
        while (current := walked[-1]) is not None:
            walked.append(beside[current.slug][0])
        assert walked == [*expected, None]
        for older, newer in zip(expected[1:], expected, strict=False):
            assert beside[older.slug][1] is newer


@given(PIECES)
def test_a_series_is_read_from_its_oldest_article_on(pieces: list[Piece]) -> None:
    """Every member once, by date; who belongs to none is in none."""
    series = series_of(newest_first(pieces))
    assert {entry for entries in series.values() for entry in entries} == {p for p in pieces if p.series_key}
    for key, entries in series.items():
        assert {entry.series_key for entry in entries} == {key}
        assert entries == sorted(entries, key=lambda entry: (entry.published_at, entry.slug))


def test_a_rare_tag_brings_nearer_than_two_common_ones() -> None:
    """Everybody hires, few write about dosimetry."""
    crowd = [piece(f"crowd-{n}", n, "hiring", "remote", category="b") for n in range(20)]
    rare = piece("rare", 400, "dosimetry", category="c")
    own = piece("own", 5, "hiring", "remote", "dosimetry")
    assert related([*crowd, rare, own], "own")[0] == "rare"


def test_a_shared_tag_counts_more_than_the_category_and_the_category_more_than_time() -> None:
    """Tags, then category, then nearness."""
    pieces = [
        piece("own", 100, "t", category="a"),
        piece("tag", 0, "t", category="b"),
        piece("category", 1, category="a"),
        piece("near", 101, category="b"),
        piece("far", 300, category="b"),
    ]
    assert related(pieces, "own") == ["tag", "category", "near"]


def test_an_article_alone_has_no_related_one() -> None:
    """There is nothing to relate to, and it is not related to itself."""
    assert related([piece("own", 0, "t")], "own") == []


def test_a_tag_given_twice_counts_once() -> None:
    """Repeating a tag does not make an article more related."""
    pieces = [piece("own", 0, "t", "u"), piece("twice", 1, "t", "t"), piece("once", 2, "u")]
    assert related(pieces, "own") == ["twice", "once"]
    assert related([*pieces, piece("more", 3, "t")], "own")[0] == "once"
