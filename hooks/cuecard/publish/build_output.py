"""Where a build writes. What the site has already, byte for byte, is not written but kept."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cuecard.publish.fingerprints import content_hash, hash_of_file
from cuecard.publish.folder_tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from cuecard.publish.fingerprints import PublishedSite
    from cuecard.publish.folder_tree import Tree


@dataclass
class Output:
    """The folder that a build writes into, and the site of earlier builds that will take it over.

    Addresses are paths below the site, with `/` between their parts; hashes are those of `content_hash`.
    """

    folder: Path
    site: PublishedSite | None = None
    """None where the build writes into the site itself."""
    kept: set[str] = field(default_factory=set)
    """What stays as it is in the site, by address."""
    beside: Callable[[], Tree] | None = None
    """Gives what the site before the last one holds, where a build is so short that it looks while it makes pages."""

    def write(self, address: str, content: bytes) -> None:
        """Let the site have a file with these bytes."""
        if not self.keeps(address, content_hash(content)):
            self.kept.discard(address)
            self.put(address, content)

    def put(self, address: str, content: bytes) -> None:
        """Write a file, whatever the site has at its address."""
        path = self.folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def write_parts(self, address: str, parts: Iterable[bytes]) -> None:
        """Let the site have a large file, of which one part at a time is in memory."""
        path = self.folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            file.writelines(parts)
        self.kept.discard(address)
        if self.site is not None and self.site.hash_of(address) == hash_of_file(path):
            path.unlink()
            self.kept.add(address)

    def keeps(self, address: str, expected: str) -> bool:
        """Keep the site's file of an address if its hash is the expected one, unless this build has written another."""
        if self.site is None or self.site.hash_of(address) != expected or self._has_written(address):
            return False
        self.kept.add(address)
        return True

    def _has_written(self, address: str) -> bool:
        return os.path.exists(f"{self.folder}/{address}")  # noqa: PTH110 - a path for each of many thousands takes longer

    def keeps_all(self, expected: Mapping[str, str]) -> bool:
        """Keep several files that belong together, all of them or none; `expected` are their hashes by address."""
        if expected and all(self.keeps(address, known) for address, known in expected.items()):
            return True
        self.kept.difference_update(expected)
        return False

    def copy(self, path: Path, address: str) -> None:
        """Let the site have the bytes of another file."""
        if not self.keeps_copy_of(path, address):
            self.kept.discard(address)
            target = self.folder / address
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)

    def keeps_copy_of(self, path: Path, address: str) -> bool:
        """Keep the site's file of an address if it has the bytes of another file."""
        standing = self.site.files.get(address) if self.site is not None else None
        if standing is None or standing.st_size != path.stat().st_size:
            return False
        return self.keeps(address, content_hash(path.read_bytes()))

    def keep_the_rest(self, but: str) -> None:
        """Keep all that the site has and this build has not written so far, `but` for a folder.

        What is hidden at the top of a site stays by itself.
        """
        assert self.site is not None  # there is a rest of something
        rest = self.site.files.keys() - tree_of(self.folder).files.keys()
        self.kept |= {address for address in rest if not address.startswith((".", f"{but}/"))}

    def pages(self) -> Iterator[tuple[str, Path]]:
        """Give each HTML file of the site to be: its address and where it lies now."""
        for path in self.folder.rglob("*.html"):
            yield path.relative_to(self.folder).as_posix(), path
        if self.site is not None:
            yield from ((name, self.site.folder / name) for name in self.kept if name.endswith(".html"))
