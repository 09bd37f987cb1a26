"""Two folders change places in one step, so that a site is the old or the new one at every moment."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

from cuecard.arrangement import arrange

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths count from where the process is."""
_EXCHANGE = 2
"""RENAME_EXCHANGE."""


def take_place(built: Path, site: Path, kept: Collection[str], beside: Path) -> bool:
    """Let what was built and what is kept take a site's place, where that can be done in one step; else change nothing.

    `kept` are the addresses of files that the site has and `built` has not. `beside` is the site before, or nothing:
    it is brought to hold the new site, which costs what has changed, and is the old site then. What stays the same is
    the same file afterwards, with its times.
    """
    if site.is_symlink() or not _can_exchange(built, site, kept):
        return False
    try:
        beside.mkdir(exist_ok=True)
        arrange(beside, built, site, kept)
    except OSError:
        return False  # a file system without hard links, or a site that others write to
    return _exchange(beside, site)


def _can_exchange(built: Path, site: Path, kept: Collection[str]) -> bool:
    """Tell whether both are folders of one file system, and no one keeps something of his own at the site's top."""
    if not sys.platform.startswith("linux") or not site.is_dir() or os.path.ismount(site):
        return False
    own = {entry.name for entry in built.iterdir()} | {address.partition("/")[0] for address in kept}
    hidden = {entry.name for entry in site.iterdir() if entry.name.startswith(".")}
    return hidden <= own and built.stat().st_dev == site.stat().st_dev


def _exchange(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
