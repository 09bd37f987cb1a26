"""Environments of their own for generators in Python: what Cuecard brings does not touch them."""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SHARED = ("mkdocs", "mkdocs-material", "pymdown-extensions", "markdown", "pygments", "click")


def install(environment: Path, *packages: str) -> Path:
    """Make an environment with packages; give the folder of its programs. Raises SystemExit where there is no uv."""
    if (uv := os.environ.get("UV") or shutil.which("uv")) is None:
        raise SystemExit("no uv: run this with uv run --group yardstick")
    subprocess.run([uv, "venv", "--quiet", environment], check=True)
    subprocess.run([uv, "pip", "install", "--quiet", "--python", environment, *packages], check=True)
    return environment / "bin"


def install_mkdocs(environment: Path) -> Path:
    """Make an environment with MkDocs and Material in the versions that Cuecard has."""
    return install(environment, *(f"{name}=={version(name)}" for name in _SHARED))
