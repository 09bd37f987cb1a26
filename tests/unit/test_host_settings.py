"""The table of settings holds every one that MkDocs and Material have, so that a new release's is told of here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import yaml
from mkdocs.config.base import Config
from mkdocs.config.config_options import SubConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import get_theme_dir

from cuecard.check.host_settings import FEATURES, SETTINGS, Support

TEMPLATES = Path(get_theme_dir("material"))
NOT_FOR_OWNERS = {"config_file_path", "mdx_configs"}
"""What MkDocs sets itself."""


def keys_of(config: type[Config], prefix: str = "") -> Iterator[str]:
    """Name every key of a configuration of MkDocs, those within others too."""
    for name, option in config._schema:
        yield f"{prefix}{name}"
        inner = getattr(option, "config_class", None) if isinstance(option, SubConfig) else None
        if isinstance(inner, type):
            yield from keys_of(inner, f"{prefix}{name}.")


def source_of_theme() -> str:
    """Give every template and script of Material's."""
    files = [*TEMPLATES.rglob("*.html"), *TEMPLATES.rglob("bundle*.js")]
    return "\n".join(path.read_text("utf-8") for path in files)


def test_every_setting_of_mkdocs_is_in_the_table() -> None:
    """Those of its schema, and the one that it reads before."""
    assert {*keys_of(MkDocsConfig), "INHERIT"} - NOT_FOR_OWNERS <= SETTINGS.keys()


def test_every_option_of_the_theme_is_in_the_table() -> None:
    """Those that its configuration has, and those that its templates read."""
    options = yaml.safe_load((TEMPLATES / "mkdocs_theme.yml").read_text("utf-8"))
    read = set(re.findall(r"config\.theme\.(\w+)", source_of_theme()))
    assert {f"theme.{name}" for name in {*options, *read}} <= SETTINGS.keys()


def test_every_key_that_the_theme_reads_under_extra_is_in_the_table() -> None:
    """They are refused where Cuecard has none of that name."""
    read = set(re.findall(r"config\.extra\.(\w+)", source_of_theme()))
    assert {f"extra.{name}" for name in read} <= SETTINGS.keys()


def test_every_feature_of_the_theme_is_in_the_table() -> None:
    """Those that its templates and its script ask for."""
    kinds = {name.partition(".")[0] for name in FEATURES}
    named = set(re.findall(rf'"((?:{"|".join(kinds)})\.[a-z.]+)"', source_of_theme()))
    words = set(re.findall(r'"([a-z.]+)":', (TEMPLATES / "partials/languages/en.html").read_text("utf-8")))
    assert named - words <= FEATURES.keys()


def test_every_plugin_of_material_is_in_the_table() -> None:
    """And those of MkDocs."""
    points = [*distribution("mkdocs-material").entry_points, *distribution("mkdocs").entry_points]
    plugins = {point.name for point in points if point.group == "mkdocs.plugins"}
    assert {f"plugins.{name}" for name in plugins} <= SETTINGS.keys()


def test_what_is_not_honoured_says_what_to_do() -> None:
    """A message without a remedy helps nobody."""
    assert [row.path for row in SETTINGS.values() if (row.support is Support.HONOURED) is bool(row.remedy)] == []
