"""The sources of a site: what each holds, read again only where the file system says something new of it.

Files count by what the file system says of them: whoever writes to one changes its `ctime`, if not more. Of two edits
within a tick of its clock that says nothing, so that what was written a moment ago is read again the next time.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuecard.cache.digests import digest
from cuecard.link.urls_lock import LOCK
from cuecard.publish.folder_tree import seen_as, tree_of

if TYPE_CHECKING:
    import os
    from collections.abc import Mapping

    from cuecard.site import Site

_TICK = 1
"""Seconds: more than any file system's clock is slow."""
_LOCK = f"/{LOCK}"
"""How the file beside the folder of the sources is called among them."""


@dataclass(frozen=True)
class Sources:
    """Every source as it was at one moment, by its path below the folder of the sources."""

    statuses: Mapping[str, os.stat_result]
    digests: Mapping[str, str]
    """Of their bytes; of a symbolic link, of where it leads: what it leads to is a source itself."""
    settled_before: float
    """Nanoseconds: who wrote to a source later may do so again without the file system saying so."""

    @cached_property
    def key(self) -> str:
        """Stand for all sources."""
        return key_of(self.digests)

    def remembered(self) -> dict[str, list[Any]]:
        """Give what `read_sources` takes for known."""
        return {
            address: [*(seen_as(status) if status.st_ctime_ns < self.settled_before else ()), self.digests[address]]
            for address, status in self.statuses.items()
        }

    def are_as_they_were(self, site: Site) -> bool:
        """Tell whether nobody has written to a source, as far as the file system says."""
        now = _statuses(site)
        same = (address in now and seen_as(now[address]) == seen_as(was) for address, was in self.statuses.items())
        return len(now) == len(self.statuses) and all(same)


def read_sources(site: Site, known: Mapping[str, list[Any]]) -> Sources:
    """List the sources, and read those of which the file system says something else than what is known."""
    settled_before = (time.time() - _TICK) * 1e9
    statuses, folder = _statuses(site), Path(site.docs_dir)
    digests = {}
    for address, status in statuses.items():
        *seen, its_digest = known.get(address) or [""]
        digests[address] = its_digest if tuple(seen) == seen_as(status) else _digest_of(_place(address, folder, site))
    return Sources(statuses, digests, settled_before)


def digests_in(known: Mapping[str, list[Any]]) -> dict[str, str]:
    """Give the digests of what is known."""
    return {address: its_digest for address, (*_, its_digest) in known.items()}


def key_of(digests: Mapping[str, str]) -> str:
    """Stand for all sources by their digests."""
    return digest(*chain.from_iterable(sorted(digests.items())))


def _statuses(site: Site) -> dict[str, os.stat_result]:
    statuses = dict(tree_of(Path(site.docs_dir)).files)
    lock = _place(_LOCK, Path(), site)
    if lock.is_file():
        statuses[_LOCK] = lock.stat()
    return statuses


def _place(address: str, folder: Path, site: Site) -> Path:
    return Path(site.config_file).parent / LOCK if address == _LOCK else folder / address


def _digest_of(path: Path) -> str:
    return digest(str(path.readlink()) if path.is_symlink() else path.read_bytes())
