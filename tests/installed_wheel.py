"""The wheel, built and installed in a virtual environment that has nothing of this checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.project import ROOT

UV = shutil.which("uv") or str(ROOT / ".tools" / "bin" / "uv")


@dataclass(frozen=True)
class Installed:
    """An environment with the wheel."""

    wheel: Path
    environment: Path

    def run(self, command: str, *arguments: str, folder: Path, status: int = 0) -> str:
        """Run a command of the environment in a folder; give what it prints. Raises AssertionError at another end."""
        known = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        ran = subprocess.run(
            [self.environment / "bin" / command, *arguments],
            cwd=folder,
            env={**known, "AS_OF": "2026-06-01"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert ran.returncode == status, ran.stdout + ran.stderr
        return ran.stdout + ran.stderr


def install_wheel(folder: Path) -> Installed:
    """Build the wheel, and install it beside what the lock says that it needs."""
    _uv("build", "--quiet", "--wheel", "--out-dir", str(folder / "wheels"), str(ROOT))
    (wheel,) = (folder / "wheels").glob("*.whl")
    environment = folder / "environment"
    locked = ["--frozen", "--no-default-groups", "--no-install-project", "--project", str(ROOT)]
    _uv("sync", "--quiet", *locked, "--python", sys.executable, into=environment)
    python = str(environment / "bin" / "python")
    _uv("pip", "install", "--quiet", "--no-deps", "--offline", "--python", python, str(wheel))
    return Installed(wheel, environment)


def _uv(*arguments: str, into: Path | None = None) -> None:
    known = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    place = {"UV_PROJECT_ENVIRONMENT": str(into)} if into else {}
    ran = subprocess.run([UV, *arguments], env={**known, **place}, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
