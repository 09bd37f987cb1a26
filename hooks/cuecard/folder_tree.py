"""What lies below a folder, found in one walk."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

Seen = tuple[int, int, int, int]
"""What tells that nobody has written to a file: bytes, time of the last change of contents and of anything, inode."""


class Tree(NamedTuple):
    """Addresses are paths below the folder, with `/` between their parts."""

    files: dict[str, os.stat_result]
    """Symbolic links too, as links."""
    folders: dict[str, os.stat_result]

    def is_regular(self, address: str) -> bool:
        """Tell whether there is a file, and not a link to one."""
        return is_regular(self.files.get(address))


def is_regular(status: os.stat_result | None) -> bool:
    """Tell whether something is there, and is a file and not a link to one."""
    return status is not None and stat.S_ISREG(status.st_mode)


def tree_of(folder: Path, twin: Tree | None = None) -> Tree:
    """List a folder's files and folders; one that is not there has none. Raises OSError.

    A file that a `twin`, a folder of the same file system, has at the same address too is not asked after again.
    """
    tree, known = Tree({}, {}), twin.files if twin is not None else {}
    waiting = [""] if folder.is_dir() else []
    while waiting:
        above = waiting.pop()
        with os.scandir(f"{folder}/{above}") as entries:
            for entry in entries:
                address = above + entry.name
                if entry.is_dir(follow_symlinks=False):
                    tree.folders[address] = entry.stat(follow_symlinks=False)
                    waiting.append(f"{address}/")
                    continue
                same = known.get(address)
                if same is None or same.st_ino != entry.inode():
                    same = entry.stat(follow_symlinks=False)
                tree.files[address] = same
    return tree


def seen_as(status: os.stat_result) -> Seen:
    """Give what tells that a file is as it was; whoever writes to it changes its `ctime`, if not more."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
