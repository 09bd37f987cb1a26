"""Holds the addresses of a build against those that `urls.lock` remembers.

Promised are the addresses of pages, of the first page of each list, and the old ones that lead to them. Further pages
of a list and the pages of tags come and go with the articles, so they are not.
"""

from __future__ import annotations

import logging
from itertools import product
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from cuecard.build import is_serving
from cuecard.check.problems import Place, Problem
from cuecard.commands.command_line import command_line
from cuecard.link.clock import Status
from cuecard.link.resolved_redirects import GONE
from cuecard.link.site_paths import PAGE, address_of, file_at, readable
from cuecard.link.successors import Candidate, Former, line_to_add, successor, words_of
from cuecard.link.urls_lock import LOCK, locked_host, new_paths, read_lock
from cuecard.model.article import Article
from cuecard.model.files import is_hidden
from cuecard.model.listing_page import ListingPage
from cuecard.model.site_page import SitePage
from cuecard.outputs.locked_redirects import article_at, history_of
from cuecard.outputs.redirect_files import entries_of, old_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.build import Build
    from cuecard.link.address_history import AddressHistory
    from cuecard.model.files import Files
    from cuecard.site import Site

_TEXT = "[data-article] .cc-prose, main"
"""Where the words of a page are."""
_log = logging.getLogger("mkdocs.cuecard")


def check_published_addresses(files: Files, build: Build) -> None:
    """Note each remembered address that is gone; a preview only warns. Without the file nothing is checked."""
    if build.rest is not None:
        return
    text = build.lock_text
    if _has_unread_front_matter(build):
        return
    build.promised = list(promised_pages(files))
    if text is None:
        _tell_of_another_site(build)
        return
    gone = gone_addresses(text, files, build)
    if not is_serving():
        build.problems.extend(gone)
        _tell_of_new_ones(len(new_paths(text, promised_paths(files, build), build.paths)), build)
        return
    for problem in gone:
        _log.warning("%s: %s; %s", problem.place, problem.what, problem.remedy)


def gone_pages(files: Files, build: Build) -> list[Problem]:
    """Give a message for each page that is gone, as soon as all pages are known; a preview only warns, later."""
    if is_serving() or build.lock_text is None or _has_unread_front_matter(build):
        return []
    return gone_addresses(build.lock_text, files, build, is_of_pages=True)


def gone_addresses(text: str, files: Files, build: Build, *, is_of_pages: bool = False) -> list[Problem]:
    """Give a message for each address in the lock, or each of a page, that is neither a page nor redirected."""
    locked, history = read_lock(text, build.paths), history_of(build)
    alive = {file.dest_uri for file in files if not is_hidden(file)}
    alive |= {entry.file for entry in entries_of(files, build)} | set(_taken_by_time(history, build))
    asked = [one for one in locked if one.path.endswith(("/", PAGE))] if is_of_pages else locked
    slugs = {page.slug: page for page in build.unpublished if isinstance(page, Article) and _is_timed(page)}
    gone = [one for one in asked if not (one.is_gone or one.names & alive or article_at(one, slugs, history))]
    held = {one.path for one in locked}
    candidates = _candidates(files, build) if gone else []
    found = []
    for one in gone:
        moved = successor(_former(one.path, build.site), candidates, held, history)
        remedy = line_to_add(build.paths.to_write(one.path), moved, build.settings_source.path)
        what = f"{one.path} was published and is neither a page nor redirected"
        found.append(Problem(Place(LOCK, one.line), "E805", what, remedy))
    return found


def promised_paths(files: Files, build: Build) -> Iterator[str]:
    """Give every address that the site has to keep from now on, percent-encoded."""
    yield from promised_pages(files)
    for entry in entries_of(files, build):
        if entry.is_promised:
            yield address_of(entry.file)


def promised_pages(files: Files) -> Iterator[str]:
    """Give those of the addresses at which there is a page."""
    for page in _pages(files):
        if not isinstance(page, ListingPage) or (page.number == 1 and page.listing.kind != "tag"):
            yield address_of(page.file.dest_uri)


def gone_files(files: Files, build: Build) -> set[str]:
    """Give the files of the addresses at which nothing is any more, and nothing is to be."""
    return {entry.file for entry in entries_of(files, build) if entry.target == GONE}


def _has_unread_front_matter(build: Build) -> bool:
    """Tell whether an article's address is not known, since its front matter is wrong, which is an error already."""
    return any(problem.code.startswith("E1") for problem in build.problems)


def _pages(files: Files) -> Iterator[SitePage]:
    for file in files.documentation_pages():
        if isinstance(file.page, SitePage) and not is_hidden(file):
            yield file.page


def _is_timed(page: SitePage) -> bool:
    """Tell whether a page that is not public is scheduled or expired."""
    return page.status is not Status.DRAFT


def _taken_by_time(history: AddressHistory, build: Build) -> Iterator[str]:
    """Give the files of what is scheduled or expired, and of the lists that may be empty without it."""
    for page in filter(_is_timed, build.unpublished):
        yield page.file.dest_uri
        yield from map(build.paths.old_file, page.fields.redirect_from)
        if isinstance(page, Article):
            authors = product(history.folders_of("author"), page.author_keys)
            series = product(history.folders_of("series"), filter(None, [page.series_key]))
            yield from (build.paths.file(f"{folder}/{key}") for folder, key in (*authors, *series))


def _candidates(files: Files, build: Build) -> list[Candidate]:
    return [
        Candidate(
            readable(address_of(page.file.dest_uri)),
            str(page.title or ""),
            "" if isinstance(page, ListingPage) else build.place_in_docs(page.file.src_uri),
            tuple(old_addresses(page)),
            words_of(page.source.text),
        )
        for page in _pages(files)
    ]


def _former(path: str, site: Site) -> Former:
    """Read a page that is gone from the site that was built before, if it is still there."""
    page = site.destination / file_at(path)
    if not page.is_file():
        return Former(path)
    html = LexborHTMLParser(page.read_bytes())
    heading, text = html.css_first("h1"), html.css_first(_TEXT)
    return Former(path, heading.text().strip() if heading else "", words_of(text.text()) if text else frozenset())


def _tell_of_another_site(build: Build) -> None:
    if build.lock.is_file():
        theirs = locked_host(build.lock.read_text("utf-8", errors="replace"))
        words = "%s holds the addresses of %s, and this site is %s: it is begun anew when the site is published"
        _log.info(words, LOCK, theirs, build.domain)


def _tell_of_new_ones(count: int, build: Build) -> None:
    if count:
        addresses, them = ("1 address is", "it") if count == 1 else (f"{count} addresses are", "them")
        command = command_line("published", build.lock.parent)
        _log.info("%s not in %s yet: `%s` adds %s when the site has been uploaded", addresses, LOCK, command, them)
