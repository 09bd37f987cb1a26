"""Sites that all workers of a run look at, each built by the first that wants it."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path


def build_once(site: Path, configuration: Path, **environment: str) -> Path:
    """Build a site strictly unless another worker has; the first to come builds, the others wait for it."""
    site.parent.mkdir(parents=True, exist_ok=True)
    with (site.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-q", "-f", str(configuration)]
            subprocess.run(
                [*command, "-d", str(site)], cwd=configuration.parent, check=True, env=os.environ | environment
            )
    return site
