"""The search index of the finished pages; the same pages give the same bytes.

Pagefind numbers pages in the order in which it meets them, so it is handed them one by one in the order of their
paths: its own walk takes the order of the file system. What it keeps in hash maps (pagefind/src/index/mod.rs)
comes out in another order each time, and is put in order here.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any

import cbor2

from cuecard.cache.digests import digest
from cuecard.outputs.pagefind_service import ask_pagefind
from cuecard.outputs.search_words import with_marks, without_marks
from cuecard.publish.fingerprints import content_hash

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from cuecard.build import Build
    from cuecard.cache.workers import Aside
    from cuecard.outputs.pagefind_service import Request

KIND = "search"
FOLDER = "pagefind"
SCRIPT = f"{FOLDER}/pagefind.js"
"""What the browser loads first."""
ENTRY = "pagefind-entry.json"
"""What names all other files of the index."""

_MARK = "data-pagefind-body"
_MAIN = re.compile(r"<main\b.*</main>", re.DOTALL)
_LEFT_OUT = [".footnote-ref", ".footnote-backref"]
_SIGNATURE = b"pagefind_dcd"
_NEEDED = re.compile(r"pagefind\.js|(fragment|index|filter)/.*")
"""What a browser asks for in any case; the rest is named in the entry."""


@dataclass(frozen=True)
class SearchIndex:
    """The files for the browser by their names, and what was indexed: the hash of each page's main element."""

    files: Mapping[str, bytes]
    indexed: Mapping[str, str]


def write_search_index(language: str, build: Build, ahead: Aside[SearchIndex] | None = None) -> None:
    """Index the pages of the output, or keep the index of an earlier build of the same pages. Raises PagefindError.

    `ahead` is an index that was begun before, taken if it is of the same pages.
    """
    pages = dict(build.output.pages())
    hashes = {address: content_hash(main.encode()) for address, main in _searchable(pages)}
    key = digest(build.site_key.whole, language, repr(sorted(hashes.items())))
    if build.output.keeps_all(build.cache.recall(KIND, FOLDER, key) or {}):
        if ahead:
            ahead.cancel()
        return
    index = ahead.result() if ahead else None
    if index is None or index.indexed != hashes:
        index = make_search_index(pages, language)
    files = {f"{FOLDER}/{name}": content for name, content in index.files.items()}
    for address, content in files.items():
        build.output.write(address, content)
    build.cache.remember(KIND, FOLDER, key, {address: content_hash(content) for address, content in files.items()})


def make_search_index(pages: Mapping[str, Path], language: str) -> SearchIndex:
    """Index those of the pages that are marked for search, files by their addresses, as texts of one language.

    One page at a time is in memory, and is read while Pagefind works.
    """
    config = {"root_selector": "main", "exclude_selectors": _LEFT_OUT, "force_language": language.lower()}
    begin: Request = {"type": "NewIndex", "config": config}
    end: Request = {"type": "GetFiles", "index_id": 0}
    indexed: dict[str, str] = {}

    def additions() -> Iterator[Request]:
        for address, main in _searchable(pages):
            indexed[address] = content_hash(main.encode())
            yield {"type": "AddFile", "index_id": 0, "file_path": address, "file_contents": with_marks(main)}

    return SearchIndex(_in_order(ask_pagefind(chain([begin], additions(), [end]))), indexed)


def _searchable(pages: Mapping[str, Path]) -> Iterator[tuple[str, str]]:
    """Give the main element of each page that is marked for search, which spares Pagefind the rest; by address."""
    for address in sorted(pages):
        main = _MAIN.search(pages[address].read_text(encoding="utf-8"))
        if main and _MARK in main[0]:
            yield address, main[0]


def _in_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the files that a browser needs, what hash maps shuffled in order and named by its content."""
    kept = {name: _shown(name, content) for name, content in files.items() if _NEEDED.fullmatch(name)}
    entry = json.loads(files[ENTRY])
    for language, about in entry["languages"].items():
        wasm = f"wasm.{about['wasm'] or 'unknown'}.pagefind"
        kept[wasm] = files[wasm]
        meta = _read(files[f"pagefind.{about['hash']}.pf_meta"])
        _, _, _, filters, sorts, _ = meta
        for one in filters:
            one[1] = _put_filter_in_order(one[1], language, kept)
        filters.sort()
        sorts.sort()
        about["hash"] = f"{language}_{_digest(meta)}"
        kept[f"pagefind.{about['hash']}.pf_meta"] = _write(meta)
    kept[ENTRY] = json.dumps(entry, sort_keys=True).encode()
    return kept


def _shown(name: str, content: bytes) -> bytes:
    """Take the marks of words out of what is kept of a page to be shown."""
    if not name.startswith("fragment/"):
        return content
    said = gzip.decompress(content).removeprefix(_SIGNATURE)
    shown = without_marks(said)
    return content if shown == said else gzip.compress(_SIGNATURE + shown, mtime=0)


def _put_filter_in_order(name: str, language: str, files: dict[str, bytes]) -> str:
    """Replace a filter's file by one whose values are sorted; give its new name."""
    index = _read(files.pop(f"filter/{name}.pf_filter"))
    index[1].sort()
    name = f"{language}_{_digest(index)}"
    files[f"filter/{name}.pf_filter"] = _write(index)
    return name


def _read(content: bytes) -> Any:
    return cbor2.loads(gzip.decompress(content).removeprefix(_SIGNATURE))


def _write(data: Any) -> bytes:
    return gzip.compress(_SIGNATURE + cbor2.dumps(data), mtime=0)


def _digest(data: Any) -> str:
    return hashlib.sha256(cbor2.dumps(data)).hexdigest()[:10]
