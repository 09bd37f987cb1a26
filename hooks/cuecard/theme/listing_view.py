"""What the template of a list is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cuecard.theme.view import Link, card, category_links

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.content.pages import ListingPage
    from cuecard.theme.view import Card


@dataclass(frozen=True)
class ListingView:
    """One page of a listing."""

    kind: str
    title: str
    description: str
    cards: Sequence[Card]
    pages: Sequence[Link]
    previous: Link | None
    next: Link | None
    categories: Sequence[Link]
    number: int


def listing_view(page: ListingPage, build: Build, language: str) -> ListingView:
    """Make the view of one page of a listing."""
    listing, number = page.listing, page.number
    pages = [Link(str(n), listing.page_address(n), is_current=n == number) for n in range(1, page.page_count + 1)]
    return ListingView(
        kind=listing.kind,
        title=listing.title,
        description=listing.description,
        cards=[card(article, build, language) for article in page.entries],
        pages=pages if len(pages) > 1 else [],
        previous=pages[number - 2] if number > 1 else None,
        next=pages[number] if number < len(pages) else None,
        categories=category_links(build, listing.key if listing.kind == "category" else ""),
        number=number,
    )
