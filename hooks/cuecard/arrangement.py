"""A folder is brought to hold what a build wrote and what it kept of the site, and no more.

The folder is the site itself, or one beside it that will change places with it. What stays the same is the same file
in both, with its times. Nothing of it needs more time than there are changes, but for a look at each name.
"""

from __future__ import annotations

import filecmp
import os
import posixpath
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING

from cuecard.folder_tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

    from cuecard.folder_tree import Tree


def arrange(target: Path, built: Path, site: Path, kept: Collection[str]) -> None:
    """Bring `target` to hold the files of `built` and those that the site keeps, by their addresses. Raises OSError.

    Where it is another folder than the site, `built` stays as it is. Like MkDocs, leave what is hidden at the top of
    the site alone.
    """
    is_site = target == site
    standing = tree_of(site)
    folder = _Folder(target, standing if is_site else tree_of(target), standing)
    written = tree_of(built).files
    for address in written:
        if is_same(built, site, address, standing):
            folder.share(address, site)
        else:
            folder.place(built / address, address, is_moved=is_site)
    for address in kept:
        folder.share(address, site)
    folder.remove_all_but({*written, *kept}, leaves_hidden=is_site)
    if not is_site:
        folder.take_modes(site)


def is_same(built: Path, site: Path, address: str, standing: Tree) -> bool:
    """Tell whether the site has a file of these bytes already."""
    return standing.is_regular(address) and filecmp.cmp(built / address, site / address, shallow=False)


def parents(address: str) -> Iterator[str]:
    """Give the folders that an address lies in, the nearest first."""
    while address := posixpath.dirname(address):
        yield address


class _Folder:
    """A folder whose files and folders are known; `standing` are those of the site."""

    def __init__(self, path: Path, tree: Tree, standing: Tree) -> None:
        self._path, self._tree, self._standing = path, tree, standing
        self._known = set(tree.folders)

    def share(self, address: str, site: Path) -> None:
        """Have the site's own file."""
        there = self._tree.files.get(address)
        if there is None or there.st_ino != self._standing.files[address].st_ino:
            self.place(site / address, address, is_moved=False)

    def place(self, path: Path, address: str, *, is_moved: bool) -> None:
        """Have a file, in one step where there was another; `path` loses it if it `is_moved`."""
        self._make_room(address)
        target = self._path / address
        if is_moved:
            shutil.move(path, target)
        elif address in self._tree.files:
            aside = target.with_name(f".{os.getpid()}.{target.name}"[:250])
            os.link(path, aside, follow_symlinks=False)
            aside.replace(target)
        else:
            os.link(path, target, follow_symlinks=False)

    def remove_all_but(self, wanted: Collection[str], *, leaves_hidden: bool) -> None:
        """Remove all other files, and the folders that hold none."""
        for address in self._tree.files:
            if address not in wanted and not (leaves_hidden and address.startswith(".")):
                with suppress(FileNotFoundError, NotADirectoryError):  # it has made room
                    (self._path / address).unlink()
        needed = {parent for address in wanted for parent in parents(address)}
        for address in sorted(self._tree.folders, reverse=True):
            if address not in needed and not (leaves_hidden and address.startswith(".")):
                with suppress(FileNotFoundError, NotADirectoryError):
                    (self._path / address).rmdir()

    def take_modes(self, site: Path) -> None:
        """Let the folders be open to whom they are in the site."""
        self._path.chmod(site.stat().st_mode)
        for address, status in self._standing.folders.items():
            there = self._tree.folders.get(address)
            if (there is None or there.st_mode != status.st_mode) and (self._path / address).is_dir():
                (self._path / address).chmod(status.st_mode)

    def _make_room(self, address: str) -> None:
        """Remove a folder that stands where the file will, and make those that it will stand in."""
        if address in self._tree.folders:
            self._known -= {address, *(name for name in self._known if name.startswith(f"{address}/"))}
            shutil.rmtree(self._path / address)
        missing = [parent for parent in parents(address) if parent not in self._known]
        for parent in reversed(missing):
            if self._tree.files.pop(parent, None) is not None:
                (self._path / parent).unlink()
            (self._path / parent).mkdir(exist_ok=True)
            self._known.add(parent)
