"""How long a build takes by what changed since the last one, each in a process of its own.

    uv run --group yardstick python -m benchmarks.rebuild_time --sizes 1000 10000 --runs 3

"clean" has no memory and no site; pictures are made before, since they are remembered by themselves. "nothing" follows
a build of the same. "text" is one article with another paragraph, "title" one with another title, "new" a further
article. "no search" leaves the search index out. A figure is the median of the runs, whole processes, start included.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import sys
from itertools import count
from typing import TYPE_CHECKING

from tests.project import Project

from benchmarks.build_time import RESULTS as OTHER_RESULTS
from benchmarks.build_time import Run, run_build, timed
from benchmarks.by_size import measure_by_size
from benchmarks.corpus import write_corpus
from benchmarks.hugo_site import run_hugo, write_hugo_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Change = Callable[[Path, int], None]

RESULTS = OTHER_RESULTS.with_name("rebuild_time.json")
SEARCH = "  - hooks/search.py\n"
START = """
import sys
from mkdocs.__main__ import cli
from mkdocs.config import load_config
from mkdocs.structure.files import get_files
config = load_config(sys.argv[1])
get_files(config).add_files_from_theme(config.theme.get_env(), config)
"""
"""What MkDocs does in any case before it can do something."""


def forget(folder: Path, run: int) -> None:  # noqa: ARG001 - every change is told the run
    """Remove what earlier builds left, but for pictures."""
    for left in ("site", ".cuecard/site-before"):
        shutil.rmtree(folder / left, ignore_errors=True)
    for file in (folder / ".cache/cuecard").glob("build.sqlite3*"):
        file.unlink()


def change_nothing(folder: Path, run: int) -> None:
    """Leave everything as it is."""


def change_text(folder: Path, run: int) -> None:
    """Add a paragraph to one article."""
    path = _article(folder)
    path.write_text(f"{path.read_text('utf-8')}\nAnother paragraph, the {run}th.\n", "utf-8")


def change_title(folder: Path, run: int) -> None:
    """Give one article another title."""
    path = _article(folder)
    lines = path.read_text("utf-8").split("\n")
    place = next(index for index, line in enumerate(lines) if line.startswith("title:"))
    lines[place] = f"title: Another title, the {run}th"
    path.write_text("\n".join(lines), "utf-8")


def add_article(folder: Path, run: int) -> None:
    """Add an article, the newest of its category."""
    path = _article(folder)
    path.with_name(f"new-{run}.md").write_text(path.read_text("utf-8"), "utf-8")


CHANGES: dict[str, Change] = {
    "clean": forget,
    "nothing": change_nothing,
    "text": change_text,
    "title": change_title,
    "new": add_article,
}


def _article(folder: Path) -> Path:
    articles = sorted((folder / "docs/articles").glob("*.md"))
    return articles[len(articles) // 2]


def measure(articles: int, runs: int, folder: Path) -> Iterator[dict[str, object]]:
    """Build one number of articles after each change, with the search index and without."""
    project = Project(folder).complete()
    write_corpus(folder / "docs", articles)
    write_hugo_site(folder / "docs", folder / "hugo")
    configuration = folder / "mkdocs.yml"
    run_build(configuration)
    numbers = count()  # so that no change is one that was made before
    for name in ("no search", "all"):
        shipped = configuration.read_text("utf-8")
        if name == "no search":
            project.configure(SEARCH, "")
            run_build(configuration)
        for change in CHANGES:
            taken = [_after(change, configuration, next(numbers)) for _ in range(runs)]
            yield _row(articles, f"{change}, {name}", taken)
        yield _row(articles, "mkdocs starts and lists", [_start(folder) for _ in range(runs)])
        yield _row(articles, "hugo, clean", [run_hugo(folder / "hugo") for _ in range(runs)])
        configuration.write_text(shipped, "utf-8")
        run_build(configuration)


def _after(change: str, configuration: Path, number: int) -> Run:
    CHANGES[change](configuration.parent, number)
    return run_build(configuration)


def _start(folder: Path) -> Run:
    """Let MkDocs read its settings and list the files, without any hook or plugin."""
    shipped = (folder / "mkdocs.yml").read_text("utf-8")
    bare = re.sub(r"^(hooks|plugins):.*?(?=^\w)", "", shipped, flags=re.M | re.S)
    (folder / "start.yml").write_text(bare, "utf-8")
    return timed([sys.executable, "-c", START, str(folder / "start.yml")], os.environ)


def _row(articles: int, case: str, taken: list[Run]) -> dict[str, object]:
    row: dict[str, object] = {"articles": articles, "case": case, "runs": len(taken)}
    for figure in ("wall", "cpu", "peak_memory"):
        row[figure] = round(statistics.median(getattr(run, figure) for run in taken), 2)
    return row


def main() -> None:
    """Measure and report."""
    measure_by_size(measure, RESULTS, sizes=[1000, 10000], runs=3)


if __name__ == "__main__":
    main()
