"""The tables of MkDocs' and Material's settings in REFERENCE.md. `python -m tests.setting_tables` prints them."""

from __future__ import annotations

from cuecard.check.host_settings import FEATURES, OF_EXTRA, OF_MKDOCS, OF_PLUGINS, OF_THEME, HostSetting

HEADER = ("| Setting | Here | What it does, or what does that instead |", "| --- | --- | --- |")
FEATURE_HEADER = ("| Feature | What the theme does |", "| --- | --- |")


def setting_tables() -> dict[str, list[str]]:
    """Give the lines of each table by the heading above it."""
    return {
        "Settings of MkDocs": _table(OF_MKDOCS),
        "Settings of the theme": _table(OF_THEME),
        "Features of Material": [*FEATURE_HEADER, *(f"| `{name}` | {words} |" for name, words in FEATURES.items())],
        "Plugins": _table(OF_PLUGINS, "plugins."),
        "What Material reads under `extra`": _table(OF_EXTRA),
    }


def _table(rows: tuple[HostSetting, ...], prefix: str = "") -> list[str]:
    return [*HEADER, *(f"| `{row.path.removeprefix(prefix)}` | {row.support} | {row.words} |" for row in rows)]


if __name__ == "__main__":
    for heading, lines in setting_tables().items():
        print("\n".join([f"### {heading}", "", *lines, ""]))  # noqa: T201 - a command prints
