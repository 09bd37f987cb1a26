"""What lies in the folder of the sources and does not belong into a site: links out of it, and files that would run."""

from __future__ import annotations

import os
import posixpath
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.publish.folder_tree import tree_of
from cuecard.read.inert_files import runs_nothing
from cuecard.read.static_files import STATIC

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cuecard.build import Build
    from cuecard.model.files import File, Files

_RUN = frozenset(
    [".htm", ".html", ".hta", ".mht", ".mhtml", ".rdf", ".shtml", ".svgz", ".xht", ".xhtml", ".xml", ".xsl", ".xslt"]
)
"""What browsers show as a page, with its scripts. Drawings (`.svg`) are made harmless where they are read."""


def refuse_foreign_files(files: Files, build: Build) -> None:
    """Let links out of the sources leave; note files that would run where not everyone who writes is trusted."""
    docs = Path(build.site.docs_dir)
    _refuse_links(files, docs, build)
    if build.settings.trust != "full":
        for file in list(files):
            if _runs(file, docs) and not (file.src_uri.startswith(STATIC) and build.settings.trust == "authors"):
                what = f"visitors' browsers would run the code in '{Path(file.src_uri).name}'"
                remedy = (
                    "write it as Markdown in a file that ends in .md, or write trust: full under 'extra:' in mkdocs.yml"
                )
                build.problems.add(Place(build.place_in_docs(file.src_uri)), "E142", what, remedy)


def _runs(file: File, docs: Path) -> bool:
    if posixpath.splitext(file.src_uri)[1].lower() not in _RUN or runs_nothing(file.src_uri, file.content_bytes):
        return False
    own = file.src_dir is not None and Path(file.src_dir) == docs
    return own and file.inclusion.is_included()


def _refuse_links(files: Files, docs: Path, build: Build) -> None:
    known = build.sources.statuses if build.sources is not None else tree_of(docs).files
    hidden = {file.src_uri for file in files if not file.inclusion.is_included()}
    refused = {link: what for link, what in _bad_links(docs, known) if link not in hidden}  # .#plan.md, Emacs' lock
    for link, what in sorted(refused.items()):
        remedy = "put a copy of the file in its place, or remove it"
        build.problems.add(Place(build.place_in_docs(link)), "W143", what, remedy)
    below = tuple(f"{link}/" for link in refused)
    whole = docs.resolve()
    for file in [file for file in files if file.src_dir == str(docs)] if refused else ():
        if file.src_uri in refused or file.src_uri.startswith(below) or not _is_in(whole, docs / file.src_uri):
            files.remove(file)


def _is_in(docs: Path, path: Path) -> bool:
    """Tell whether a file is really there, whatever links its path goes through."""
    real = Path(os.path.realpath(path))
    return real.is_relative_to(docs) and real.exists()


def _bad_links(docs: Path, files: Mapping[str, os.stat_result]) -> Iterator[tuple[str, str]]:
    """Find the symbolic links that lead out of the folder, into themselves or nowhere, and what is wrong with each."""
    whole = docs.resolve()
    for address, status in files.items():
        if stat.S_ISLNK(status.st_mode) and (what := _wrong_with(docs / address, whole)):
            yield address, what


def _wrong_with(link: Path, docs: Path) -> str:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):  # the latter is what Python 3.12 and earlier say of a circle
        return "this is a link to a file that is not there"
    if not target.is_relative_to(docs):
        return "this is a link to a file elsewhere, which nobody may have meant to publish"
    return "this is a link to a folder that it lies in" if link.parent.resolve().is_relative_to(target) else ""
