"""What one process takes, and the medians of several."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.project import ROOT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

RESULTS = ROOT / ".cuecard" / "benchmarks"
"""Where benchmarks leave their figures as JSON."""
AS_OF = "2027-01-01"


@dataclass(frozen=True)
class Run:
    """What one process took: seconds of wall and processor time, megabytes of memory at its peak."""

    wall: float
    cpu: float
    peak_memory: float


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


def median_of(runs: Sequence[Run]) -> Run:
    """Give the median of each figure."""
    return Run(*(statistics.median(getattr(run, figure) for run in runs) for figure in ("wall", "cpu", "peak_memory")))
