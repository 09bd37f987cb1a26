"""Somebody at a terminal, who answers what a command asks."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path


def at_terminal(
    folder: Path, arguments: Sequence[str], answers: Sequence[str], env: Mapping[str, str] | None = None
) -> tuple[int, str]:
    """Run `cuecard` in a folder and type the answers; give its status and all that the terminal shows."""
    outer, inner = pty.openpty()
    command = [sys.executable, "-c", "from cuecard.commands.cli import main; main()", *arguments]
    with subprocess.Popen(
        command, cwd=folder, stdin=inner, stdout=inner, stderr=inner, env={**os.environ, **(env or {})}
    ) as running:
        os.close(inner)
        os.write(outer, "".join(f"{answer}\n" for answer in answers).encode())
        shown = b""
        with suppress(OSError):  # the end, on Linux
            while piece := os.read(outer, 4096):
                shown += piece
    os.close(outer)
    return running.returncode, shown.decode().replace("\r\n", "\n")
