"""MkDocs' server hears of writes where the file system tells of them, and looks through folders elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.preview.file_watching import observe, tells_of_writes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from watchdog.observers.api import BaseObserver


def listen(server: LiveReloadServer, config: MkDocsConfig, heard: set[str]) -> BaseObserver | None:
    """Have a server listen to the folders that it would look through, where the file system tells of every write.

    The paths that somebody wrote to, whole and without symbolic links, are added to `heard`. Give what listens, if
    anything does.
    """
    others = [path for path in config.watch if Path(path).is_dir()]
    folders = [folder for folder in (config.docs_dir, *others) if tells_of_writes(folder)]
    observer = observe(folders, lambda paths: _ask_for_build(server, heard, paths))
    if observer is None:
        return None
    if config.docs_dir in folders:
        server.unwatch(config.docs_dir)
    config.watch = [path for path in config.watch if path not in folders]  # which MkDocs begins to watch later
    return observer


def _ask_for_build(server: LiveReloadServer, heard: set[str], paths: Iterable[str]) -> None:
    """Let the next build begin, as MkDocs does when it finds a file changed."""
    with server._rebuild_cond:
        heard.update(paths)
        server._want_rebuild = True
        server._rebuild_cond.notify_all()
