"""What earlier builds made, by kind and name, each with the key of all that decided it.

The store is one SQLite file below `.cache/cuecard/`, which several builds may use at once. Nothing in it is trusted: a
value counts only with the digest that it was stored with, and whatever else is wrong with the file (truncated,
corrupted, read-only, a full disk) means that nothing is remembered. Values are JSON, so that reading what others wrote
runs no code.
"""

from __future__ import annotations

import json
import logging
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuecard.cache.digests import digest

if TYPE_CHECKING:
    from collections.abc import Callable


_log = logging.getLogger("mkdocs.cuecard.memory")
_VERSION = 2
"""Of the table and its kinds; a file of another version is begun anew."""
_MOST_WAITING = 500
"""Values that are kept before they are written."""
_ALL_OF_A_KIND = "SELECT name, key, value, digest FROM memory WHERE kind = ?"
_ONE = "SELECT key, value, digest FROM memory WHERE kind = ? AND name = ?"
_FAILURES = (sqlite3.Error, OSError, UnicodeError)
"""What SQLite says of a file, and what Python says of a text in it that is none."""
_PASSING = frozenset(
    [
        *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR),
        *(sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY),
    ]
)
_PRIMARY = 0xFF
"""The bits of SQLite's codes that tell what has happened; the others tell how."""
_SECONDS_TO_WAIT = 5
"""For another build that is writing."""


def cache_file(config_file: str, use: str) -> Path:
    """Name the file of a site's memory; each kind of preview has its own, since it shows what the site does not."""
    return Path(config_file or ".").parent / ".cache" / "cuecard" / f"{use}.sqlite3"


class Cache:
    """Recalls what was made under the same key; keeps what is new until `save`."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._new: dict[tuple[str, str], tuple[str, str]] = {}
        self._stored: dict[str, dict[str, tuple[Any, Any, Any]]] = {}
        """What the file holds and nobody has recalled yet, of the kinds that were asked for: key, value and digest."""
        self._names: dict[str, set[str]] = {}
        """What this build has asked for or made, by kind; the rest is forgotten in the end."""
        self._connection: sqlite3.Connection | None = None
        self.is_asked_little = False
        """Whether a build asks for few values, so that each is read by itself, and what it does not ask for stays."""

    def recall(self, kind: str, name: str, key: str) -> Any:
        """Give what was remembered of a name under this key, else None."""
        self.keep(kind, name)
        kept = self._new.get((kind, name)) or self._take(kind, name)
        return _from_json(kept[1]) if kept is not None and kept[0] == key else None

    def recall_last(self, kind: str, name: str) -> Any:
        """Give what the last build remembered of a name, under whichever key."""
        kept = self._take(kind, name)
        return _from_json(kept[1]) if kept is not None else None

    def keep(self, kind: str, name: str) -> None:
        """Go on remembering what was recalled on another core."""
        self._names.setdefault(kind, set()).add(name)

    def remember(self, kind: str, name: str, key: str, value: Any) -> None:
        """Keep a value, which JSON can say, in the place of an earlier one of this name."""
        if self._path is None:
            return
        self.keep(kind, name)
        self._new[kind, name] = key, _to_json(value)
        if len(self._new) >= _MOST_WAITING:
            self._try(self._write)

    def made(self, kind: str, name: str, key: str, make: Callable[[], Any]) -> Any:
        """Recall a value, or make and remember it; as JSON says it, so that it is the same in either case."""
        value = self.recall(kind, name, key)
        if value is None:
            value = make()
            self.remember(kind, name, key, value)
        return value

    def save(self) -> None:
        """Write what is new and forget the names that this build did not meet; a failure costs only time."""
        self._try(self._write)
        if not self.is_asked_little:
            self._try(self._forget)
        self._names, self._stored = {}, {}
        self.release()

    def save_beside(self) -> None:
        """Write what is new, and forget nothing: whoever saves has not asked for all that a build asks for."""
        self._try(self._write)
        self.release()

    def clear(self) -> None:
        """Forget everything."""
        self.release()
        self._new, self._names, self._stored = {}, {}, {}
        if self._path is not None:
            _remove(self._path)

    def release(self) -> None:
        """Let go of the file until it is needed again: SQLite's connections must not be carried over a fork."""
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def load(self, kind: str) -> None:
        """Read all of a kind at once, which takes a tenth of reading one value after the other."""
        if kind not in self._stored:
            rows = self._try(lambda connection: connection.execute(_ALL_OF_A_KIND, (kind,)).fetchall())
            self._stored[kind] = {name: (key, value, stored) for name, key, value, stored in rows or ()}

    def _take(self, kind: str, name: str) -> tuple[str, str] | None:
        """Give what the file holds under a name, once, so that the memory of this process is free again."""
        if self.is_asked_little and kind not in self._stored:
            found = self._try(lambda connection: connection.execute(_ONE, (kind, name)).fetchone())
        else:
            self.load(kind)
            found = self._stored[kind].pop(name, None)
        if found is None or not all(isinstance(part, str) for part in found):
            return None
        key, value, stored = found
        return (key, value) if digest(kind, name, key, value) == stored else None

    def _write(self, connection: sqlite3.Connection) -> None:
        rows = [
            (kind, name, key, value, digest(kind, name, key, value)) for (kind, name), (key, value) in self._new.items()
        ]
        with connection:
            connection.executemany("INSERT OR REPLACE INTO memory VALUES (?, ?, ?, ?, ?)", rows)
        self._new = {}

    def _forget(self, connection: sqlite3.Connection) -> None:
        with connection:
            for kind, names in self._names.items():
                stored = connection.execute("SELECT name FROM memory WHERE kind = ?", (kind,))
                gone = [(kind, name) for (name,) in stored.fetchall() if name not in names]
                connection.executemany("DELETE FROM memory WHERE kind = ? AND name = ?", gone)

    def _try(self, act: Callable[[sqlite3.Connection], Any]) -> Any:
        """Do something with the file; where that fails, this build does without, and the next has a file anew."""
        if self._path is None:
            return None
        try:
            if self._connection is None:
                self._connection = _open(self._path)
            return act(self._connection)
        except _FAILURES as error:
            _log.debug("The memory is left alone: %s", error)
            self.release()
            if _is_the_files_fault(error):
                _remove(self._path)
            self._path, self._new = None, {}
            return None


def _to_json(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:  # a name of a file that is no text
        return json.dumps(value)
    return text


def _from_json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _open(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return _prepared(path)
    except _FAILURES as error:
        if not _is_the_files_fault(error):
            raise
        _log.debug("The memory is begun anew: %s", error)
        _remove(path)
        return _prepared(path)


def _prepared(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_SECONDS_TO_WAIT)
    try:
        _prepare(connection)
    except _FAILURES:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    """Make sure that there is a table of this version."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")  # what a power cut damages is told by its digest
    if connection.execute("PRAGMA user_version").fetchone() != (_VERSION,):
        with connection:
            connection.execute("DROP TABLE IF EXISTS memory")
            connection.execute(
                "CREATE TABLE memory (kind TEXT, name TEXT, key TEXT, value TEXT, digest TEXT,"
                " PRIMARY KEY (kind, name)) WITHOUT ROWID"
            )
            connection.execute(f"PRAGMA user_version = {_VERSION}")


def _is_the_files_fault(error: Exception) -> bool:
    """Tell damage from what may pass: a lock, a folder that is read-only, a disk without space."""
    if isinstance(error, OSError):
        return False
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & _PRIMARY not in _PASSING


def _remove(path: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
