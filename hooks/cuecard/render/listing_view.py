"""What the template of a list is given."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from cuecard.render.page_view import Link, card, category_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.model.listing_page import ListingPage
    from cuecard.render.page_view import Card


@dataclass(frozen=True)
class ListingView:
    """One page of a listing."""

    kind: str
    title: str
    description: str
    cards: Sequence[Card]
    pages: Sequence[Link | None]
    """The first and the last page and those around this one; None where some are left out."""
    previous: Link | None
    next: Link | None
    categories: Sequence[Link]
    number: int


def pages_in_sight(number: int, count: int) -> list[int | None]:
    """Give the numbers of the pages that page `number` of `count` leads to, in order; None for those left out.

    However many pages there are, those around it and at both ends are in sight; of a single one, none.
    """
    if count == 1:
        return []
    wanted = sorted({1, count, *range(max(1, number - 1), min(count, number + 1) + 1)})
    found: list[int | None] = [1]
    for before, n in pairwise(wanted):
        left_out = range(before + 1, n)
        found += [*(left_out if len(left_out) == 1 else [None] if left_out else []), n]
    return found


def listing_view(page: ListingPage, build: Build, language: str) -> ListingView:
    """Make the view of one page of a listing."""
    listing, number = page.listing, page.number

    def link(n: int) -> Link:
        return Link(str(n), listing.page_address(n), is_current=n == number)

    return ListingView(
        kind=listing.kind,
        title=listing.title,
        description=listing.description,
        cards=[card(article, build, language) for article in page.entries],
        pages=[link(n) if n is not None else None for n in pages_in_sight(number, page.page_count)],
        previous=link(number - 1) if number > 1 else None,
        next=link(number + 1) if number < page.page_count else None,
        categories=category_links(build, listing.key if listing.kind == "category" else ""),
        number=number,
    )
