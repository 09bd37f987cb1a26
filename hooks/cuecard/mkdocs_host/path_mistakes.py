"""Files and folders that `mkdocs.yml` names and that are not there, or not where they may be."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.check.problems import Problem, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cuecard.read.config_files import ConfigFiles


def find_in_hooks(files: ConfigFiles) -> Iterator[Problem]:
    """Find hooks that are no file."""
    yield from _find_in_list("hooks", "file", Path.is_file, files)


def find_in_watch(files: ConfigFiles) -> Iterator[Problem]:
    """Find nothing to be watched."""
    yield from _find_in_list("watch", "file or folder", Path.exists, files)


def find_in_docs_dir(files: ConfigFiles) -> Iterator[Problem]:
    """Find that the articles have no folder, or one that holds more than them."""
    name = files.value("docs_dir")
    if name is not None and not isinstance(name, str):
        return
    folder = files.folder / (name or "docs")
    if not folder.is_dir():
        yield missing("folder", name or "docs", files, "docs_dir")
    elif folder.resolve() == files.folder:
        what = f"'{name}' is the folder of {files.paths[0].name} itself"
        yield Problem(
            files.place_of("docs_dir"), "E334", what, "move what is to be read into docs, write docs_dir: docs"
        )


def find_in_site_dir(files: ConfigFiles) -> Iterator[Problem]:
    """Find that sources and site lie within each other."""
    docs, site = (files.value(key) or default for key, default in (("docs_dir", "docs"), ("site_dir", "site")))
    if isinstance(docs, str) and isinstance(site, str):
        folders = [(files.folder / name).resolve() for name in (docs, site)]
        if os.path.commonpath(folders) in {str(folder) for folder in folders}:
            what = f"the site '{site}' and the sources '{docs}' lie within each other"
            yield Problem(files.place_of("site_dir"), "E334", what, "write site_dir: site")


def missing(kind: str, name: str, files: ConfigFiles, *way: str | int) -> Problem:
    """Say that a file or folder is not there."""
    path = files.folder / name
    others = [other.name for other in path.parent.iterdir()] if path.parent.is_dir() else []
    if path.exists():
        remedy = f"that is {'a folder' if path.is_dir() else 'a file'}; name another"
    elif near := nearest(path.name, others):
        remedy = f"did you mean '{(Path(name).parent / near).as_posix()}'?"
    else:
        remedy = f"correct the path, or make the {kind}"
    return Problem(files.place_of(*way), "E333", f"there is no {kind} '{name}'", remedy)


def _find_in_list(key: str, kind: str, is_there: Callable[[Path], bool], files: ConfigFiles) -> Iterator[Problem]:
    value = files.value(key)
    for index, name in enumerate(value if isinstance(value, list) else ()):
        if not isinstance(name, str):
            yield Problem(files.place_of(key, index), "E303", f"an item of '{key}' is no path", f"name a {kind}")
        elif not is_there(files.folder / name):
            yield missing(kind, name, files, key, index)
