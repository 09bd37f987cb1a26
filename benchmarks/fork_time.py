"""From how many articles on several processes are faster than one, which decides `cuecard.cache.workers.WORTH_FORKING`.

    uv run python -m benchmarks.fork_time --sizes 16 32 64 128 256 --runs 5

Each site is built without memory, pictures aside, by one process and by one for each core, in turn. A figure is the
median of the runs, in seconds, start included.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from pathlib import Path

from tests.project import Project, hook_line

from benchmarks.changes import forget
from benchmarks.corpus import write_corpus
from benchmarks.timing import AS_OF, timed

WITH_THRESHOLD = """
import sys
from cuecard import workers
workers.WORTH_FORKING = int(sys.argv.pop(1))
from mkdocs.__main__ import cli
cli()
"""
THRESHOLDS = {"one process": sys.maxsize, "several": 2}


def measure(articles: int, runs: int, folder: Path) -> dict[str, float]:
    """Build a number of articles with each threshold."""
    project = Project(folder).complete()
    project.configure(hook_line("search"), "")
    write_corpus(folder / "docs", articles)
    taken: dict[str, list[float]] = {name: [] for name in THRESHOLDS}
    for run in range(runs + 1):  # the first makes the pictures
        for name, threshold in THRESHOLDS.items():
            forget(folder, run)
            taken[name].append(_build(folder, threshold))
    return {name: round(statistics.median(seconds[1:]), 2) for name, seconds in taken.items()}


def _build(folder: Path, threshold: int) -> float:
    command = [sys.executable, "-c", WITH_THRESHOLD, str(threshold), "build", "-q", "-f", str(folder / "mkdocs.yml")]
    return timed(command, {**os.environ, "AS_OF": AS_OF}).wall


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description="Measure when several processes pay.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[16, 32, 64, 128, 256])
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    for articles in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(articles, measure(articles, arguments.runs, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
