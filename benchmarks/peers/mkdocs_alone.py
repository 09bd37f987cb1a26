"""MkDocs with the same Markdown extensions and a theme of one line, without hooks, plugins and Material."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import yaml

from benchmarks.peers.environments import install_mkdocs
from benchmarks.timing import Run, timed

if TYPE_CHECKING:
    from pathlib import Path

_TEMPLATE = "<!doctype html><title>{{ page.title }}</title>{{ page.content }}<footer>{{ config.site_name }}</footer>\n"


def write_mkdocs_site(docs: Path, extensions: list[Any], folder: Path) -> None:
    """Write the settings and the theme into a folder; `extensions` are those of Markdown."""
    theme = folder / "theme"
    theme.mkdir(parents=True)
    (theme / "main.html").write_text(_TEMPLATE, "utf-8")
    settings = {
        "site_name": "A firm",
        "site_url": "https://firm.example/",
        "docs_dir": str(docs),
        "plugins": [],
        "theme": {"name": None, "custom_dir": "theme"},
        "markdown_extensions": extensions,
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    install_mkdocs(folder / ".venv")


def run_mkdocs(folder: Path) -> Run:
    """Build everything anew, in a process of its own. Raises SystemExit."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    command = [str(folder / ".venv/bin/mkdocs"), "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    return timed(command, {**os.environ, "NO_MKDOCS_2_WARNING": "true"})
