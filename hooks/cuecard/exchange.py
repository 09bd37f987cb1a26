"""Two folders change places in one step, so that a site is the old or the new one at every moment."""

from __future__ import annotations

import ctypes
import filecmp
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_HERE = -100
"""AT_FDCWD: paths count from where the process is."""
_EXCHANGE = 2
"""RENAME_EXCHANGE."""


def take_place(built: Path, site: Path, kept: Collection[str]) -> bool:
    """Let a built folder take a site's place, where that can be done in one step; else change nothing.

    `kept` are the addresses of files that the site has and `built` has not. What stays the same is the same file
    afterwards, with its times. `built` is the old site then, or gone where there was none.
    """
    if site.is_symlink() or not _can_exchange(built, site):
        return False
    try:
        _share(built, site, kept)
        built.chmod(site.stat().st_mode)
    except OSError:
        return False  # a file system without hard links, or a site that others write to
    return _exchange(built, site)


def _can_exchange(built: Path, site: Path) -> bool:
    """Tell whether both are folders of one file system, and no one keeps something of his own at the site's top."""
    if not sys.platform.startswith("linux") or not site.is_dir() or os.path.ismount(site):
        return False
    own = {entry.name for entry in built.iterdir()}
    hidden = {entry.name for entry in site.iterdir() if entry.name.startswith(".")}
    return hidden <= own and built.stat().st_dev == site.stat().st_dev


def _share(built: Path, site: Path, kept: Collection[str]) -> None:
    """Let both folders have what stays the same."""
    for address in kept:
        (built / address).parent.mkdir(parents=True, exist_ok=True)
        os.link(site / address, built / address, follow_symlinks=False)
    for path in list(built.rglob("*")):
        standing = site / path.relative_to(built)
        if path.is_dir():
            path.chmod(standing.stat().st_mode if standing.is_dir() else path.stat().st_mode)
        elif _is_same(path, standing):
            aside = path.with_name(f".{path.name}.{os.getpid()}"[:250])
            os.link(standing, aside)
            aside.replace(path)


def _is_same(path: Path, standing: Path) -> bool:
    if not standing.is_file() or standing.is_symlink() or standing.samefile(path):
        return False
    return filecmp.cmp(path, standing, shallow=False)


def _exchange(one: Path, other: Path) -> bool:
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return rename is not None and rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0
