"""`theme.lock`: of which version of the theme's own file each of a firm's was made, a line each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.cache.digests import digest
from cuecard.installed_theme import THEME_DIR
from cuecard.read.words_files import FOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cuecard.site import Site

LOCK = "theme.lock"
_HEADER = """\
# Of which version of the theme's own file each of yours was made. A build says when the theme has changed one of them.
# `cuecard override --update` writes this file.
"""


def lock_of(site: Site) -> Path:
    """Give where the file is, beside `mkdocs.yml`, there or not."""
    return Path(site.config_file).parent / LOCK


def read_theme_lock(path: Path) -> dict[str, str]:
    """Give the noted digest of each file of the theme by its name."""
    text = path.read_text("utf-8", errors="replace") if path.is_file() else ""
    lines = (line.split() for line in text.splitlines() if not line.startswith("#"))
    return {words[0]: words[1] for words in lines if len(words) > 1}


def write_theme_lock(path: Path, noted: Mapping[str, str]) -> None:
    """Write what is noted, in order; no file where nothing is."""
    if noted:
        path.write_text(_HEADER + "".join(f"{name} {noted[name]}\n" for name in sorted(noted)), "utf-8")
    else:
        path.unlink(missing_ok=True)


def overridden_files(site: Site) -> dict[str, Path]:
    """Find each file of the installed theme in whose place a firm has its own; give that by its name.

    Files of words take no place: they lie over those of the theme.
    """
    if str(THEME_DIR) not in site.own_theme_dirs:
        return {}
    found: dict[str, Path] = {}
    for folder in map(Path, site.own_theme_dirs[:-1]):
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = path.relative_to(folder).as_posix()
            if (THEME_DIR / name).is_file() and not name.startswith(f"{FOLDER}/"):
                found.setdefault(name, path)
    return found


def digest_in_theme(name: str) -> str:
    """Stand for a file of the installed theme, however its lines end."""
    return digest((THEME_DIR / name).read_bytes().replace(b"\r\n", b"\n"))
