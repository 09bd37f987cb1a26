"""How people type the commands of `cuecard` where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LAUNCHER = "cuecard"
"""A file beside `mkdocs.yml` that sets up what the command needs, and runs it."""


def command_line(arguments: str, folder: Path) -> str:
    """Write a command as it is typed in the folder of `mkdocs.yml`."""
    return f"{'./' if (folder / LAUNCHER).is_file() else ''}cuecard {arguments}"
