"""Templates as MkDocs lists them for each build: those in hidden folders can be used, and are not looked for.

MkDocs leaves hidden files out of what it copies, after it has listed them (mkdocs/structure/files.py); Material has
more than 14,000 icons in such a folder, and to list them takes as long as to build a small site.
"""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader

from cuecard.render.compiled_templates import compiled_templates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment
    from mkdocs.theme import Theme


class VisibleTemplates(FileSystemLoader):
    """Loads every template of some folders, and lists those that are not hidden."""

    def list_templates(self) -> list[str]:
        """Name the visible templates, in order."""
        return sorted({name for folder in self.searchpath for name in _visible(folder)})


def list_visible_templates(theme: Theme) -> None:
    """Let the environments that MkDocs takes from a theme list what is visible, and compile each template once."""
    make = theme.get_env

    def get_env() -> Environment:
        environment = make()
        environment.loader = VisibleTemplates(theme.dirs)
        environment.bytecode_cache = compiled_templates()
        return environment

    theme.get_env = get_env  # type: ignore[method-assign]


def _visible(folder: str) -> Iterator[str]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        place = Path(parent).relative_to(folder).as_posix()
        yield from (posixpath.normpath(f"{place}/{name}") for name in names if not name.startswith("."))
