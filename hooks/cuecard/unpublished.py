"""Unpublished articles leave, and so does every file that only they use.

What an unpublished article may use is read generously, from every word of its source that names a file.
What the public site uses is read exactly, from its HTML, its style sheets and its settings. A file used by
the first and not by the second leaves.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

if TYPE_CHECKING:
    from collections.abc import Iterator
    from urllib.parse import SplitResult

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from cuecard.build import Build

_WORD = re.compile(r"[^\s\"'()<>\[\]{}|,;=#?]+\.\w{1,8}")
_READABLE = (".css", ".html", ".js", ".svg", ".txt", ".xml", ".json")
_URL_ATTRIBUTES = ("href", "src", "poster", "data", "srcset")


def remove_unpublished_pages(files: Files, build: Build) -> None:
    """Take the unpublished articles out of the site."""
    for article in build.unpublished:
        files.remove(article.file)


def remove_files_only_they_use(files: Files, config: MkDocsConfig, build: Build) -> None:
    """Take out what only unpublished articles use; to be called when every page is rendered."""
    if not build.unpublished:
        return
    own = [file for file in files if not file.is_documentation_page() and file.src_dir == config.docs_dir]
    candidates = _used_by_unpublished(own, build)
    if not candidates:
        return
    public = _used_by_public(own, candidates, files, config)
    for file in own:
        if file.src_uri in candidates - public:
            files.remove(file)


def _used_by_unpublished(own: list[File], build: Build) -> set[str]:
    known = {file.src_uri: file for file in own}
    used: set[str] = set()
    for article in build.unpublished:
        folder = posixpath.dirname(article.file.src_uri)
        text = f"{article.fields.image or ''}\n{article.file.content_string}"
        used |= _named_in(text, folder, known)
    used |= _in_folders_of_unpublished_alone(own, build)
    unread = set(used)
    while unread:
        src_uri = unread.pop()
        found = _named_in(_text_of(known[src_uri]), posixpath.dirname(src_uri), known) - used
        used |= found
        unread |= found
    return used


def _in_folders_of_unpublished_alone(own: list[File], build: Build) -> set[str]:
    """Give the files in folders whose articles are all unpublished, such as `articles/my-draft/`."""
    hidden = {posixpath.dirname(article.file.src_uri) for article in build.unpublished}
    hidden -= {posixpath.dirname(file.src_uri) for file in build.addresses.values() if _is_public_page(file, build)}
    return {file.src_uri for file in own if posixpath.dirname(file.src_uri) in hidden - {"", "articles"}}


def _is_public_page(file: File, build: Build) -> bool:
    return file.is_documentation_page() and all(article.file is not file for article in build.unpublished)


def _used_by_public(own: list[File], candidates: set[str], files: Files, config: MkDocsConfig) -> set[str]:
    known = {file.src_uri: file for file in own}
    by_address = {file.dest_uri: file.src_uri for file in own}
    used: set[str] = set()
    for file in files.documentation_pages():
        if file.page is not None and file.page.content:
            used |= {
                by_address[address] for address in _addresses_in(file.page.content, file.url) if address in by_address
            }
        if cover := getattr(file.page, "cover", None):
            used.add(cover.src_uri)
    if config.config_file_path:
        used |= _named_in(Path(config.config_file_path).read_text(encoding="utf-8"), "", known)
    unread = [src_uri for src_uri in known if src_uri in used or src_uri not in candidates]
    while unread:
        src_uri = unread.pop()
        found = _named_in(_text_of(known[src_uri]), posixpath.dirname(src_uri), known) - used
        used |= found
        unread += found
    return used


def _named_in(text: str, folder: str, known: dict[str, File]) -> set[str]:
    """Give the files that a text names: relative to its folder, to `docs`, or under `docs/assets`."""
    spaced = [src_uri for src_uri in known if " " in src_uri and posixpath.basename(src_uri) in unquote(text)]
    names = {unquote(word).strip("/*_`") for word in _WORD.findall(text)}
    paths = {posixpath.normpath(posixpath.join(start, name)) for name in names for start in (folder, "", "assets")}
    return {path for path in paths if path in known} | set(spaced)


def _addresses_in(html: str, page_url: str) -> Iterator[str]:
    selector = ", ".join(f"[{attribute}]" for attribute in _URL_ATTRIBUTES)
    for node in LexborHTMLParser(html).css(selector):
        for attribute in _URL_ATTRIBUTES:
            for url in _urls(attribute, node.attributes.get(attribute) or ""):
                yield posixpath.normpath(posixpath.join(page_url, unquote(url.path))).lstrip("/")


def _urls(attribute: str, value: str) -> Iterator[SplitResult]:
    parts = [part.split()[0] for part in value.split(",") if part.split()] if attribute == "srcset" else [value]
    for part in parts:
        try:
            url = urlsplit(part)
        except ValueError:
            continue
        if url.path and not url.scheme:
            yield url


def _text_of(file: File) -> str:
    if not file.src_uri.lower().endswith(_READABLE):
        return ""
    return file.content_bytes.decode("utf-8", "replace")
