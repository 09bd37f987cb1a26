"""A memory that somebody or something has changed gives what was remembered, or nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from cuecard.cache.digests import digest
from cuecard.cache.store import Cache


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a memory of one value."""
    path = tmp_path / "build.sqlite3"
    remember(path)
    return path


def remember(path: Path) -> None:
    """Remember the value."""
    cache = Cache(path)
    cache.remember("kind", "name", "key", ["value"])
    cache.save()


def recalled(path: Path) -> object:
    """Recall it in another build."""
    cache = Cache(path)
    found = cache.recall("kind", "name", "key")
    cache.release()
    return found


def change(path: Path, command: str, *values: object) -> None:
    """Change the memory by SQL."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(command, values)


def test_what_is_remembered_is_recalled(path: Path) -> None:
    """As long as nothing happens to it."""
    assert recalled(path) == ["value"]


@pytest.mark.parametrize("byte", [b"\x80", b"\xff", b"\xc3"], ids=repr)
def test_a_table_whose_description_is_no_text_is_begun_anew(path: Path, byte: bytes) -> None:
    """Python cannot read what SQLite says of it."""
    path.write_bytes(path.read_bytes().replace(b"WITHOUT ROWID", b"WITHOUT R" + byte + b"WID"))
    assert recalled(path) is None
    remember(path)
    assert recalled(path) == ["value"]


@pytest.mark.parametrize("command", ["DROP TABLE memory", "ALTER TABLE memory RENAME COLUMN value TO values_"])
def test_a_table_that_is_not_ours_is_begun_anew(path: Path, command: str) -> None:
    """Though its version is."""
    change(path, command)
    assert recalled(path) is None
    remember(path)
    assert recalled(path) == ["value"]


def test_a_text_that_is_none_is_begun_anew(path: Path) -> None:
    """SQLite does not look at what is in its texts."""
    change(path, "UPDATE memory SET value = CAST(x'80' AS TEXT)")
    assert recalled(path) is None
    remember(path)
    assert recalled(path) == ["value"]


@pytest.mark.parametrize("value", ["[" * 100_000, "{", "", "\ufeff1"], ids=["deep", "open", "empty", "marked"])
def test_a_value_that_is_no_json_is_forgotten(path: Path, value: str) -> None:
    """Even with the digest that belongs to it."""
    change(path, "UPDATE memory SET value = ?, digest = ?", value, digest("kind", "name", "key", value))
    assert recalled(path) is None


def test_a_memory_that_is_locked_is_left_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another build may be writing."""
    monkeypatch.setattr("cuecard.cache.store._SECONDS_TO_WAIT", 0)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        cache = Cache(path)
        cache.remember("kind", "name", "key", ["other"])
        cache.save()
    assert recalled(path) == ["value"]
