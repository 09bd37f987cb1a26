"""Unpublished articles leave, and so does every file that only they use.

An unpublished article uses what its HTML shows or leads to, what its source names even in a comment, and what lies
in a folder of its own. The public site uses what its HTML, style sheets, templates and settings name. A file used
by the first and not by the second leaves.
"""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.cache.digests import digest
from cuecard.cache.workers import make_all
from cuecard.convert.markdown.converter import PageLinks, check_anchors
from cuecard.link.clock import Status
from cuecard.link.file_references import KnownFiles, named_in_html, named_in_text, with_what_they_name
from cuecard.link.site_paths import folder_of
from cuecard.model.ordinary_page import OrdinaryPage
from cuecard.model.site_page import SitePage, pages_of
from cuecard.read.config_files import config_paths
from cuecard.read.list_texts import ARTICLES
from cuecard.read.own_templates import own_templates
from cuecard.read.static_files import is_static

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from cuecard.build import Build
    from cuecard.check.problems import Problems
    from cuecard.model.files import File, Files

KIND = "named files"
_OF_ITS_OWN = {"A503"}
"""An unpublished article may lead to another."""


def remove_unpublished_pages(files: Files, build: Build) -> None:
    """Take the unpublished articles and jobs out of the site and its navigation."""
    for page in build.unpublished:
        files.remove(page.file)
    if build.unpublished:
        build.host.hide_from_nav({page.file.src_uri for page in build.unpublished})


def leave_out_unpublished(files: Files, build: Build) -> None:
    """Take out the files that only unpublished articles use; what is wrong with scheduled articles is known today."""
    if build.rest is None:
        render_unpublished(files, build)
        remove_files_only_they_use(files, build)


def render_unpublished(files: Files, build: Build) -> None:
    """Convert what is not shown, to know its files; the problems of scheduled articles are those of tomorrow's site."""
    scheduled = [article for article in build.unpublished if article.status is Status.SCHEDULED]
    problems = _convert(scheduled, files, build)
    build.problems.extend(problem for problem in problems if problem.code not in _OF_ITS_OWN)
    _convert([page for page in _left(build) if page not in scheduled], files, build)


def remove_files_only_they_use(files: Files, build: Build) -> None:
    """Take out what only unpublished articles use; to be called when every page is rendered."""
    kept = (file for file in files if not file.is_documentation_page() and not is_static(file, build.site))
    own = (file for file in kept if file.src_dir == build.site.docs_dir)
    known = KnownFiles((file.src_uri, file) for file in own)
    candidates = _used_by_unpublished(known, files, build)
    if not candidates:
        return
    for src_uri in candidates - _used_by_public(known, candidates, files, build):
        files.remove(known[src_uri])


def _convert(pages: Sequence[SitePage], files: Files, build: Build) -> Problems:
    """Convert pages so that nothing of it reaches the site; give what is wrong with them."""
    assert build.converter is not None  # made when the pages were read
    apart, links = build.apart(), PageLinks()
    for page in pages:
        conversion = build.converter.convert_apart(page, files)
        apart.problems.extend(conversion.problems)
        links.add(conversion.headings, files)
    check_anchors(links, apart)
    return apart.problems


def _left(build: Build) -> list[SitePage]:
    texts = pages_of(build.texts_without_listing)
    return [*build.unpublished, *texts]


def _used_by_unpublished(known: KnownFiles, files: Files, build: Build) -> set[str]:
    left = _left(build)
    used = _shown_on(left, known, build) | _in_folders_without_public_page(known, left, files)
    for page in left:
        folders = [posixpath.dirname(page.file.src_uri), folder_of(page.file.url)]
        named = named_in_text(page.file.content_string, folders, known)
        used |= {src_uri for src_uri in named if "/" in src_uri}  # a word such as robots.txt is not the file
    return with_what_they_name(used, known)


def _used_by_public(known: KnownFiles, candidates: set[str], files: Files, build: Build) -> set[str]:
    pages = pages_of(files.documentation_pages())
    pages += [build.not_found] if build.not_found is not None else []
    used = _shown_on(pages, known, build) | (known.keys() - candidates)
    for settings in config_paths(Path(build.site.config_file)).values():
        used |= named_in_text(settings.read_text(encoding="utf-8"), [""], known)
    for template in own_templates(build.site).values():
        used |= named_in_text(template.read_text(encoding="utf-8"), [""], known)
    return with_what_they_name(used, known)


def _shown_on(pages: Iterable[SitePage], known: Mapping[str, File], build: Build) -> set[str]:
    by_address = {file.dest_uri: file.src_uri for file in known.values()}
    named = _named_on(pages, by_address.keys(), build.site.url, build)
    shown = {by_address[address] for addresses in named.values() for address in addresses}
    for page in named:
        if cover := getattr(page, "cover", None):
            shown.add(cover.src_uri)
        if isinstance(page, OrdinaryPage):
            shown |= page.parts.used | {picture.src_uri for picture in page.parts.pictures.values()}
    return shown & known.keys()  # sections lead to pages, too, and a cover may be the theme's


def _named_on(
    pages: Iterable[SitePage], addresses: Collection[str], site_url: str, build: Build
) -> Mapping[SitePage, Sequence[str]]:
    """Give the addresses that each page's HTML names: as they are remembered, the others read on every core."""
    known = digest(build.site_key.base, *sorted(addresses))
    keys = {page: digest(known, page.url, page.content or "") for page in pages}
    named = {page: build.cache.recall(KIND, page.file.src_uri, key) for page, key in keys.items()}
    build.cache.release()

    def read(page: SitePage) -> list[str]:
        return sorted(named_in_html(page.content or "", page.url, site_url, addresses))

    for page, found in make_all(read, [page for page, found in named.items() if found is None]):
        build.cache.remember(KIND, page.file.src_uri, keys[page], found)
        named[page] = found
    return named


def _in_folders_without_public_page(known: Mapping[str, File], left: list[SitePage], files: Files) -> set[str]:
    """Give the files in folders whose pages have all left, such as `articles/my-draft/`, and below them."""
    with_public = {posixpath.dirname(file.src_uri) for file in files.documentation_pages()} | {"", ARTICLES}
    hidden = {posixpath.dirname(page.file.src_uri) for page in left} - with_public
    found = set()
    for src_uri in known:
        folder = posixpath.dirname(src_uri)
        while folder not in hidden and folder not in with_public:
            folder = posixpath.dirname(folder)
        if folder in hidden:
            found.add(src_uri)
    return found
