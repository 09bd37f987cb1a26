"""What everything for machines costs a build: head, structured data and its proof, sitemap, feeds, copies, redirects.

Counted is processor time within one process on one core, by feature, so that what else the machine does is no part of
it. A figure is the median of the runs, each of which builds from nothing. The head is timed by itself. Social cards are
left out (`python -m benchmarks.card_time`).

    python -m benchmarks.metadata_time --articles 1000 --runs 3
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections import defaultdict
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from tests.project import Project

from benchmarks.corpus import write_corpus
from cuecard import pipeline
from cuecard.mkdocs_host import plugin
from cuecard.render import template_environment

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

Spent = defaultdict[str, float]

AS_OF = "2027-01-01"
FEATURES = (
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


STAGES = ("READ", "LINK", "ADD", "RENDER", "WRITE", "PUBLISH")


def measure(project: Project) -> Spent:
    """Build from nothing and give the seconds that each feature took, and the whole build."""
    for name in (".cache", "site"):
        shutil.rmtree(project.folder / name, ignore_errors=True)
    spent: Spent = defaultdict(float)
    own = [(template_environment, name, "head") for name in HEAD]
    own.append((plugin, "check_structured_data", "structured_data_checks"))
    with ExitStack() as stack:
        for module, name, feature in own:
            _replace(module, name, _timed(getattr(module, name), feature, spent), stack)
        for stage in STAGES:
            steps = tuple((feature, _timed(step, feature, spent)) for feature, step in getattr(pipeline, stage))
            _replace(pipeline, stage, steps, stack)
        started = time.process_time()
        build(load_config(str(project.folder / "mkdocs.yml")))
        spent["whole"] = time.process_time() - started
    return spent


def _replace(module: ModuleType, name: str, value: object, stack: ExitStack) -> None:
    """Give a module another value until the stack ends."""
    stack.callback(setattr, module, name, getattr(module, name))
    setattr(module, name, value)


def _timed(function: Callable[..., Any], name: str, spent: Spent) -> Callable[..., Any]:
    def timed(*arguments: Any, **named: Any) -> Any:
        started = time.process_time()
        try:
            return function(*arguments, **named)
        finally:
            spent[name] += time.process_time() - started

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
    names = ["head", *FEATURES]
    taken = {name: statistics.median(run[name] for run in runs) for name in names}
    for name, seconds in [*taken.items(), ("together", sum(taken.values()))]:
        print(f"{name:<30} {1000 * seconds / arguments.articles:5.2f} ms an article")
    print(f"of {statistics.median(run['whole'] for run in runs):.1f} s for the whole build")


if __name__ == "__main__":
    main()
