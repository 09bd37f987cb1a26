"""MkDocs without Cuecard: as Material's blog with what it comes with, and alone with a theme of one line."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING, Any

import yaml

from benchmarks.peers.environments import install_mkdocs
from benchmarks.peers.front_matter import read_articles
from benchmarks.timing import Run, timed

if TYPE_CHECKING:
    from pathlib import Path

_FIELDS = ("title", "description", "date", "tags", "draft")
_TEMPLATE = "<!doctype html><title>{{ page.title }}</title>{{ page.content }}<footer>{{ config.site_name }}</footer>\n"


def write_material_blog(docs: Path, extensions: list[Any], folder: Path) -> None:
    """Write the articles of `docs` as posts, with search and lists of tags; `extensions` are those of Markdown."""
    posts = folder / "docs/posts"
    posts.mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Articles\n", "utf-8")
    for name, fields, text in read_articles(docs):
        kept = {field: fields[field] for field in _FIELDS if field in fields} | {"categories": [fields["category"]]}
        (posts / f"{name}.md").write_text(f"---\n{yaml.safe_dump(kept)}---\n{text}", "utf-8")
    shutil.copytree(docs / "assets", folder / "docs/assets")
    plugins = [{"blog": {"blog_dir": ".", "pagination_per_page": 12}}, "search", "tags"]
    _write_settings(folder, theme={"name": "material"}, plugins=plugins, markdown_extensions=extensions)


def write_mkdocs_site(docs: Path, extensions: list[Any], folder: Path) -> None:
    """Let MkDocs read the articles of `docs` as they are, with the same Markdown and no plugin."""
    theme = folder / "theme"
    theme.mkdir(parents=True)
    (theme / "main.html").write_text(_TEMPLATE, "utf-8")
    own = {"name": None, "custom_dir": "theme"}
    _write_settings(folder, docs_dir=str(docs), theme=own, plugins=[], markdown_extensions=extensions)


def _write_settings(folder: Path, **settings: object) -> None:
    named = {"site_name": "A firm", "site_url": "https://firm.example/", **settings}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(named), "utf-8")
    install_mkdocs(folder / ".venv")


def run_mkdocs(folder: Path) -> Run:
    """Build everything anew, in a process of its own. Raises SystemExit."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    command = [str(folder / ".venv/bin/mkdocs"), "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    return timed(command, {**os.environ, "NO_MKDOCS_2_WARNING": "true"})
