"""How long a build takes, against what MkDocs alone needs to convert and template the same articles.

The yardstick is MkDocs with the same Markdown extensions and a theme of one line, without hooks, plugins and
Material. "Plain" is Cuecard with the hooks that turn articles into pages and lists, and without those that add to
them: feeds, search, pictures and whatever else `mkdocs.yml` has. All build the same sources into an empty folder, each
in a process of its own and in turn, so that a machine that slows down slows all. Times are those of whole processes,
start included; a figure is the median of the runs.

    python -m benchmarks.build_time --sizes 100 1000 5000 --runs 5
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from tests.project import ROOT, Project

from benchmarks.corpus import write_corpus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

RESULTS = ROOT / ".cuecard" / "benchmarks" / "build_time.json"
AS_OF = "2027-01-01"
PLAIN = {
    "addresses",
    "articles",
    "beside",
    "listings",
    "reading_time",
    "reports",
    "settings",
    "staging",
    "theme",
    "unpublished",
    "verdict",
}
_HOOK = re.compile(r"  - hooks/(\w+)\.py$", re.MULTILINE)


@dataclass(frozen=True)
class Run:
    """What one process took: seconds of wall and processor time, megabytes of memory at its peak."""

    wall: float
    cpu: float
    peak_memory: float


@dataclass(frozen=True)
class Result:
    """The medians of one builder's runs over one number of articles."""

    builder: str
    articles: int
    runs: int
    wall: float
    cpu: float
    peak_memory: float

    @property
    def milliseconds_an_article(self) -> float:
        """Wall time by article, the process' start included."""
        return 1000 * self.wall / self.articles


def measure(articles: int, runs: int, folder: Path) -> list[Result]:
    """Build one number of articles with each builder in turn."""
    project = Project(folder).complete()
    write_corpus(folder / "docs", articles)
    configurations = {
        "Cuecard": folder / "mkdocs.yml",
        "plain": _write_plain(project),
        "MkDocs alone": _write_yardstick(project),
    }
    found: dict[str, list[Run]] = {builder: [] for builder in configurations}
    for _ in range(runs):
        for builder, configuration in configurations.items():
            found[builder].append(_build(configuration))
    return [_medians(builder, articles, taken) for builder, taken in found.items()]


def _write_plain(project: Project) -> Path:
    """Write the configuration of articles, lists and theme."""
    lines = (project.folder / "mkdocs.yml").read_text("utf-8").splitlines(keepends=True)
    kept = (line for line in lines if not (hook := _HOOK.match(line)) or hook[1] in PLAIN)
    path = project.folder / "plain.yml"
    path.write_text("".join(kept), "utf-8")
    return path


def _write_yardstick(project: Project) -> Path:
    """Write the configuration and the theme of MkDocs alone."""
    theme = project.folder / "yardstick"
    theme.mkdir()
    (theme / "main.html").write_text(
        "<!doctype html><title>{{ page.title }}</title>{{ page.content }}<footer>{{ config.site_name }}</footer>\n"
    )
    shipped = yaml.safe_load((project.folder / "mkdocs.yml").read_text("utf-8"))
    own = {key: shipped[key] for key in ("site_name", "site_url", "markdown_extensions")}
    own |= {"plugins": [], "theme": {"name": None, "custom_dir": "yardstick"}, "site_dir": "yardstick-site"}
    path = project.folder / "yardstick.yml"
    path.write_text(yaml.safe_dump(own), "utf-8")
    return path


def _build(configuration: Path) -> Run:
    for site in ("site", "yardstick-site", ".cuecard/site-before"):
        shutil.rmtree(configuration.parent / site, ignore_errors=True)
    (configuration.parent / ".cache/cuecard/build.sqlite3").unlink(missing_ok=True)
    return run_build(configuration)


def run_build(configuration: Path) -> Run:
    """Build in a process of its own and say what it took."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(configuration)]
    environment = {**os.environ, "AS_OF": AS_OF, "NO_MKDOCS_2_WARNING": "true"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as people run it: modules are compiled once
    return timed(command, environment)


def timed(command: Sequence[str], environment: Mapping[str, str]) -> Run:
    """Run a command to its end, and say what it took; what it says of itself is left out. Raises SystemExit."""
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _medians(builder: str, articles: int, runs: Sequence[Run]) -> Result:
    return Result(
        builder,
        articles,
        len(runs),
        wall=statistics.median(run.wall for run in runs),
        cpu=statistics.median(run.cpu for run in runs),
        peak_memory=statistics.median(run.peak_memory for run in runs),
    )


def _print_table(results: Sequence[Result]) -> None:
    print(f"{'articles':>8}  {'builder':<12}  {'wall s':>7}  {'cpu s':>7}  {'ms/article':>10}  {'peak MB':>7}")
    for result in results:
        print(
            f"{result.articles:>8}  {result.builder:<12}  {result.wall:>7.2f}  {result.cpu:>7.2f}"
            f"  {result.milliseconds_an_article:>10.2f}  {result.peak_memory:>7.0f}"
        )


def _write_results(results: Sequence[Result], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [asdict(result) | {"milliseconds_an_article": result.milliseconds_an_article} for result in results]
    path.write_text(json.dumps(rows, indent=2) + "\n", "utf-8")


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description="Measure builds against MkDocs alone.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 5000])
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    results: list[Result] = []
    for articles in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            results += measure(articles, arguments.runs, Path(folder))
    _print_table(results)
    _write_results(results, RESULTS)


if __name__ == "__main__":
    main()
