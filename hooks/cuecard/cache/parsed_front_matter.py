"""Front matter as it was parsed before. Where its keys and values stand is read again only when somebody asks."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from cuecard.cache.digests import digest
from cuecard.read.marked_yaml import MarkedYaml, read_marked_yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from cuecard.build import Build
    from cuecard.read.marked_yaml import Check

KIND = "front matter"
_DATE, _MOMENT = "\0date", "\0datetime"
"""Mark a date as JSON says it; no YAML holds a NUL."""
_PLACES = frozenset(["keys", "values", "plain"])


class RecalledYaml(MarkedYaml):
    """A document without a problem whose data is known; `read` reads it whole."""

    def __init__(self, path: str, first_line: int, data: Any, read: Callable[[], MarkedYaml]) -> None:
        self.path, self.first_line, self.data = path, first_line, data
        self.problems, self.is_readable = [], True
        self._read = read

    def __getattr__(self, name: str) -> Any:
        """Read the document when its places are asked for."""
        if name not in _PLACES:
            raise AttributeError(name)
        whole = self._read()
        self.keys, self.values, self.plain = whole.keys, whole.values, whole.plain
        return getattr(self, name)


class FrontMatterReader:
    """Reads front matter like `read_marked_yaml`, and remembers what has no problem."""

    def __init__(self, build: Build) -> None:
        self._build = build

    def read(self, text: str, path: str, first_line: int = 1, *, checks: Sequence[Check] = ()) -> MarkedYaml:
        """Read one document, or recall what the same text held."""
        cache, key = self._build.cache, digest(self._build.site_key.base, str(first_line), text)
        read = partial(read_marked_yaml, text, path, first_line, checks=checks)
        stored = cache.recall(KIND, path, key)
        if isinstance(stored, list) and len(stored) == 1:
            with suppress(TypeError, ValueError):  # what is no date was not remembered by a build
                return RecalledYaml(path, first_line, _from_json(stored[0]), read)
        document = read()
        if document.is_readable and not document.problems:
            with suppress(TypeError):  # what is no date, such as 2026-02-30, is told when the data is checked
                cache.remember(KIND, path, key, [_to_json(document.data)])
        return document


def _to_json(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _to_json(part) for key, part in value.items()}
    if isinstance(value, list):
        return [_to_json(part) for part in value]
    if isinstance(value, dt.date):
        return {_MOMENT if isinstance(value, dt.datetime) else _DATE: value.isoformat()}
    return value


def _from_json(value: Any) -> Any:
    if isinstance(value, list):
        return [_from_json(part) for part in value]
    if not isinstance(value, dict):
        return value
    if _DATE in value:
        return dt.date.fromisoformat(value[_DATE])
    if _MOMENT in value:
        return dt.datetime.fromisoformat(value[_MOMENT])
    return {key: _from_json(part) for key, part in value.items()}
