"""Edits projects at random for some time, and holds each build against a clean one.

    python -m tests.exactness --minutes 30

What it finds it shows in its smallest form; that becomes a test of its own.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.exactness.builders import Elsewhere
from tests.exactness.proof import Proof, Step, steps

SEQUENCES = 20
"""How many sequences are made before the time is looked at."""


def prove(minutes: float, first_seed: int) -> Counter[str]:
    """Run sequences until the time is over; give what was done, and how often."""
    end, elsewhere = time.monotonic() + 60 * minutes, Elsewhere()
    with tempfile.TemporaryDirectory() as folder:
        proof = Proof(Path(folder) / "proof", elsewhere)

        def run(sequence: list[Step]) -> None:
            proof.run(sequence)

        number = first_seed
        while time.monotonic() < end:
            relaxed = settings(
                max_examples=SEQUENCES,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
                phases=[Phase.generate, Phase.shrink],
            )
            seed(number)(relaxed(given(steps())(run)))()
            number += 1
    elsewhere.close()
    return proof.done + Counter({"builds": proof.builds, "builds that ended with an error": proof.refused})


def main() -> None:
    """Prove on every core, each with seeds of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    arguments = parser.parse_args()
    cores = len(os.sched_getaffinity(0))
    seeds = [arguments.seed + 1_000_000 * core for core in range(cores)]
    with ProcessPoolExecutor(cores) as pool:
        done = sum(pool.map(prove, [arguments.minutes] * cores, seeds), Counter[str]())
    sys.stdout.write("".join(f"{number:7,} {kind}\n" for kind, number in done.most_common()))


if __name__ == "__main__":
    main()
