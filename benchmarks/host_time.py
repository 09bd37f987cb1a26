"""What MkDocs itself costs a build: the same articles by MkDocs, and by a host that does only what the engine asks for.

    python -m benchmarks.host_time --articles 1000

Neither remembers anything; there are no cards and no search.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from benchmarks.build_time import lay_out
from benchmarks.timing import AS_OF, Run, median_of, timed

PLAIN = "import sys; from pathlib import Path; from tests.plain_host import build_site; build_site(Path(sys.argv[1]))"


def measure(articles: int, runs: int, folder: Path) -> dict[str, Run]:
    """Build by each host in turn; give the medians."""
    settings = lay_out(articles, folder / "site", is_lean=True) / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("  - hooks/cache.py\n", ""), "utf-8")
    commands = {
        "MkDocs": [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(settings)],
        "no MkDocs": [sys.executable, "-c", PLAIN, str(settings)],
    }
    environment = {**os.environ, "AS_OF": AS_OF}
    taken: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            taken[name].append(timed(command, environment))
    return {name: median_of(found) for name, found in taken.items()}


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description="Measure what MkDocs itself costs a build.")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        print("| host | wall s | CPU s | peak MB |\n| --- | --- | --- | --- |")
        for name, run in measure(arguments.articles, arguments.runs, Path(folder)).items():
            print(f"| {name} | {run.wall:.1f} | {run.cpu:.1f} | {run.peak_memory:.0f} |")


if __name__ == "__main__":
    main()
