"""Addresses that a new page cannot have, and who has them."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.link.resolved_redirects import GONE
from cuecard.link.site_paths import address_of, readable
from cuecard.link.urls_lock import LOCK, read_lock
from cuecard.model.pages import Article
from cuecard.outputs.redirect_files import entries_of
from cuecard.read.list_texts import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from cuecard.build import Build
    from cuecard.model.files import Files


class TakenAddresses:
    """Who has an address: a file, an old address that leads on, or `urls.lock`.

    `address_for` gives the name of a page in the site by the name of its source.
    """

    def __init__(self, files: Files, build: Build, address_for: Callable[[str], str]) -> None:
        self._build, self._address_for = build, address_for
        self._owners: dict[str, str] = {}
        for file in files:
            source = build.place_in_docs(file.src_uri) if file.src_dir else "a list of articles"
            self._owners.setdefault(file.dest_uri.casefold(), f"is that of {source}")
        for entry in entries_of(files, build):
            leads = "is gone for good" if entry.target == GONE else f"leads to {entry.target}"
            self._owners.setdefault(entry.file.casefold(), f"{leads}, as {entry.place} says")
        self._take_those_of_unpublished()
        for locked in read_lock(build.lock_text or "", build.paths):
            for name in locked.names:
                self._owners.setdefault(name.casefold(), f"was published before, as {LOCK}:{locked.line} says")
        articles = (page for page in (*build.articles, *build.unpublished) if isinstance(page, Article))
        self._articles = {f"{ARTICLES}/{article.slug}": article for article in articles}
        self._sources = {file.src_uri.casefold() for file in files}

    def owner(self, name: str) -> str | None:
        """Say who has the address of a page's name, such as `articles/first-week`, or its file; None if it is free."""
        file, source = self._build.paths.file(self._address_for(name)), f"{name}.md"
        if owner := self._owners.get(file.casefold()):
            return f"the address {readable(address_of(file))} {owner}"
        if name in self._articles:
            return f"the slug '{self._articles[name].slug}' is that of {self._articles[name].source.path}"
        is_there = source.casefold() in self._sources or Path(self._build.site.docs_dir, source).exists()
        return f"{self._build.place_in_docs(source)} is there already" if is_there else None

    def free_one_like(self, name: str) -> str:
        """Give the first name with a number behind it that nobody has."""
        return next(free for number in count(2) if self.owner(free := f"{name}-{number}") is None)

    def _take_those_of_unpublished(self) -> None:
        for page in self._build.unpublished:
            source = self._build.place_in_docs(page.file.src_uri)
            self._owners.setdefault(page.file.dest_uri.casefold(), f"is that of {source}")
            for path in page.fields.redirect_from:
                self._owners.setdefault(self._build.paths.old_file(path).casefold(), f"is an old one of {source}")
