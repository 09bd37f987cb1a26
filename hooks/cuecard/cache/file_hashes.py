"""What is known of the files of a site: what each was seen as, and its hash.

Most builds change a few of many thousands: what differs from the last list that was written whole is kept beside it.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cuecard.cache.store import Cache

KIND, NAME, SINCE = "site", "files", "files since"
_LARGEST_SHARE = 8
"""Of the files may differ before the list is written whole again: one in so many."""


class KnownFiles(NamedTuple):
    """Of each file, by its address, what `folder_tree.seen_as` gives and its hash, as one list."""

    entries: Mapping[str, list[Any]] = {}
    whole: str = ""
    """The name of the list that was written whole."""
    since: Mapping[str, list[Any] | None] = {}
    """What differs from it; None for what is gone."""

    def remember(self, now: Mapping[str, list[Any]], cache: Cache) -> None:
        """Let later builds know what the files are now."""
        news = {address: entry for address, entry in now.items() if self.entries.get(address) != entry}
        since = {**self.since, **news, **dict.fromkeys(self.entries.keys() - now.keys())}
        if self.whole and len(since) * _LARGEST_SHARE < len(now):
            cache.remember(KIND, SINCE, self.whole, since)
        else:
            whole = str(time.time_ns())
            cache.remember(KIND, NAME, "", [whole, now])
            cache.remember(KIND, SINCE, whole, {})


def recall_files(cache: Cache) -> KnownFiles:
    """Give what earlier builds knew."""
    match cache.recall(KIND, NAME, ""):
        case [str(whole), dict(entries)]:
            since = cache.recall(KIND, SINCE, whole)
        case _:
            since = None
    if not isinstance(since, dict):
        return KnownFiles()
    differing = {address: entry for address, entry in (entries | since).items() if entry is not None}
    return KnownFiles(differing, whole, since)
