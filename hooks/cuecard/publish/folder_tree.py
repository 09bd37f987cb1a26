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


class Differences(NamedTuple):
    """What a folder has otherwise than its twin: what the twin lacks or has of another kind, and what it lacks."""

    files: dict[str, os.stat_result]
    folders: dict[str, os.stat_result]
    no_files: set[str]
    no_folders: set[str]

    def of(self, twin: Tree) -> Tree:
        """Give the folder's tree; of folders that both have, the twin's status where the permissions are the same."""
        files = {address: status for address, status in twin.files.items() if address not in self.no_files}
        folders = {address: status for address, status in twin.folders.items() if address not in self.no_folders}
        return Tree(files | self.files, folders | self.folders)


def differences(folder: Path, twin: Tree) -> Differences:
    """Compare a folder with a twin. Raises OSError."""
    tree = tree_of(folder, twin)
    return Differences(
        {address: status for address, status in tree.files.items() if status is not twin.files.get(address)},
        {
            address: status
            for address, status in tree.folders.items()
            if not _has_mode(twin.folders.get(address), status)
        },
        twin.files.keys() - tree.files.keys(),
        twin.folders.keys() - tree.folders.keys(),
    )


def _has_mode(status: os.stat_result | None, other: os.stat_result) -> bool:
    return status is not None and status.st_mode == other.st_mode


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
