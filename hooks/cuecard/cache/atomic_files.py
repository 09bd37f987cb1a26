"""Files that are there whole or not at all, whoever reads them meanwhile."""

from __future__ import annotations

import secrets
import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, open to whom new files are."""
    aside = _name_aside(path)
    aside.write_bytes(content)
    aside.replace(path)


def rewrite_whole(path: Path, content: bytes) -> None:
    """Write a file that is there anew, whole or not at all, open to whom it was; a link to it stays one."""
    path = path.resolve()
    with _aside(path, content) as aside:
        shutil.copymode(path, aside)
        aside.replace(path)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, whole or not at all. Raises FileExistsError."""
    path.touch(exist_ok=False)
    try:
        write_whole(path, content)
    except BaseException:
        path.unlink()
        raise


@contextmanager
def _aside(path: Path, content: bytes) -> Iterator[Path]:
    """Write a file beside another one, for a while."""
    aside = _name_aside(path)
    try:
        aside.write_bytes(content)
        yield aside
    finally:
        aside.unlink(missing_ok=True)


def _name_aside(path: Path) -> Path:
    return path.with_name(f".{secrets.token_hex(8)}.tmp")
