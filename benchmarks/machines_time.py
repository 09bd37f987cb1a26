"""What everything for machines costs a build: head, structured data and its proof, sitemap, feeds, copies, redirects.

Counted is processor time within one process on one core, by hook, so that what else the machine does is no part of it.
A figure is the median of the runs, each of which builds from nothing. The head is made within the hook of the theme,
where it is timed by itself. Social cards are left out (`python -m benchmarks.card_time`).

    python -m benchmarks.machines_time --articles 1000 --runs 3
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.project import Project

from benchmarks.corpus import write_corpus
from cuecard.render import template_environment

if TYPE_CHECKING:
    from collections.abc import Callable

Spent = defaultdict[str, float]

AS_OF = "2027-01-01"
HOOKS = (
    "structured_data_checks",
    "feeds",
    "icons",
    "language_models",
    "published_addresses",
    "redirects",
    "search_results",
    "sitemap",
)
HEAD = ("site_metadata", "page_metadata", "head_of")
"""What the theme's data is made of that is for machines."""


def measure(project: Project) -> Spent:
    """Build from nothing and give the seconds that each hook took, and the whole build."""
    for name in (".cache", "site"):
        shutil.rmtree(project.folder / name, ignore_errors=True)
    spent: Spent = defaultdict(float)
    config = load_config(str(project.folder / "mkdocs.yml"))
    for methods in config.plugins.events.values():
        methods[:] = [_timed(method, method.__module__, spent) for method in methods]
    own = {name: getattr(template_environment, name) for name in HEAD}
    try:
        for name, function in own.items():
            setattr(template_environment, name, _timed(function, "head", spent))
        started = time.process_time()
        build(config)
        spent["whole"] = time.process_time() - started
    finally:
        for name, function in own.items():
            setattr(template_environment, name, function)
    return spent


def _timed(function: Callable[..., Any], name: str, spent: Spent) -> Callable[..., Any]:
    def timed(*arguments: Any, **named: Any) -> Any:
        started = time.process_time()
        try:
            return function(*arguments, **named)
        finally:
            spent[name] += time.process_time() - started

    timed.__module__ = function.__module__
    return timed


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure what everything for machines costs a build.")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=3)
    arguments = parser.parse_args()
    os.environ["AS_OF"] = AS_OF
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder)).complete()
        write_corpus(project.folder / "docs", arguments.articles)
        project.advise_on_search_results()
        runs = [measure(project) for _ in range(arguments.runs)]
    names = ["head", *(f"hooks/{name}.py" for name in HOOKS)]
    taken = {name: statistics.median(run[name] for run in runs) for name in names}
    for name, seconds in [*taken.items(), ("together", sum(taken.values()))]:
        print(f"{name:<30} {1000 * seconds / arguments.articles:5.2f} ms an article")
    print(f"of {statistics.median(run['whole'] for run in runs):.1f} s for the whole build")


if __name__ == "__main__":
    main()
