"""The tables of MkDocs' and Material's settings."""

from __future__ import annotations

from cuecard.check.host_settings import FEATURES, OF_EXTRA, OF_MKDOCS, OF_PLUGINS, OF_THEME, HostSetting

HEADER = ("| Setting | Here | What it does, or what does that instead |", "| --- | --- | --- |")
FEATURE_HEADER = ("| Feature | What the theme does |", "| --- | --- |")


def tables() -> dict[str, list[str]]:
    """Give the lines of each table by its name."""
    return {
        "mkdocs": _table(OF_MKDOCS),
        "theme": _table(OF_THEME),
        "features": [*FEATURE_HEADER, *(f"| `{name}` | {words} |" for name, words in FEATURES.items())],
        "plugins": _table(OF_PLUGINS, "plugins."),
        "extra of Material": _table(OF_EXTRA),
    }


def _table(rows: tuple[HostSetting, ...], prefix: str = "") -> list[str]:
    return [*HEADER, *(f"| `{row.path.removeprefix(prefix)}` | {row.support} | {row.words} |" for row in rows)]
