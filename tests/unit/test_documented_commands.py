"""Whoever types a command as the documents name it, on a machine that has `make` and Python, finds that it is there."""

from __future__ import annotations

import re
import subprocess

import pytest
from mkdocs.__main__ import cli

from cuecard.commands.cli import main
from cuecard.commands.command_line import command_line
from tests.project import ROOT

DOCUMENTS = [
    "README.md",
    "REFERENCE.md",
    "CONTRIBUTING.md",
    *sorted(f"decisions/{path.name}" for path in (ROOT / "decisions").glob("*.md")),
]
KNOWS = {"./cuecard": main, "mkdocs": cli, ".venv/bin/mkdocs": cli}
"""Programs that are asked in this process what they know."""
_SPAN = re.compile(r"`([^`\n]+)`|^ {4}(\S.*)$", re.MULTILINE)
_FIRST = re.compile(r"^(?:[A-Z_]+=\S+ )*(make|uv|pip|mkdocs|cuecard|\./cuecard|\.venv/bin/\w+) ([\w-]+)")


def commands() -> set[tuple[str, str]]:
    """Give the first two words of every command in backticks or in a block."""
    texts = [(ROOT / name).read_text("utf-8") for name in DOCUMENTS]
    spans = (span for text in texts for pair in _SPAN.findall(text) for span in pair if span)
    return {(found[1], found[2]) for span in spans if (found := _FIRST.match(span))}


def test_documents_name_commands() -> None:
    """Or nothing would be held."""
    assert {("make", "serve"), ("./cuecard", "explain"), ("./cuecard", "published")} <= commands()


@pytest.mark.parametrize(("program", "first"), sorted(commands()))
def test_a_command_that_documents_name_is_there(program: str, first: str) -> None:
    """`cuecard` alone is on nobody's path, nor is `uv` where make has brought its own; `mkdocs` is in `.venv/bin`."""
    assert program not in {"uv", "pip", "cuecard"}, f"{program} {first}"
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
