"""MkDocs' own commands, run in this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.__main__ import cli

if TYPE_CHECKING:
    from collections.abc import Sequence


def run_host_command(name: str, arguments: Sequence[str]) -> None:
    """Run `mkdocs build` or another command, and end the process as it ends. Raises SystemExit."""
    cli.main([name, *arguments], prog_name="cuecard")
