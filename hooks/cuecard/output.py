"""Where a build writes. What the site has already, byte for byte, is not written but kept."""

from __future__ import annotations

import filecmp
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cuecard.memory.digests import digest

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass
class Output:
    """The folder that a build writes into, and the site of earlier builds that will take it over.

    Addresses are paths below the site, with `/` between their parts.
    """

    folder: Path
    site: Path | None = None
    """None where the build writes into the site itself."""
    kept: set[str] = field(default_factory=set)
    """What stays as it is in the site, by address."""

    def write(self, address: str, content: bytes) -> None:
        """Let the site have a file with these bytes."""
        if not self.keeps(address, digest(content)):
            path = self.folder / address
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def keeps(self, address: str, expected: str) -> bool:
        """Keep the site's file of an address if the digest of its bytes is the expected one."""
        standing = self._standing(address)
        try:
            is_same = standing is not None and digest(standing.read_bytes()) == expected
        except OSError:
            return False
        return self._keep(address, is_same=is_same)

    def keeps_all(self, expected: Mapping[str, str]) -> bool:
        """Keep several files that belong together, all of them or none; `expected` are their digests by address."""
        if expected and all(self.keeps(address, known) for address, known in expected.items()):
            return True
        self.kept.difference_update(expected)
        return False

    def copy(self, path: Path, address: str) -> None:
        """Let the site have the bytes of another file."""
        if not self.keeps_copy_of(path, address):
            target = self.folder / address
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)

    def keeps_copy_of(self, path: Path, address: str) -> bool:
        """Keep the site's file of an address if it has the bytes of another file."""
        standing = self._standing(address)
        try:
            is_same = standing is not None and filecmp.cmp(path, standing, shallow=False)
        except OSError:
            return False
        return self._keep(address, is_same=is_same)

    def pages(self) -> Iterator[tuple[str, Path]]:
        """Give each HTML file of the site to be: its address and where it lies now."""
        for path in self.folder.rglob("*.html"):
            yield path.relative_to(self.folder).as_posix(), path
        if self.site is not None:
            yield from ((address, self.site / address) for address in self.kept if address.endswith(".html"))

    def _keep(self, address: str, *, is_same: bool) -> bool:
        if is_same:
            self.kept.add(address)
        return is_same

    def _standing(self, address: str) -> Path | None:
        """Give the site's file of an address, unless this build has written one."""
        if self.site is None or (self.folder / address).exists():
            return None
        path = self.site / address
        return path if path.is_file() and not path.is_symlink() else None
