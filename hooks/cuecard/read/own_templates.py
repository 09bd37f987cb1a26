"""The templates of the theme, where a firm's folder lies over that of the installed theme."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cuecard.site import Site


def own_templates(site: Site) -> dict[str, Path]:
    """Find each HTML template by its name, the first of several that share one."""
    found: dict[str, Path] = {}
    for folder in map(Path, site.own_theme_dirs):
        for path in folder.rglob("*.html"):
            found.setdefault(path.relative_to(folder).as_posix(), path)
    return found
