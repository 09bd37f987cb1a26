"""One page of a list of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.model.calls_to_action import Asker
from cuecard.model.site_page import SitePage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.link.article_lists import Listing
    from cuecard.model.article import Article
    from cuecard.model.files import File
    from cuecard.read.source_file import SourceFile


class ListingPage(SitePage):
    """One page of a listing; the first carries the text an editor wrote for it, if any.

    `pages` are the entries of every page, `update_date` that of the newest of them all.
    """

    def __init__(
        self,
        file: File,
        build: Build,
        source: SourceFile,
        listing: Listing[Article],
        number: int,
        *,
        pages: Sequence[Sequence[Article]],
        update_date: str,
    ) -> None:
        super().__init__(file, build, source, listing.title)
        self.listing = listing
        self.number = number
        settings = build.settings
        self.entries = pages[number - 1]
        self.page_count = len(pages)
        self.is_indexable = listing.kind != "tag" or (
            number == 1 and len(listing.entries) >= settings.search_engines.thin_tag
        )
        self.describe(title=listing.title, description=listing.description, template="listing.html")
        self.update_date = update_date

    @property
    def asker(self) -> Asker:
        """A list by what it lists, all of its pages alike."""
        kind, key = self.listing.kind, self.listing.key
        return Asker(
            "list",
            f"{self.listing.folder.rstrip('/')}.md",
            self.language,
            category=key if kind == "category" else None,
            tags=frozenset([key] if kind == "tag" else ()),
            authors=[key] if kind == "author" else (),
            series=key if kind == "series" else None,
        )
