"""Builds in processes of their own, forked from one that has loaded everything, so that each begins with no memory."""

from __future__ import annotations

import json
import os
import pickle
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from cuecard.cache import workers
from tests.project import ROOT, Built, Project

FEW = 4
"""From how many items on work is shared, where a small site is to be made by several processes."""
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
"""The environment of clean builds."""


@dataclass(frozen=True)
class How:
    """How a build is run."""

    as_of: str = "2026-06-01"
    is_dirty: bool = False
    is_shared: bool = False
    """Whether several processes work on it."""


def load_everything() -> None:
    """Build a site in this very process, so that those forked from it need not load what a build needs."""
    with tempfile.TemporaryDirectory() as folder:
        Project(Path(folder)).complete().build()


def build(folder: Path, how: How, killed_after: float | None = None) -> Built | None:
    """Build a project's folder; None where it was killed, some seconds after it began."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        _build_and_exit(folder, how, writing)
    os.close(writing)
    killer = threading.Timer(killed_after or 0, os.kill, (process, signal.SIGKILL))
    if killed_after is not None:
        killer.start()
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    killer.cancel()
    os.waitpid(process, 0)
    if not said:
        assert killed_after is not None, "the build ended without a word"
        return None
    status, output = pickle.loads(said)  # noqa: S301 - from a process of our own
    return Built(status, output, folder / "site")


def _build_and_exit(folder: Path, how: How, writing: int) -> None:
    """In the forked process: build, say how it went, and leave nothing to whoever was forked from."""
    try:
        workers.WORTH_FORKING = FEW if how.is_shared else sys.maxsize
        project = Project.__new__(Project)
        project.folder = folder
        built = project.build(*(["--dirty"] if how.is_dirty else []), as_of=how.as_of)
        with os.fdopen(writing, "wb") as pipe:
            pickle.dump((built.status, built.output), pipe)
    except BaseException as error:  # which would run on in the copy of whoever asked
        os.write(writing, pickle.dumps((-1, repr(error))))
    finally:
        os._exit(0)


class Elsewhere:
    """A process in another time zone and locale, with another hash seed, that builds clean folders by itself."""

    def __init__(self) -> None:
        environment = {key: value for key, value in os.environ.items() if not key.startswith("COV")}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.exactness.builders"],
            cwd=ROOT,
            env={**environment, **ELSEWHERE},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def build(self, folder: Path, as_of: str) -> Built:
        """Build a folder where nothing was built before."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([str(folder), as_of]) + "\n")
        self._process.stdin.flush()
        status, output = json.loads(self._process.stdout.readline())
        return Built(status, output, folder / "site")

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


def main() -> None:
    """Build each folder that a line asks for; answer with a line."""
    load_everything()
    for line in sys.stdin:
        folder, as_of = json.loads(line)
        built = build(Path(folder), How(as_of))
        assert built is not None
        sys.stdout.write(json.dumps([built.status, built.output]) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
