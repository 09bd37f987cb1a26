"""Holds the addresses of a build against those that `urls.lock` remembers.

Promised are the addresses of pages, of the first page of each list, and the old ones that lead to them. Further pages
of a list and the pages of tags come and go with the articles, so they are not.
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser

from cuecard.addresses.redirect_files import HIDDEN, entries_of, old_addresses
from cuecard.addresses.site_paths import address_of, file_at, readable
from cuecard.addresses.urls_lock import LOCK, Candidate, line_to_add, new_paths, read_lock, successor
from cuecard.build import build_of, is_serving
from cuecard.clock import Status
from cuecard.content.pages import Article, ListingPage, SitePage
from cuecard.problems import Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from cuecard.build import Build

_log = logging.getLogger("mkdocs.cuecard")


def check_published_addresses(files: Files, config: MkDocsConfig) -> None:
    """Note each remembered address that is gone; a preview only warns. Without the file nothing is checked."""
    build = build_of(config)
    if not build.lock.is_file() or _has_unread_front_matter(build):
        return
    text = build.lock.read_text("utf-8", errors="replace")
    gone = gone_addresses(text, files, config)
    if not is_serving():
        build.problems.extend(gone)
        _tell_of_new_ones(len(new_paths(text, promised_paths(files, build), build.paths)))
        return
    for problem in gone:
        _log.warning("%s: %s; %s", problem.place, problem.what, problem.remedy)


def gone_addresses(text: str, files: Files, config: MkDocsConfig) -> list[Problem]:
    """Give a message for each address in the lock that is neither a page nor redirected."""
    build = build_of(config)
    locked = read_lock(text, build.paths)
    alive = {file.dest_uri for file in files if file.inclusion not in HIDDEN}
    alive |= {entry.file for entry in entries_of(files, build)} | set(_taken_by_time(build))
    gone = [one for one in locked if not one.names & alive]
    held = {one.path for one in locked}
    candidates = _candidates(files, build) if gone else []
    found = []
    for one in gone:
        moved = successor(one.path, _former_title(one.path, config), candidates, held)
        written = build.paths.to_write(one.path)
        remedy = line_to_add(written, moved, _ancestor(one.path, alive), build.settings_source.path)
        what = f"{one.path} was published and is neither a page nor redirected"
        found.append(Problem(Place(LOCK, one.line), "E805", what, remedy))
    return found


def promised_paths(files: Files, build: Build) -> Iterator[str]:
    """Give every address that the site has to keep from now on, percent-encoded."""
    for page in _pages(files):
        if not isinstance(page, ListingPage) or (page.number == 1 and page.listing.kind != "tag"):
            yield address_of(page.file.dest_uri)
    for entry in entries_of(files, build):
        yield address_of(entry.file)


def _has_unread_front_matter(build: Build) -> bool:
    """Tell whether an article's address is not known, since its front matter is wrong, which is an error already."""
    return any(problem.code.startswith("E1") for problem in build.problems)


def _pages(files: Files) -> Iterator[SitePage]:
    for file in files.documentation_pages():
        if isinstance(file.page, SitePage) and file.inclusion not in HIDDEN:
            yield file.page


def _taken_by_time(build: Build) -> Iterator[str]:
    """Give the files of what is scheduled or expired, and of the lists that may be empty without it."""
    for page in build.unpublished:
        if page.status is Status.DRAFT:
            continue
        yield page.file.dest_uri
        yield from map(build.paths.old_file, page.fields.redirect_from)
        if isinstance(page, Article):
            yield from (build.paths.file(f"authors/{key}") for key in page.author_keys)
            yield from (build.paths.file(f"series/{key}") for key in (page.series_key,) if key)


def _candidates(files: Files, build: Build) -> list[Candidate]:
    return [
        Candidate(
            readable(address_of(page.file.dest_uri)),
            str(page.title or ""),
            "" if isinstance(page, ListingPage) else build.place_in_docs(page.file.src_uri),
            tuple(old_addresses(page)),
        )
        for page in _pages(files)
    ]


def _former_title(path: str, config: MkDocsConfig) -> str | None:
    """Read the heading of a page that is gone from the site that was built before, if it is still there."""
    site = Path(getattr(config, "cuecard_site_dir", config.site_dir))
    page = site / file_at(path)
    heading = LexborHTMLParser(page.read_bytes()).css_first("h1") if page.is_file() else None
    return heading.text().strip() if heading else None


def _ancestor(path: str, alive: set[str]) -> str:
    """Give the nearest page above a path."""
    while path.strip("/"):
        path = path.rstrip("/").rpartition("/")[0] + "/"
        if file_at(path) in alive:
            return path
    return "/"


def _tell_of_new_ones(count: int) -> None:
    if count:
        addresses = "1 address is" if count == 1 else f"{count} addresses are"
        _log.info("%s not in %s yet: `uv run cuecard urls --update` keeps it up", addresses, LOCK)
