"""Material for MkDocs with the plugins that it comes with: its blog, its search and its lists of tags."""

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


def write_material_blog(docs: Path, extensions: list[Any], folder: Path) -> None:
    """Write the settings, and the articles of `docs` as posts, into a folder; `extensions` are those of Markdown."""
    posts = folder / "docs/posts"
    posts.mkdir(parents=True)
    (folder / "docs/index.md").write_text("# Articles\n", "utf-8")
    for name, fields, text in read_articles(docs):
        kept = {field: fields[field] for field in _FIELDS if field in fields} | {"categories": [fields["category"]]}
        (posts / f"{name}.md").write_text(f"---\n{yaml.safe_dump(kept)}---\n{text}", "utf-8")
    shutil.copytree(docs / "assets", folder / "docs/assets")
    settings = {
        "site_name": "A firm",
        "site_url": "https://firm.example/",
        "theme": {"name": "material"},
        "plugins": [{"blog": {"blog_dir": ".", "pagination_per_page": 12}}, "search", "tags"],
        "markdown_extensions": extensions,
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), "utf-8")
    install_mkdocs(folder / ".venv")


def run_material_blog(folder: Path) -> Run:
    """Build everything anew, in a process of its own. Raises SystemExit."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    command = [str(folder / ".venv/bin/mkdocs"), "build", "--quiet", "--config-file", str(folder / "mkdocs.yml")]
    return timed(command, {**os.environ, "NO_MKDOCS_2_WARNING": "true"})
