"""The old addresses that `urls.lock` knows: of pages that settings, or a date, have moved since they were published.

An article is known by its slug, a list by its key. Where one of these is another, nobody knows what has become of the
page, and an editor has to say so.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.link.address_history import read_history, words_of
from cuecard.link.resolved_redirects import GONE, Entry
from cuecard.link.site_paths import LIST_FOLDERS, address_of, file_at, name_of
from cuecard.link.urls_lock import LOCK, read_lock
from cuecard.model.files import is_hidden
from cuecard.outputs.feed_files import feed_addresses, feed_links

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from cuecard.build import Build
    from cuecard.link.address_history import AddressHistory
    from cuecard.link.article_lists import Listing
    from cuecard.link.urls_lock import Locked
    from cuecard.model.article import Article
    from cuecard.model.files import Files

    Moved = tuple[Listing[Article], Listing[Article]]
    """A list as it was, and as it is."""


def history_of(build: Build) -> AddressHistory:
    """Give what the addresses of a site are and were called."""
    return read_history(build.lock_text or "", words_of(build.settings.paths))


def entries_of_lock(named: Collection[str], files: Files, build: Build) -> Iterator[Entry]:
    """Give the old addresses that nothing else has, neither a page nor one of the files `named`."""
    if build.lock_text is None:
        return
    history = history_of(build)
    moved = list(_moved_lists(history, build))
    taken = {file.dest_uri for file in files} | set(named)
    taken.update(address for listing in build.listings for address in feed_addresses(listing))
    for entry in (*_entries_of_lines(taken, moved, history, files, build), *_entries_of_lists(moved, build)):
        if not {entry.file, file_at(entry.old), entry.old.strip("/")} & taken:
            taken.add(entry.file)
            yield entry


def article_at(one: Locked, by_slug: Mapping[str, Article], history: AddressHistory) -> Article | None:
    """Find the article that was at an address."""
    slugs = history.slugs_at(one.path) | history.slugs_at(one.paths.from_root(one.path))
    found = sorted(slugs & by_slug.keys(), key=lambda slug: (len(slug), slug))
    return by_slug[found[-1]] if found else None


def _entries_of_lines(
    taken: AbstractSet[str], moved: Collection[Moved], history: AddressHistory, files: Files, build: Build
) -> Iterator[Entry]:
    """Give those that the file holds line by line, in whichever form the site had its addresses."""
    pages = {file.dest_uri for file in files.documentation_pages() if not is_hidden(file)}
    by_slug = {article.slug: article for article in build.articles}
    lists = {name_of(before.page_file(1)): now.page_file(1) for before, now in moved}
    for one in read_lock(build.lock_text or "", build.paths):
        if one.names & taken:
            continue
        article = article_at(one, by_slug, history)
        file = build.paths.find(one.path, pages) or (article and article.file.dest_uri)
        file = file or next((lists[name] for name in map(name_of, sorted(one.names)) if name in lists), None)
        if target := GONE if one.is_gone else file and address_of(file):
            yield Entry(Place(LOCK, one.line), one.path, target, paths=build.paths)


def _moved_lists(history: AddressHistory, build: Build) -> Iterator[Moved]:
    for listing in build.listings:
        for folder, word in product(history.folders_of(listing.kind), history.words["page"]):
            names = listing.names.model_copy(update={LIST_FOLDERS[listing.kind]: folder, "page": word})
            if names != listing.names:
                yield replace(listing, names=names), listing


def _entries_of_lists(moved: Collection[Moved], build: Build) -> Iterator[Entry]:
    """Give the addresses that the pages and feeds of lists had before, which come and go with these."""
    for before, now in moved:
        numbers = range(1, len(now.pages(build.settings.listing.per_page)) + 1)
        pairs = [(before.page_file(number), now.page_file(number)) for number in numbers]
        if "feeds" in build.features and feed_links(now, build.site):
            pairs += zip(feed_addresses(before), feed_addresses(now), strict=True)
        for old, new in pairs:
            if old != new:
                path = build.paths.to_write(address_of(old))
                yield Entry(Place(LOCK), path, address_of(new), paths=build.paths, is_promised=False)
