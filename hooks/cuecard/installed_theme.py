"""Where the theme `cuecard` lies: beside the engine in a wheel, and in `overrides/` of the repository."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

_ENGINE = Path(__file__).resolve().parent
THEME_DIR = next(filter(Path.is_dir, [_ENGINE / "theme", _ENGINE.parents[1] / "overrides"]))
mkdocs_theme = SimpleNamespace(__file__=str(THEME_DIR / "mkdocs_theme.yml"))
"""What the entry point names: MkDocs takes the folder of its file for that of the theme."""
