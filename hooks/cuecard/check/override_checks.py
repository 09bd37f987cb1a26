"""Files that a firm has in the place of the theme's, held against what the theme has there today."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.check.problems import Place, Problem
from cuecard.read.theme_lock import digest_in_theme, lock_of, overridden_files, read_theme_lock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.build import Build

_NOTE = "run 'cuecard override --update'"


def advise_on_overrides(build: Build) -> None:
    """Advise on what the theme has changed since a firm took it over."""
    build.problems.extend(_find_changes(build))


def _find_changes(build: Build) -> Iterator[Problem]:
    noted = read_theme_lock(lock_of(build.site))
    folder = Path(build.site.config_file).parent
    for name, path in overridden_files(build.site).items():
        place = Place(Path(os.path.relpath(path, folder)).as_posix())
        if name not in noted:
            what = f"this file was made of a version of the theme's '{name}' that nobody has noted"
            yield Problem(place, "A325", what, _NOTE)
        elif noted[name] != digest_in_theme(name):
            what = f"the theme has changed its own '{name}' since this file was made of it"
            yield Problem(place, "A324", what, f"look at 'cuecard override --compare {name}', then {_NOTE}")
