"""The commands of `cuecard` and of the Makefile, as they describe themselves."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuecard.commands.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAKEFILE = Path(__file__).parents[2] / "Makefile"
_OF_EACH = "config_file"
"""The option that each command has, so that it is said once."""
_TARGET = re.compile(r"^([a-z-]+):.*?## (.+)$", re.MULTILINE)


def lists() -> dict[str, Sequence[str]]:
    """Give the lines of each list by its name."""
    cuecard = {f"cuecard {name}": list(_told(name, command)) for name, command in _commands(main)}
    return {"make": _targets(), **cuecard}


def _targets() -> list[str]:
    rows = _TARGET.findall(MAKEFILE.read_text("utf-8"))
    return ["| Command | What it does |", "| --- | --- |", *(f"| `make {name}` | {words}. |" for name, words in rows)]


def _commands(group: click.Group, above: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield from _commands(command, f"{above}{name} ")
        else:
            yield f"{above}{name}", command


def _told(name: str, command: click.Command) -> Iterator[str]:
    """Say what a command does, and give a row for each of its arguments and options."""
    arguments = [_metavar(one) for one in command.params if isinstance(one, click.Argument)]
    yield f"`{' '.join(['cuecard', name, *arguments])}`"
    yield ""
    yield " ".join((command.help or "").split())
    options = [one for one in command.params if isinstance(one, click.Option) and one.name != _OF_EACH]
    yield from ("", "| Option | What it does |", "| --- | --- |") if options else ()
    for option in options:
        takes = "" if option.is_flag else f" {option.make_metavar()}"
        yield f"| `{', '.join(option.opts)}{takes}` | {(option.help or '').strip()} |"


def _metavar(argument: click.Argument) -> str:
    word = (argument.name or "").upper()
    return word if argument.required else f"[{word}]"
