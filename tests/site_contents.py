"""Every byte of a site."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import unquote


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder, hidden ones too, by its path."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def traces(folder: Path, *words: str) -> list[str]:
    """Name the files that hold one of the words, in any case, in their names or contents, compressed or not."""
    wanted = [word.casefold() for word in words]
    found = []
    for name, content in contents(folder).items():
        plain = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
        text = f"{name}\n{plain.decode('utf-8', 'replace')}"
        both = f"{text}\n{unquote(text)}".casefold()
        found += [f"{name}: {word}" for word in wanted if word in both]
    return found
