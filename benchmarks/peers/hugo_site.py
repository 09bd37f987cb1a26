"""Hugo, with a theme that shows much the same (`benchmarks/peers/hugo/`).

It has the lists, the feeds but for Atom, the copies and the structured data, and no search, cards, icons or checks.
Related articles are those of the category: Hugo's own index of related content takes a time that grows with the square
of the articles, and would flatter us.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

from benchmarks.timing import Run, timed

THEME = Path(__file__).with_name("hugo")


def write_hugo_site(docs: Path, folder: Path) -> None:
    """Write the theme, and the articles of `docs` as Hugo wants them, into a folder."""
    shutil.copytree(THEME, folder)
    articles = folder / "content/articles"
    articles.mkdir(parents=True)
    for path in (docs / "articles").glob("*.md"):
        source = re.sub(r"^category: (.*)$", r'categories: ["\1"]', path.read_text("utf-8"), count=1, flags=re.M)
        source = re.sub(r"^series: (.*)$", r'series: ["\1"]', source, count=1, flags=re.M)
        (articles / path.name).write_text(source, "utf-8")
    shutil.copytree(docs / "assets", folder / "static/assets")


def run_hugo(folder: Path) -> Run:
    """Build everything anew, in a process of its own. Raises SystemExit where there is no Hugo."""
    if (hugo := shutil.which("hugo")) is None:
        raise SystemExit("no hugo: run this with uv run --group yardstick")
    shutil.rmtree(folder / "public", ignore_errors=True)
    return timed([hugo, "--quiet", "--source", str(folder), "--ignoreCache"], os.environ)
