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
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cuecard.publish.folder_tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from cuecard.publish.folder_tree import Tree


@dataclass(frozen=True)
class NewSite:
    """What a site shall hold: the files of `built`, and those that it keeps, by their addresses."""

    built: Path
    site: Path
    kept: Collection[str]
    standing: Tree
    """What the site holds."""
    beside: Callable[[], Tree] | None = None
    """Gives what the folder holds that will change places with the site, where somebody has looked already."""

    @cached_property
    def written(self) -> Tree:
        """Give what was built."""
        return tree_of(self.built)

    def is_same(self, address: str) -> bool:
        """Tell whether the site has a file with the bytes of one that was built."""
        is_there = self.standing.is_regular(address)
        return is_there and filecmp.cmp(self.built / address, self.site / address, shallow=False)

    def tree_of_last(self, folder: Path) -> Tree:
        """Give what the folder holds that will change places with the site. Raises OSError."""
        return self.beside() if self.beside is not None else tree_of(folder, twin=self.standing)

    def changes(self) -> Iterator[str]:
        """Name what differs from the site, hidden entries at its top aside."""
        new = self.written.files
        gone = (name for name in self.standing.files if name not in new and name not in self.kept)
        yield from (name for name in gone if not name.startswith("."))
        yield from (name for name in new if not self.is_same(name))


def sync_folder(target: Path, new: NewSite) -> dict[str, os.stat_result]:
    """Bring `target` to hold the new site; give the files that it holds then. Raises OSError.

    Where it is another folder than the site, which is of the same file system, what was built stays as it is. Like
    MkDocs, leave what is hidden at the top of the site alone.
    """
    is_site = target == new.site
    folder = _Folder(target, new.standing if is_site else new.tree_of_last(target), new.standing)
    for address in new.written.files:
        if new.is_same(address):
            folder.share(address, new.site)
        else:
            folder.place(new.built / address, address, is_moved=is_site)
    for address in new.kept:
        folder.share(address, new.site)
    folder.remove_all_but({*new.written.files, *new.kept}, leaves_hidden=is_site)
    if not is_site:
        folder.take_modes(new.site)
    return folder.files


def parents(address: str) -> Iterator[str]:
    """Give the folders that an address lies in, the nearest first."""
    while address := posixpath.dirname(address):
        yield address


class _Folder:
    """A folder whose files and folders are known; `standing` are those of the site."""

    def __init__(self, path: Path, tree: Tree, standing: Tree) -> None:
        self._path, self._tree, self._standing = path, tree, standing
        self.files = dict(tree.files)
        """What it holds now."""
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
        self.files[address] = target.lstat()

    def remove_all_but(self, wanted: Collection[str], *, leaves_hidden: bool) -> None:
        """Remove all other files, and the folders that hold none."""
        for address in self._tree.files:
            if address not in wanted and not (leaves_hidden and address.startswith(".")):
                self.files.pop(address, None)
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
            self.files.pop(parent, None)
            if self._tree.files.pop(parent, None) is not None:
                (self._path / parent).unlink()
            (self._path / parent).mkdir(exist_ok=True)
            self._known.add(parent)
