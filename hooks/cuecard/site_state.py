"""The files of a site and their digests; a file is read again only when it may have changed since it was last read."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

State = dict[str, str]
"""The SHA-256 of each file by its path in the site."""

_CLOCK_TICK = 2_000_000_000
"""Nanoseconds within which a file may change twice and look the same; git is as careful (racy-git.txt)."""


@dataclass(frozen=True)
class StateFile:
    """Where digests are kept from one build to the next, with what tells whether a file is still the same."""

    path: Path

    def read_site(self, site: Path) -> State:
        """Give the state of a site as it is now, and keep it for the next time."""
        known, kept, state = self._known(), {}, {}
        for path in _files(site):
            name = path.relative_to(site).as_posix()
            status = path.stat()
            seen = [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]
            entry = known.get(name)
            state[name] = entry[-1] if entry and entry[:-1] == seen else _sha256(path)
            kept[name] = [*seen, state[name]]
        self._keep(kept)
        return state

    def _known(self) -> Mapping[str, list[Any]]:
        """Give what was kept, without the files that may have changed after they were read."""
        try:
            kept, written = json.loads(self.path.read_text("utf-8")), self.path.stat().st_mtime_ns
            return {name: entry for name, entry in kept.items() if max(entry[1:3]) < written - _CLOCK_TICK}
        except (OSError, ValueError, TypeError, IndexError, AttributeError):
            return {}

    def _keep(self, entries: Mapping[str, list[Any]]) -> None:
        aside = self.path.with_name(f"{self.path.name}.{os.getpid()}")
        aside.write_text(json.dumps(entries), "utf-8")
        aside.replace(self.path)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith("."))


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
