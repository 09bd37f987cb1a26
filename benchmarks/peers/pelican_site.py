"""Pelican, with the theme that it calls simple, its lists of categories, tags and authors, and its feeds.

It has an environment of its own, since it wants an older Pygments.
"""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from benchmarks.peers.environments import install
from benchmarks.peers.front_matter import read_articles
from benchmarks.timing import Run, timed

if TYPE_CHECKING:
    from pathlib import Path

_PACKAGE = "pelican[markdown]==4.12.0"
_SETTINGS = """
SITENAME, SITEURL, AUTHOR = "A firm", "https://firm.example", "The firm"
PATH, OUTPUT_PATH, THEME = "content", "output", "simple"
TIMEZONE, DEFAULT_LANG, DEFAULT_PAGINATION = "UTC", "en", 12
FEED_ALL_ATOM, FEED_ALL_RSS = "atom.xml", "feed.xml"
CATEGORY_FEED_ATOM, TAG_FEED_ATOM = "category/{slug}.atom.xml", "tag/{slug}.atom.xml"
STATIC_PATHS = ["assets"]
MARKDOWN = {"extensions": ["extra", "codehilite", "meta", "toc"]}
"""
_FIELDS = ("title", "date", "category", "description")


def write_pelican_site(docs: Path, folder: Path) -> None:
    """Write the settings, and the articles of `docs` as Pelican wants them, into a folder."""
    content = folder / "content"
    content.mkdir(parents=True)
    (folder / "pelicanconf.py").write_text(_SETTINGS, "utf-8")
    for name, fields, text in read_articles(docs):
        lines = [f"{field}: {fields[field]}" for field in _FIELDS]
        lines += [f"slug: {name}", f"tags: {', '.join(fields.get('tags', ()))}"]
        lines += ["status: draft"] if fields.get("draft") else []
        (content / f"{name}.md").write_text("\n".join([*lines, text]), "utf-8")
    shutil.copytree(docs / "assets", content / "assets")
    install(folder / ".venv", _PACKAGE)


def run_pelican(folder: Path) -> Run:
    """Build everything anew, in a process of its own. Raises SystemExit."""
    shutil.rmtree(folder / "output", ignore_errors=True)
    places = [str(folder / "content"), "-s", str(folder / "pelicanconf.py"), "-o", str(folder / "output")]
    return timed([str(folder / ".venv/bin/pelican"), "--quiet", *places], os.environ)
