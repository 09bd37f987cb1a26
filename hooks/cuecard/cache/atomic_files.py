"""Files that are there whole or not at all, whoever reads them meanwhile."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, open to whom new files are."""
    aside = path.with_name(f".{secrets.token_hex(8)}.tmp")
    aside.write_bytes(content)
    aside.replace(path)
