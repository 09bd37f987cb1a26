"""Writes to files that a preview notices at once, where the file system reports them.

MkDocs looks at every source twice a second (mkdocs/livereload), since folders of other machines tell of nothing: an
editor waits for it, and with thousands of sources a build shares its time with that. What lies on a file system of
this machine is listened to instead.
"""

from __future__ import annotations

import logging
import os
import re
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import (
    DirDeletedEvent,
    DirMovedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from cuecard.publish.folder_tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from watchdog.events import FileSystemEvent
    from watchdog.observers.api import BaseObserver

_WRITES = [FileCreatedEvent, FileDeletedEvent, FileModifiedEvent, FileMovedEvent, DirDeletedEvent, DirMovedEvent]
"""Builds read files, which is told, too. Of a folder that leaves, nothing is told but that."""
_MOST_FOLDERS = Path("/proc/sys/fs/inotify/max_user_watches")
"""Where Linux says how many folders a user's programs may listen to; of those beyond, watchdog tells nothing."""
_OF_THIS_MACHINE = frozenset(["bcachefs", "btrfs", "ext2", "ext3", "ext4", "f2fs", "overlay", "tmpfs", "xfs", "zfs"])
"""File systems on which nobody writes without this machine knowing."""
_WRITTEN = re.compile(r"\\([0-7]{3})")
"""How spaces and the like are written in the names of mount points."""
_log = logging.getLogger("mkdocs.cuecard.preview")


class _Writes(FileSystemEventHandler):
    """Tells of each write."""

    def __init__(self, tell: Callable[[Iterable[str]], None]) -> None:
        self._tell = tell

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Name the path, and for what was moved both."""
        self._tell([os.fsdecode(path) for path in (event.src_path, event.dest_path) if path])


def observe(folders: Sequence[str], tell: Callable[[Iterable[str]], None]) -> BaseObserver | None:
    """Have every write in some folders told, from another thread, by its paths, whole and without symbolic links.

    Give what listens; None where nothing is to be listened to, or the system listens to no more.
    """
    try:
        return _observer_of(folders, _Writes(tell)) if folders else None
    except OSError as error:  # such as too many programs that listen
        _log.debug("Sources are looked through for changes: %s", error)
        return None


def _observer_of(folders: Iterable[str], handler: FileSystemEventHandler) -> BaseObserver:
    observer = Observer()
    for folder in folders:
        observer.schedule(handler, os.path.realpath(folder), recursive=True, event_filter=_WRITES)
    try:
        observer.start()
    except OSError:
        observer.unschedule_all()
        raise
    return observer


def tells_of_writes(folder: str) -> bool:
    """Tell whether a folder lies on this machine with all that is in it, and can be listened to."""
    if not sys.platform.startswith("linux"):
        return False
    path = Path(folder).resolve()
    try:
        mounts, most = Path("/proc/self/mountinfo").read_text("utf-8"), int(_MOST_FOLDERS.read_text("utf-8"))
        tree = tree_of(path)
    except (OSError, ValueError):
        return False
    leads_away = any((path / name).is_dir() for name, status in tree.files.items() if stat.S_ISLNK(status.st_mode))
    is_small = len(tree.folders) < most // 2  # others listen, too
    return is_small and not leads_away and file_system_of(path, mounts) in _OF_THIS_MACHINE


def file_system_of(folder: Path, mounts: str) -> str:
    """Name the type of the file system that a folder lies on, "" where something else is mounted in it.

    `mounts` are as in proc(5), of the same place the last.
    """
    found: tuple[int, str] = (-1, "")
    for line in mounts.splitlines():
        before, _, after = line.partition(" - ")
        point = Path(_WRITTEN.sub(lambda code: chr(int(code[1], 8)), before.split()[4]))
        if folder.is_relative_to(point) and len(point.parts) >= found[0]:
            found = len(point.parts), after.split()[0]
        elif point.is_relative_to(folder):
            return ""
    return found[1]
