"""Hidden files that builds put at the top of a site, such as `.well-known/security.txt`; others there are not ours."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from cuecard.cache.atomic_files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_RECORD = "dot-files.json"


def recorded_dot_files(reports: Path) -> frozenset[str]:
    """Give the addresses of those that the last build has put there."""
    try:
        return frozenset(json.loads((reports / _RECORD).read_bytes()))
    except (OSError, ValueError, TypeError):
        return frozenset()


def replace_dot_files(site: Path, addresses: Iterable[str], reports: Path) -> set[str]:
    """Record the hidden ones of a site's new addresses, and remove those of before; give what is removed."""
    before, now = recorded_dot_files(reports), {address for address in addresses if address.startswith(".")}
    gone = set(before - now)
    for address in gone:
        with suppress(OSError):  # somebody has removed it already, or has put something else there
            (site / address).unlink()
            os.removedirs((site / address).parent)
    if now != before:
        write_whole(reports / _RECORD, f"{json.dumps(sorted(now), ensure_ascii=False)}\n".encode())
    return gone
