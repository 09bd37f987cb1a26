"""Addresses that a new page cannot have, and who has them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.link.resolved_redirects import GONE
from cuecard.link.site_paths import address_of, readable
from cuecard.link.urls_lock import LOCK, read_lock
from cuecard.model.article import Article
from cuecard.outputs.redirect_files import entries_of

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Files


@dataclass(frozen=True)
class Spot:
    """Where a new page would be: its source in `docs/` without `.md`, and the name of its page."""

    source: str
    name: str
    slug: str | None = None
    """Of an article: no two have the same, whatever their addresses are."""


class TakenAddresses:
    """Who has an address: a file, an old address that leads on, or `urls.lock`."""

    def __init__(self, files: Files, build: Build) -> None:
        self._build = build
        self._owners: dict[str, str] = {}
        for file in files:
            source = build.place_in_docs(file.src_uri) if file.src_dir else "a list of articles"
            self._take(file.dest_uri, f"is that of {source}")
        for entry in entries_of(files, build):
            leads = "is gone for good" if entry.target == GONE else f"leads to {entry.target}"
            self._take(entry.file, f"{leads}, as {entry.place} says")
        self._take_those_of_unpublished()
        for locked in read_lock(build.lock_text or "", build.paths):
            for name in locked.names:
                self._take(name, f"was published before, as {LOCK}:{locked.line} says")
        self._sources = {file.src_uri.casefold() for file in files}
        pages = (page for page in [*build.articles, *build.unpublished] if isinstance(page, Article))
        self._slugs = {page.slug: page.source.path for page in pages}

    def owner(self, spot: Spot) -> str | None:
        """Say who has the address of a new page, its file or its slug; None where all are free."""
        file, source = self._build.paths.file(spot.name), f"{spot.source}.md"
        if owner := self._owners.get(file.casefold()):
            return f"the address {readable(address_of(file))} {owner}"
        if source.casefold() in self._sources or Path(self._build.site.docs_dir, source).exists():
            return f"{self._build.place_in_docs(source)} is there already"
        if spot.slug in self._slugs:
            return f"the slug '{spot.slug}' is that of {self._slugs[spot.slug]}"
        return None

    def _take_those_of_unpublished(self) -> None:
        for page in self._build.unpublished:
            source = self._build.place_in_docs(page.file.src_uri)
            self._take(page.file.dest_uri, f"is that of {source}")
            for path in page.fields.redirect_from:
                self._take(self._build.paths.old_file(path), f"is an old one of {source}")

    def _take(self, file: str, owner: str) -> None:
        self._owners.setdefault(file.casefold(), owner)
