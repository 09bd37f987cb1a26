"""What nobody has used for long leaves the caches of pictures and cards, so that they do not grow for good."""

from __future__ import annotations

import os
import shutil
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

KEPT_DAYS = 60
"""How long what was made is kept after its last use, such as for a branch that is built now and then."""
RECORD = "record.json"
"""The file of a folder that says what is in it."""
_DAY = 86_400
"""Seconds."""


def note_use(path: Path) -> None:
    """Let the time of a file be that of its last use, to the day; a folder that is read-only keeps its times."""
    try:
        if time.time() - path.stat().st_mtime > _DAY:
            os.utime(path)
    except OSError:
        return


def remove_unused(folder: Path) -> None:
    """Remove the cards and the folders of pictures of a cache that were not used for long."""
    oldest = time.time() - KEPT_DAYS * _DAY
    for card in folder.glob("cards/*/*.png"):
        if card.stat().st_mtime < oldest:
            card.unlink(missing_ok=True)
    for record in folder.glob(f"pictures/*/*/{RECORD}"):
        if record.stat().st_mtime < oldest:
            shutil.rmtree(record.parent, ignore_errors=True)
