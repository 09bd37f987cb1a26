"""The key of a site: whatever decides what becomes of any source, beside the source itself."""

from __future__ import annotations

import datetime as dt
import os
import platform
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import cuecard
from cuecard.cache.digests import digest
from cuecard.read.theme_lock import lock_of, read_theme_lock

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cuecard.build import Build

_TEMPLATE = ".html"
_COMPILED = "__pycache__"
_SWITCHES = ("STYLEGUIDE", "LANG", "LC_ALL", "LC_TIME", "LANGUAGE")
"""Names of the environment that a build, or a library of it, may look at."""


class SiteKey(NamedTuple):
    """Stands for what decides what becomes of any source, beside the source itself."""

    whole: str = ""
    base: str = ""
    """Without the theme's templates: what is made of them says which."""


def site_key(build: Build) -> SiteKey:
    """Digest the settings, the theme, the code, the versions of all that is installed, and the kind of build."""
    theme = [file for folder in build.site.own_theme_dirs for file in files_of(Path(folder))]
    switches = [f"{name}={os.environ.get(name)}" for name in _SWITCHES]
    code = code_key(tuple(build.host.hook_files))
    written = (repr(plain(settings)) for settings in build.host.settings)
    noted = repr(read_theme_lock(lock_of(build.site)))
    base = digest(*written, noted, code, *switches, str(build.is_preview), *_parts(theme, are_templates=False))
    return SiteKey(digest(base, *_parts(theme, are_templates=True)), base)


def _parts(theme: Iterable[tuple[str, bytes]], *, are_templates: bool) -> Iterator[str | bytes]:
    for path, content in theme:
        if path.endswith(_TEMPLATE) is are_templates:
            yield from (path, content)


@lru_cache(maxsize=4)  # in `serve` the code that runs is the code that was there at its start
def code_key(hooks: tuple[str, ...]) -> str:
    """Digest the hooks, the engine, Python, and the names and versions of all that is installed."""
    parts: list[str | bytes] = [platform.python_version(), *_installed()]
    for file in files_of(Path(cuecard.__file__).parent):
        parts += file
    for hook in hooks:
        parts += [Path(hook).name, Path(hook).read_bytes()]
    return digest(*parts)


def plain(value: Any) -> Any:
    """Give a value without the objects in it, whose `repr` differs from process to process."""
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple | set):
        return [plain(part) for part in value]
    return value if isinstance(value, str | int | float | dt.date | None) else type(value).__name__


def files_of(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Give the path and the bytes of each file below a folder, in order, those behind symbolic links once."""
    seen: set[str] = set()
    for place, folders, names in os.walk(folder, followlinks=True):
        relative = os.path.relpath(place, folder)
        real = os.path.realpath(place)
        if real in seen:
            yield relative, b""
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(set(folders) - {_COMPILED})
        for name in sorted(names):
            if os.path.isfile(path := f"{real}/{name}"):  # noqa: PTH113 - pathlib takes twice the time, hundreds of times
                yield f"{relative}/{name}", _content(path)


def _content(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - likewise
        return file.read()


def _installed() -> list[str]:
    """Give the name and version of each distribution, as its folder of metadata is called."""
    folders = [Path(place) for place in sys.path if Path(place).is_dir()]
    return sorted({entry.name for folder in folders for entry in folder.glob("*.dist-info")})
