"""Says what keeps a version from being released: its number, its part of the changelog, files that are not committed.

    python release.py

The number is that of `pyproject.toml`. Versions are semantic (semver.org); the changelog is kept as keepachangelog.com
says.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent
KINDS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
_VERSION = re.compile(r"(\d+)\.(\d+)\.(\d+)")
_HEADING = re.compile(r"^## (?:\[?Unreleased\]?|\[?(\d+\.\d+\.\d+)\]? - (\d{4}-\d{2}-\d{2}))$", re.MULTILINE)


def main() -> None:
    """Print all mistakes, and end with 1 where there are any."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    found = [*mistakes(version, (ROOT / "CHANGELOG.md").read_text("utf-8")), *_uncommitted()]
    print("\n".join(found) or f"{version} can be released")
    sys.exit(1 if found else 0)


def mistakes(version: str, changelog: str) -> Iterator[str]:
    """Say what is wrong with a version, by the whole text of the changelog."""
    if not _VERSION.fullmatch(version):
        yield f"pyproject.toml: '{version}' is no semantic version; write three numbers, such as 1.2.0"
        return
    parts = _parts(changelog)
    if parts.get("Unreleased", "").strip():
        yield f"CHANGELOG.md: lines stand below 'Unreleased'; write '## {version} - ' and the day above them"
    released = [name for name in parts if name != "Unreleased"]
    if not released or released[0] != version:
        newest = released[0] if released else "none"
        yield f"CHANGELOG.md: the newest version is {newest}, and pyproject.toml has {version}"
    elif not parts[version].strip():
        yield f"CHANGELOG.md: nothing is said of {version}"
    if len(released) > 1 and _numbers(released[0]) <= _numbers(released[1]):
        yield f"CHANGELOG.md: {released[0]} is no later than {released[1]}"
    for kind in re.findall(r"^### (.+)$", parts.get(version, ""), re.MULTILINE):
        if kind not in KINDS:
            yield f"CHANGELOG.md: '{kind}' is no kind of change; write one of {', '.join(KINDS)}"


def _parts(changelog: str) -> dict[str, str]:
    """Give the text of each version by its number, and that of `Unreleased`, in their order."""
    headings = list(_HEADING.finditer(changelog))
    ends = [*(heading.start() for heading in headings[1:]), len(changelog)]
    return {
        heading[1] or "Unreleased": changelog[heading.end() : end] for heading, end in zip(headings, ends, strict=True)
    }


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def _uncommitted() -> Iterator[str]:
    command = ["git", "status", "--porcelain"]
    for line in subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines():
        yield f"{line[3:]} is not committed"


if __name__ == "__main__":
    main()
