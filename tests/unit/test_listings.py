"""Lists of articles, cut into pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from cuecard.link.article_lists import Listing, make_listings, tag_names
from cuecard.model.call_to_action_settings import CallToAction
from cuecard.model.site_settings import Author, Category, Organization, Series, Settings
from cuecard.render.listing_view import pages_in_sight

SETTINGS = Settings(
    organization=Organization(name="A firm", boilerplate="It is a firm."),
    ctas={"call": CallToAction(heading="Ready?", text="Call.", label="Call", url="/contact/")},
    categories={key: Category(title=key.upper(), description=f"About {key}.") for key in ("x", "y", "empty")},
    authors={"ann": Author(name="Ann", description="Writes."), "bob": Author(name="Bob")},
    series={"s": Series(title="A series")},
)


@dataclass(frozen=True)
class Piece:
    """As much of an article as decides where it is listed."""

    name: str
    category_key: str = "x"
    series_key: str | None = None
    author_keys: Sequence[str] = ()
    tags: Sequence[str] = ()


def listings(*pieces: Piece) -> dict[str, Listing[Piece]]:
    """Give the listings of the pieces by their addresses."""
    return {listing.address: listing for listing in make_listings(pieces, SETTINGS, "Articles")}


def test_each_listing_has_the_articles_that_name_it_in_their_order() -> None:
    """All of them, then by category, tag, author and series."""
    a = Piece("a", "x", "s", ["ann", "bob"], ["Hiring", "AI"])
    b = Piece("b", "y", None, ["bob"], ["hiring"])
    found = listings(a, b)
    assert {address: [piece.name for piece in listing.entries] for address, listing in found.items()} == {
        "articles/": ["a", "b"],
        "categories/x/": ["a"],
        "categories/y/": ["b"],
        "categories/empty/": [],
        "tags/ai/": ["a"],
        "tags/hiring/": ["a", "b"],
        "authors/ann/": ["a"],
        "authors/bob/": ["a", "b"],
        "series/s/": ["a"],
    }
    assert {listing.kind for listing in found.values()} == {"articles", "category", "tag", "author", "series"}


def test_only_categories_are_listed_without_an_article() -> None:
    """Tags, authors and series begin to exist with their first article."""
    assert list(listings()) == ["articles/", "categories/x/", "categories/y/", "categories/empty/"]


def test_a_listing_says_what_the_registry_says_of_it() -> None:
    """Title and description of categories, authors and series come from the settings."""
    found = listings(Piece("a", "x", "s", ["ann", "bob"], ["AI"]))
    said = {address: (listing.title, listing.description) for address, listing in found.items()}
    assert said["categories/x/"] == ("X", "About x.")
    assert said["authors/ann/"] == ("Ann", "Writes.")
    assert said["authors/bob/"] == ("Bob", "")
    assert said["series/s/"] == ("A series", "")
    assert said["tags/ai/"] == ("AI", "")


def test_an_article_that_names_a_tag_or_author_twice_is_listed_once() -> None:
    """Also in two spellings."""
    found = listings(Piece("a", author_keys=["ann", "ann"], tags=["AI", "ai", "AI"]))
    assert len(found["tags/ai/"].entries) == len(found["authors/ann/"].entries) == 1


def test_a_tag_is_called_by_its_most_frequent_spelling() -> None:
    """Of two equally frequent ones by the one that is first in the alphabet."""
    pieces = [Piece("a", tags=["ai", "Remote"]), Piece("b", tags=["AI", "remote"]), Piece("c", tags=["ai"])]
    assert tag_names(pieces) == {"ai": "ai", "remote": "Remote"}
    assert tag_names(reversed(pieces)) == tag_names(pieces)


@given(count=st.integers(0, 60), per_page=st.integers(1, 20))
def test_pages_hold_every_entry_once_and_only_the_last_is_short(count: int, per_page: int) -> None:
    """Together they are the list; an empty list has one empty page."""
    entries = tuple(Piece(str(number)) for number in range(count))
    pages = Listing("articles", "", "Articles", "", entries).pages(per_page)
    assert [entry for page in pages for entry in page] == list(entries)
    assert all(len(page) == per_page for page in pages[:-1])
    assert count == 0 or 1 <= len(pages[-1]) <= per_page


def test_the_first_page_has_the_listing_s_address_and_the_others_a_number() -> None:
    """As in `/articles/`, `/articles/page/2/`."""
    listing = listings()["articles/"]
    assert [listing.page_address(number) for number in (1, 2, 13)] == [
        "articles/",
        "articles/page/2/",
        "articles/page/13/",
    ]


def test_a_pager_shows_the_ends_and_what_is_near() -> None:
    """A gap stands for two pages or more, since a single one takes no more room."""
    assert pages_in_sight(1, 1) == []
    assert pages_in_sight(2, 5) == [1, 2, 3, 4, 5]
    assert pages_in_sight(1, 834) == [1, 2, None, 834]
    assert pages_in_sight(4, 834) == [1, 2, 3, 4, 5, None, 834]
    assert pages_in_sight(500, 834) == [1, None, 499, 500, 501, None, 834]


@given(data=st.data(), count=st.integers(2, 200))
def test_every_page_is_reached_from_every_other(data: st.DataObject, count: int) -> None:
    """By the ends and from neighbour to neighbour, with few links on each page."""
    number = data.draw(st.integers(1, count))
    seen = pages_in_sight(number, count)
    shown = [n for n in seen if n is not None]
    assert shown == sorted(set(shown))
    assert {1, max(1, number - 1), number, min(count, number + 1), count} <= set(shown)
    assert len(seen) <= 7
