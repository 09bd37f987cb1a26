"""How long a build takes that has many photographs to make ready, the first time and when they are known.

A number of JPEGs of 1600 × 1000 pixels, each other than the others, stand one in each article. The site is built twice,
each time in a process of its own; the second build finds in the cache what the first has made.

    python -m benchmarks.picture_time --pictures 200
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.pictures import encoded, photograph
from tests.project import ROOT, Project, article

from benchmarks.timing import timed

if TYPE_CHECKING:
    from collections.abc import Sequence

RESULTS = ROOT / ".cuecard" / "benchmarks" / "picture_time.json"
SIZE = (1600, 1000)


@dataclass(frozen=True)
class Result:
    """What one build took: seconds of wall and processor time, megabytes of memory at its peak."""

    build: str
    pictures: int
    wall: float
    cpu: float
    peak_memory: float


@dataclass(frozen=True)
class Weight:
    """What visitors are offered of all pictures at one width: kilobytes by format."""

    width: int
    kilobytes: dict[str, int]


def write_site(project: Project, pictures: int) -> None:
    """Write an article for each photograph."""
    for number in range(pictures):
        project.write(f"articles/photo-{number}.jpg", encoded(photograph(*SIZE, number), "JPEG", quality=90))
        text = f"Words.\n\n![A room of an office](photo-{number}.jpg)\n"
        project.write(f"articles/article-{number}.md", article(text, title=f"Article {number}"))


def build(project: Project, name: str, pictures: int) -> Result:
    """Build the site in a process of its own."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(project.folder / "mkdocs.yml")]
    run = timed(command, {**os.environ, "AS_OF": "2027-01-01"})
    return Result(name, pictures, run.wall, run.cpu, run.peak_memory)


def weigh(project: Project) -> list[Weight]:
    """Add up what was written, by width and format."""
    sums: dict[int, dict[str, int]] = {}
    for path in (project.folder / "site" / "assets" / "pictures").iterdir():
        width, kind = int(path.name.split(".")[0].rpartition("-")[2]), path.suffix.lstrip(".")
        sums.setdefault(width, {}).setdefault(kind, 0)
        sums[width][kind] += path.stat().st_size
    return [
        Weight(width, {kind: size // 1000 for kind, size in sorted(kinds.items())})
        for width, kinds in sorted(sums.items())
    ]


def _print(results: Sequence[Result], weights: Sequence[Weight]) -> None:
    print(f"{'build':<8}  {'pictures':>8}  {'wall s':>7}  {'cpu s':>7}  {'cpu/wall':>8}  {'peak MB':>7}")
    for result in results:
        print(
            f"{result.build:<8}  {result.pictures:>8}  {result.wall:>7.1f}  {result.cpu:>7.1f}"
            f"  {result.cpu / result.wall:>8.2f}  {result.peak_memory:>7.0f}"
        )
    for weight in weights:
        print(f"{weight.width:>5} px wide: {', '.join(f'{kind} {size} KB' for kind, size in weight.kilobytes.items())}")


def main() -> None:
    """Measure and report."""
    parser = argparse.ArgumentParser(description="Measure builds with photographs.")
    parser.add_argument("--pictures", type=int, default=200)
    pictures = parser.parse_args().pictures
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder)).complete()
        write_site(project, pictures)
        results = [build(project, name, pictures) for name in ("first", "second")]
        weights = weigh(project)
    _print(results, weights)
    RESULTS.parent.mkdir(parents=True, exist_ok=True)
    found = {"builds": [asdict(result) for result in results], "weights": [asdict(weight) for weight in weights]}
    RESULTS.write_text(json.dumps(found, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
