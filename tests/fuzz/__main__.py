"""Feeds every target until the time is over, half of it guided by coverage where atheris is installed.

    python -m tests.fuzz --minutes 5 --seeds tests/sites

What it finds it shows, the generated input in its smallest form; that becomes a test of its own.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from tests.fuzz.inputs import seeds
from tests.fuzz.plan import Target, targets
from tests.project import ROOT


def main() -> None:
    """Feed the chosen targets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seeds", nargs="*", type=Path, default=[ROOT / "tests" / "sites"])
    parser.add_argument("--only", nargs="*", choices=targets([""]))
    arguments = parser.parse_args()
    plan = targets(seeds(arguments.seeds))
    chosen = {name: target for name, target in plan.items() if name in (arguments.only or plan)}
    has_guide = importlib.util.find_spec("atheris") is not None
    minutes = arguments.minutes / 2 if has_guide else arguments.minutes
    fed = feed(chosen, minutes)
    sys.stdout.write("".join(f"{name}: {number:,} inputs\n" for name, number in fed.items()))
    if not has_guide:
        sys.stdout.write("atheris is not installed, so that nothing was guided by coverage\n")
        return
    seconds = max(1, round(60 * minutes / len(chosen)))
    for name in chosen:
        sys.stdout.write(f"{name}: {guide(name, seconds, arguments.seeds):,} inputs by coverage\n")


def guide(name: str, seconds: int, folders: list[Path]) -> int:
    """Feed one target with what atheris chooses, in a process of its own; give how many inputs it had."""
    command = [sys.executable, "-m", "tests.fuzz.guided", name, str(seconds), *map(str, folders)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        raise SystemExit(f"{name}, where atheris chose the input:\n{done.stdout}{done.stderr}")
    return int(re.findall(r"^stat::number_of_executed_units: +(\d+)$", done.stderr, re.MULTILINE)[0])


def feed(chosen: dict[str, Target], minutes: float) -> dict[str, int]:
    """Feed targets in turn with what is generated; give how many inputs each had."""
    fed = dict.fromkeys(chosen, 0)
    for _ in rounds(minutes):
        for name, target in chosen.items():
            relaxed = settings(
                max_examples=target.at_a_time,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                phases=[Phase.reuse, Phase.generate, Phase.shrink],
            )
            relaxed(given(target.inputs)(target.feed))()
            fed[name] += target.at_a_time
    return fed


def rounds(minutes: float) -> Iterator[int]:
    """Count the rounds for which there is time, of which there is one in any case."""
    end, number = time.monotonic() + 60 * minutes, 0
    while not number or time.monotonic() < end:
        number += 1
        yield number


if __name__ == "__main__":
    main()
