"""Cards made in earlier builds, found by all that decides what is on them.

A file bears the key and the digest of its bytes in its name, and is taken only if it still has that digest; else the
card is made again. The folder can be removed at any time.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from cuecard.cache.atomic_files import write_whole
from cuecard.cache.eviction import note_use
from cuecard.media.pictures.picture_cache import is_whole

if TYPE_CHECKING:
    from pathlib import Path


class CardCache:
    """A folder of made cards."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> Path | None:
        """Give the card of a key, if it is there and whole."""
        for path in self._found.get(key, ()):
            if is_whole(path, path.stem.partition("-")[2]):
                note_use(path)
                return path
        return None

    def keep(self, key: str, content: bytes) -> Path:
        """Write a card and give its file."""
        path = self._folder / key[:2] / f"{key}-{hashlib.sha256(content).hexdigest()}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
        return path

    @cached_property
    def _found(self) -> dict[str, list[Path]]:
        """The files of each key that earlier builds have left."""
        found: dict[str, list[Path]] = defaultdict(list)
        for path in sorted(self._folder.glob("*/*.png")):
            found[path.stem.partition("-")[0]].append(path)
        return found
