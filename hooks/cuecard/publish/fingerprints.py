"""The site as earlier builds left it. Its files are hashed once, and again when somebody wrote to them."""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import TYPE_CHECKING, Any

from cuecard.cache.file_hashes import KnownFiles, recall_files
from cuecard.publish.folder_tree import Tree, is_regular, seen_as, tree_of

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from cuecard.cache.store import Cache

_UNKNOWN: tuple[Any, str] = None, ""


def content_hash(content: bytes) -> str:
    """Give the SHA-256 of a file's bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def hash_of_file(path: Path) -> str:
    """Give the same of a file, of which a part at a time is in memory."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _written_as(status: os.stat_result) -> tuple[int, int, int]:
    return status.st_size, status.st_mtime_ns, status.st_ino


class PublishedSite:
    """What each file of a site holds; `known` is what earlier builds knew of them."""

    def __init__(self, folder: Path, known: KnownFiles | None = None) -> None:
        self.folder = folder
        self._known = known or KnownFiles()
        self._hashes: dict[str, str] = {}
        self._linked: dict[str, tuple[tuple[int, int, int], str]] = {}

    @cached_property
    def files(self) -> Mapping[str, os.stat_result]:
        """Give what was in the site when somebody asked first; symbolic links too, as links."""
        return self.tree.files

    @cached_property
    def tree(self) -> Tree:
        """Give that and the folders."""
        return tree_of(self.folder)

    def is_regular(self, address: str) -> bool:
        """Tell whether there is a file, and not a link to one."""
        return is_regular(self.files.get(address))

    def hash_of(self, address: str) -> str | None:
        """Give the SHA-256 of a file; None where there is none, or a symbolic link."""
        if address not in self._hashes:
            if not self.is_regular(address):
                return None
            try:
                self._hashes[address] = self._known_hash(address) or self._read_hash(address)
            except OSError:
                return None
        return self._hashes[address]

    @cached_property
    def hashes(self) -> dict[str, str]:
        """Give the SHA-256 of every file, in the order of their addresses."""
        found = ((address, self.hash_of(address)) for address in sorted(self.files))
        return {address: known for address, known in found if known is not None}

    def recall(self, cache: Cache) -> None:
        """Know what an earlier build knew."""
        self._known = recall_files(cache)

    def remember(self, cache: Cache) -> None:
        """Let later builds know all files, so that they need not read them."""
        files = self.files
        now = {address: [*seen_as(files[address]), its_hash] for address, its_hash in self.hashes.items()}
        self._known.remember(now, cache)

    def again(self, files: Mapping[str, os.stat_result], kept: Iterable[str]) -> PublishedSite:
        """Give the site as it is now, with its `files`; what is known of those nobody wrote to is known of them still.

        Those that were `kept` may have been linked anew, which changes their `ctime` and nothing else.
        """
        now = PublishedSite(self.folder, self._known)
        now.files = files
        known = ((address, self._hashes[address]) for address in kept if address in self._hashes)
        now._linked = {address: (_written_as(self.files[address]), its_hash) for address, its_hash in known}
        return now

    def _known_hash(self, address: str) -> str | None:
        status = self.files[address]
        *seen, its_hash = self._known.entries.get(address, _UNKNOWN)
        if tuple(seen) == seen_as(status):
            return str(its_hash)
        written, known = self._linked.get(address, _UNKNOWN)
        return known if written == _written_as(status) else None

    def _read_hash(self, address: str) -> str:
        return hash_of_file(self.folder / address)
