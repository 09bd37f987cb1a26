"""The page that somebody asks about, by its file or by its address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from cuecard.check.problems import did_you_mean
from cuecard.model.site_page import SitePage, pages_of
from cuecard.outputs.redirect_files import entries_of
from cuecard.render.not_found import ADDRESS
from cuecard.render.not_found import SOURCE as NOT_FOUND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.build import Build
    from cuecard.model.files import Files


class NoPageError(LookupError):
    """Nothing that was asked about is a page of the site; the text says what it is instead."""


def find_page(asked: str, files: Files, build: Build) -> SitePage:
    """Find the page. Raises NoPageError."""
    pages = list(_pages(files, build))
    path = Path(asked)
    if path.is_file():
        found = next((page for page in pages if _is_at(page, path.resolve())), None)
        if found is None:
            raise NoPageError(_why_no_page(path.resolve(), build))
        return found
    by_file = {ADDRESS if page is build.not_found else page.file.dest_uri: page for page in pages}
    address = urlsplit(asked).path or "/"
    if (file := build.paths.find(address if address.startswith("/") else f"/{address}", by_file)) is not None:
        return by_file[file]
    raise NoPageError(_why_no_address(asked, address, files, build, pages))


def _pages(files: Files, build: Build) -> Iterator[SitePage]:
    yield from pages_of(files.documentation_pages())
    yield from build.unpublished
    yield from pages_of(build.texts_without_listing)
    if build.not_found is not None:
        yield build.not_found


def _is_at(page: SitePage, path: Path) -> bool:
    return page.file.abs_src_path is not None and Path(page.file.abs_src_path).resolve() == path


def _why_no_page(path: Path, build: Build) -> str:
    docs = Path(build.site.docs_dir).resolve()
    name = build.place_in_docs(path.relative_to(docs).as_posix()) if path.is_relative_to(docs) else str(path)
    return "\n".join(map(str, build.problems.about(name))) or f"{name} is not a page of this site"


def _why_no_address(asked: str, address: str, files: Files, build: Build, pages: list[SitePage]) -> str:
    file = build.paths.old_file(address)
    for entry in entries_of(files, build):
        if entry.file == file:
            return f"{address} is an old address: {entry.target}, as {entry.place} says"
    if file == ADDRESS:
        source = build.place_in_docs(NOT_FOUND)
        return f"{address} is what visitors see at an address that does not exist; write {source} for words of your own"
    known = [build.place_in_docs(page.file.src_uri) if asked.endswith(".md") else f"/{page.url}" for page in pages]
    return f"no page of this site is at '{asked}'; {did_you_mean(asked, known)}".rstrip("; ")
