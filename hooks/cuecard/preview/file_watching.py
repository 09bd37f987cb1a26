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

import mkdocs
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
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
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
_log = logging.getLogger(f"{mkdocs.__name__}.cuecard.preview")


class _Rebuild(FileSystemEventHandler):
    """Asks for a build, as MkDocs does when it finds a file changed."""

    def __init__(self, server: LiveReloadServer, heard: set[str]) -> None:
        self._server, self._heard = server, heard

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Let the next build begin."""
        with self._server._rebuild_cond:
            self._heard.update(os.fsdecode(path) for path in (event.src_path, event.dest_path) if path)
            self._server._want_rebuild = True
            self._server._rebuild_cond.notify_all()


def listen(server: LiveReloadServer, config: MkDocsConfig, heard: set[str]) -> BaseObserver | None:
    """Have a server listen to the folders that it would look through, where the file system tells of every write.

    The paths that somebody wrote to, whole and without symbolic links, are added to `heard`. Give what listens, if
    anything does.
    """
    others = [path for path in config.watch if Path(path).is_dir()]
    folders = [folder for folder in (config.docs_dir, *others) if _tells_of_writes(folder)]
    try:
        observer = _observer_of(folders, _Rebuild(server, heard)) if folders else None
    except OSError as error:  # such as too many programs that listen
        _log.debug("Sources are looked through for changes: %s", error)
        return None
    if config.docs_dir in folders:
        server.unwatch(config.docs_dir)
    config.watch = [path for path in config.watch if path not in folders]  # which MkDocs begins to watch later
    return observer


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


def _tells_of_writes(folder: str) -> bool:
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
