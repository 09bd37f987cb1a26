"""Whoever types a command as the documents name it, on a machine that has `make` and Python, finds that it is there."""

from __future__ import annotations

import re
import subprocess
from textwrap import indent

import pytest
from mkdocs.__main__ import cli

from cuecard.commands.cli import main
from cuecard.commands.command_line import command_line
from tests.project import ROOT

DOCUMENTS = [
    "README.md",
    "CONTRIBUTING.md",
    *sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "manual" / "docs").rglob("*.md")),
]
KNOWS = {"cuecard": main, "./cuecard": main, "mkdocs": cli, ".venv/bin/mkdocs": cli}
"""Programs that are asked in this process what they know."""
MANUAL = "manual/docs/"
"""Where commands are typed as in a site that has Cuecard installed: `uv run cuecard`, or `cuecard`."""
OF_UV = {"lock", "run", "sync"}
_SHELL = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+)`|^ {4}(\S.*)$", re.MULTILINE)
_FIRST = re.compile(
    r"^(?:[A-Z_]+=\S+ )*(?:uv run |uvx )?(make|uv|pip|mkdocs|cuecard|\./cuecard|\.venv/bin/\w+) ([\w-]+)"
)


def commands(*, in_manual: bool) -> set[tuple[str, str]]:
    """Give the first two words of every command in backticks or in a block."""
    written = [(ROOT / name).read_text("utf-8") for name in DOCUMENTS if name.startswith(MANUAL) is in_manual]
    texts = [_SHELL.sub(lambda block: indent(block[1], "    "), text) for text in written]
    spans = (span for text in texts for pair in _SPAN.findall(text) for span in pair if span)
    return {(found[1], found[2]) for span in spans if (found := _FIRST.match(span))}


def test_documents_name_commands() -> None:
    """Or nothing would be held."""
    assert {("make", "serve"), ("./cuecard", "explain")} <= commands(in_manual=False)
    assert {("cuecard", "serve"), ("cuecard", "explain"), ("cuecard", "published")} <= commands(in_manual=True)


@pytest.mark.parametrize(("program", "first"), sorted(commands(in_manual=True)))
def test_a_command_of_the_manual_is_there(program: str, first: str) -> None:
    """In a site that has Cuecard installed; only what is told of the repository begins with `./` or is make's."""
    if program == "uv":
        assert first in OF_UV
    elif program == "pip":
        assert first == "install"
    else:
        expect_there(program, first)


@pytest.mark.parametrize(("program", "first"), sorted(commands(in_manual=False)))
def test_a_command_that_documents_name_is_there(program: str, first: str) -> None:
    """`cuecard` alone is on nobody's path, nor is `uv` where make has brought its own; `mkdocs` is in `.venv/bin`."""
    assert program not in {"uv", "pip", "cuecard"}, f"{program} {first}"
    expect_there(program, first)


def expect_there(program: str, first: str) -> None:
    """Ask a program whether it knows a command."""
    if program in KNOWS:
        assert first in KNOWS[program].commands
        return
    asked = ["make", "--dry-run", "--silent", first] if program == "make" else [program, first, "--help"]
    assert subprocess.run(asked, cwd=ROOT, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("program", ["./cuecard", ".venv/bin/mkdocs"])
def test_a_program_that_documents_name_starts(program: str) -> None:
    """By the path by which it is called."""
    assert subprocess.run([program, "--help"], cwd=ROOT, capture_output=True, check=False).returncode == 0


def test_messages_name_the_command_as_it_is_typed_here() -> None:
    """With the launcher beside `mkdocs.yml`, or as an installed package has it."""
    assert command_line("published", ROOT) == "./cuecard published"
    assert command_line("published", ROOT / "docs") == "cuecard published"
