"""A new site takes the place of the old one in one step, so that it is the one or the other at every moment."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

from cuecard.publish.folder_sync import sync_folder

if TYPE_CHECKING:
    from pathlib import Path

    from cuecard.publish.folder_sync import NewSite

_HERE = -100
"""AT_FDCWD: paths count from where the process is."""
_EXCHANGE = 2
"""RENAME_EXCHANGE."""


def take_place(new: NewSite, beside: Path) -> dict[str, os.stat_result] | None:
    """Let a new site take the place of the old one, where that can be done in one step; else change nothing.

    Gives the files that the site holds then; None where it is the old one still.

    `beside` is the site before, or nothing: it is brought to hold the new site, which costs what has changed, and is
    the old site then. What stays the same is the same file afterwards, with its times.
    """
    if not _can_swap(new):
        return None
    try:
        beside.mkdir(exist_ok=True)
        files = sync_folder(beside, new)
    except OSError:
        return None  # a file system without hard links, or a site that others write to
    return files if _swap(beside, new.site) else None


def take_empty_place(new: NewSite) -> dict[str, os.stat_result] | None:
    """Let the folder that was built be the site, where that is an empty folder; else change nothing.

    Gives the files that the site holds then; None where nothing has changed.
    """
    files = new.written.files
    try:
        new.built.chmod(new.site.stat().st_mode)
        new.built.rename(new.site)
    except OSError:
        return None  # not empty, a link, mounted, or of another file system
    return files


def _can_swap(new: NewSite) -> bool:
    """Tell whether both are folders of one file system, and no one keeps something of his own at the site's top."""
    site = new.site
    if not sys.platform.startswith("linux") or site.is_symlink() or not site.is_dir() or os.path.ismount(site):
        return False
    own = {address.partition("/")[0] for address in (*new.written.files, *new.kept)}
    hidden = {entry.name for entry in site.iterdir() if entry.name.startswith(".")}
    return hidden <= own and new.built.stat().st_dev == site.stat().st_dev


def _swap(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
