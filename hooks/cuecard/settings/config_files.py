"""`mkdocs.yml` and what it inherits, looked at before anything is made of what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.problems import Problem, Problems
from cuecard.settings.host_checks import check_host_settings
from cuecard.source.file import decode
from cuecard.source.marked_yaml import MarkedYaml, read_marked_yaml

if TYPE_CHECKING:
    from pathlib import Path

PARENT = "INHERIT"
"""The key under which MkDocs looks for another file of settings."""


def check_config_files(path: Path) -> Problems:
    """Find what keeps settings, or those that they inherit, from being read or honoured.

    A missing file is MkDocs' to tell.
    """
    problems, seen = Problems(), [path.resolve()]
    while path.is_file():
        source = _read(path, seen[0].parent)
        problems.extend(check_host_settings(source) if source.is_readable else source.problems)
        parent = source.data.get(PARENT) if isinstance(source.data, dict) else None
        if not isinstance(parent, str):
            break
        path = path.parent / parent
        if path.resolve() in seen:
            what = f"'{PARENT}' leads back to {path.name}, which inherits from this file"
            problems.add(source.place_of((PARENT,)), "E101", what, "name another file, or leave it out")
            break
        seen.append(path.resolve())
    return problems


def _read(path: Path, folder: Path) -> MarkedYaml:
    """Read one file; messages call it by its way from the site's folder."""
    whole = path.resolve()
    name = whole.relative_to(folder).as_posix() if whole.is_relative_to(folder) else path.name
    text = decode(path.read_bytes(), name)
    if isinstance(text, Problem):
        return MarkedYaml(name, problems=[text], is_readable=False)
    return read_marked_yaml(text, name)
