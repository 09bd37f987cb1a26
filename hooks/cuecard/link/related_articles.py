"""Which articles belong beside an article: neighbours in its category, its series, related ones.

Everything here is linear in the number of articles but for sorting. Related articles are found without
comparing all with all: every article is filed under each combination of its rarest tags, and a reader's
article looks through its own combinations from the weightiest down, so whoever shares most is met first.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

RELATED = 3
RAREST_TAGS = 6
"""How many of an article's tags count; each more doubles the number of combinations."""


class Entry(Protocol):
    """What of an article decides which others belong to it."""

    @property
    def slug(self) -> str: ...  # noqa: D102
    @property
    def published_at(self) -> dt.datetime: ...  # noqa: D102
    @property
    def category_key(self) -> str: ...  # noqa: D102
    @property
    def series_key(self) -> str | None: ...  # noqa: D102
    @property
    def tag_slugs(self) -> Sequence[str]: ...  # noqa: D102


E = TypeVar("E", bound=Entry)


def newest_first(entries: Iterable[E]) -> list[E]:
    """Sort by publication, the newest first; of one moment by slug, from the last letter to the first."""
    return sorted(entries, key=_moment, reverse=True)


def neighbours(entries: Sequence[E]) -> dict[str, tuple[E | None, E | None]]:
    """Give by slug the previous (older) and the next (newer) article of its category; `entries` are newest first."""
    found: dict[str, tuple[E | None, E | None]] = {}
    for category in _grouped(entries, lambda entry: entry.category_key).values():
        for index, entry in enumerate(category):
            older = category[index + 1] if index + 1 < len(category) else None
            found[entry.slug] = (older, category[index - 1] if index else None)
    return found


def series_of(entries: Sequence[E]) -> dict[str, list[E]]:
    """Give each series' articles in reading order, the oldest first; `entries` are newest first."""
    return _grouped([entry for entry in reversed(entries) if entry.series_key], lambda entry: entry.series_key or "")


class RelatedIndex(Generic[E]):
    """Finds related articles among `entries` (newest first), in an order that never varies."""

    def __init__(self, entries: Sequence[E]) -> None:
        self._weights = _weights(entries)
        oldest_first: list[E] = list(reversed(entries))
        self._ranks = {entry.slug: rank for rank, entry in enumerate(oldest_first)}
        self._shelves: dict[tuple[str, ...], _Shelf[E]] = defaultdict(_Shelf)
        for entry in oldest_first:
            for tags in self._combinations(entry):
                self._shelves[tags].add(entry)

    def related_to(self, entry: E, number: int = RELATED) -> list[E]:
        """Give the articles that share the weightiest tags, then the category's, then the nearest in time."""
        found: dict[str, E] = {}
        weighed = [(self._weight(tags), tags) for tags in self._combinations(entry)]
        for _, tier in _tiers(weighed):
            self._take(found, entry, tier, number)
            if len(found) == number:
                break
        return list(found.values())

    def _take(self, found: dict[str, E], entry: E, tier: list[tuple[str, ...]], number: int) -> None:
        near: dict[str, E] = {}
        for tags in tier:
            for other in self._shelves[tags].nearest(entry, number + 1):
                if other.slug != entry.slug and other.slug not in found:
                    near[other.slug] = other
        for other in sorted(near.values(), key=lambda other: self._distance(entry, other))[: number - len(found)]:
            found[other.slug] = other

    def _distance(self, entry: Entry, other: Entry) -> tuple[bool, dt.timedelta, int, int]:
        """Order by category, then nearness in time, then nearness in the order of all articles, the older first."""
        rank, other_rank = self._ranks[entry.slug], self._ranks[other.slug]
        apart = abs(entry.published_at - other.published_at)
        return entry.category_key != other.category_key, apart, abs(rank - other_rank), other_rank

    def _combinations(self, entry: Entry) -> Iterator[tuple[str, ...]]:
        """List every combination of the entry's rarest tags, the empty one included."""
        rarest = sorted(set(entry.tag_slugs), key=lambda tag: (-self._weights[tag], tag))[:RAREST_TAGS]
        tags = sorted(rarest)
        for size in range(len(tags) + 1):
            yield from combinations(tags, size)

    def _weight(self, tags: tuple[str, ...]) -> float:
        return round(math.fsum(self._weights[tag] for tag in tags), 9)


class _Shelf(dict[str, list[E]]):
    """Articles of one combination of tags by category, and under '' all of them; oldest first."""

    def add(self, entry: E) -> None:
        self.setdefault(entry.category_key, []).append(entry)
        self.setdefault("", []).append(entry)

    def nearest(self, entry: Entry, number: int) -> Iterator[E]:
        """Give enough articles to hold the `number` nearest of the category and of all."""
        for entries in (self.get(entry.category_key, []), self.get("", [])):
            middle = bisect_left(entries, _moment(entry), key=_moment)
            yield from entries[max(0, middle - number) : middle + number]


def _weights(entries: Sequence[Entry]) -> dict[str, float]:
    """Weigh each tag by its rarity: the logarithm of how many articles there are for each that has it."""
    counts = Counter(tag for entry in entries for tag in set(entry.tag_slugs))
    return {tag: math.log((1 + len(entries)) / count) for tag, count in counts.items()}


def _tiers(weighed: list[tuple[float, tuple[str, ...]]]) -> Iterator[tuple[float, list[tuple[str, ...]]]]:
    """Group combinations of equal weight, the weightiest first."""
    groups: dict[float, list[tuple[str, ...]]] = defaultdict(list)
    for weight, tags in weighed:
        groups[weight].append(tags)
    yield from sorted(groups.items(), reverse=True)


def _moment(entry: Entry) -> tuple[dt.datetime, str]:
    return entry.published_at, entry.slug


def _grouped(entries: Iterable[E], key: Callable[[E], str]) -> dict[str, list[E]]:
    groups: dict[str, list[E]] = defaultdict(list)
    for entry in entries:
        groups[key(entry)].append(entry)
    return groups
