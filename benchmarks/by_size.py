"""What benchmarks have in common that measure sites of several sizes: their options, their rows, their results."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Row = dict[str, object]


def measure_by_size(
    measure: Callable[[int, int, Path], Iterable[Row]], results: Path, *, sizes: list[int], runs: int
) -> None:
    """Give `measure` each number of articles, a number of runs and a folder; print its rows and write them as JSON."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", type=int, nargs="+", default=sizes)
    parser.add_argument("--runs", type=int, default=runs)
    arguments = parser.parse_args()
    rows: list[Row] = []
    for articles in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            for row in measure(articles, arguments.runs, Path(folder)):
                print("  ".join(f"{value!s:>10}" for value in row.values()), flush=True)
                rows.append(row)
    write_rows(rows, results)


def write_rows(rows: list[Row], results: Path) -> None:
    """Write rows as JSON."""
    results.parent.mkdir(parents=True, exist_ok=True)
    results.write_text(json.dumps(rows, indent=2) + "\n", "utf-8")
