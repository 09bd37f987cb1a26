"""One build at a time for each site; the operating system lets go of the lock when a build dies."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

try:
    import fcntl
except ImportError:  # Windows, where two builds at once are left to whoever starts them
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger("mkdocs.cuecard")


class BuildLock:
    """A lock on a file, which is that of this process until it is released or the process ends."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: int | None = None

    def take(self) -> None:
        """Take the lock; where another build has it, say so and wait until it is done."""
        if fcntl is None:
            return
        self._file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            _log.info("Waiting for another build of this site (process %s)", self._holder())
            fcntl.lockf(self._file, fcntl.LOCK_EX)
        os.ftruncate(self._file, 0)
        os.pwrite(self._file, str(os.getpid()).encode(), 0)

    def release(self) -> None:
        """Let the next build begin."""
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _holder(self) -> str:
        assert self._file is not None  # opened before
        return os.pread(self._file, 20, 0).decode("ascii", "replace") or "unknown"
