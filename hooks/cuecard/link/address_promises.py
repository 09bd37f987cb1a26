"""The addresses of a built site, kept until it has been uploaded: only then are they promised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuecard.build import is_serving
from cuecard.cache.atomic_files import write_whole
from cuecard.link.address_history import words_of
from cuecard.link.site_paths import address_of
from cuecard.link.urls_lock import LOCK, host_of, new_paths, updated

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.site import Site

REPORT = "addresses.json"


def note_promises(build: Build) -> None:
    """Write the addresses of the site that was built beside it, and those at which nothing is any more."""
    if build.rest is not None:
        return
    if is_serving() or build.host.will_be_refused():
        return
    old = {redirect.file: redirect.is_gone for redirect in build.redirects if redirect.is_promised}
    noted = {
        "addresses": sorted({*build.promised, *map(address_of, old)}),
        "gone": sorted(file for file, is_gone in old.items() if is_gone),
        "paths": words_of(build.settings.paths),
    }
    folder = build.site.reports
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / REPORT, f"{json.dumps(noted, ensure_ascii=False, indent=1)}\n".encode())


def keep_promises(site: Site, folder: Path) -> str:
    """Add the addresses of the site, which has been published, to `urls.lock`; say how many are new."""
    noted = _noted(folder / REPORT)
    if noted is None:
        return ""
    lock, host = Path(site.config_file).parent / LOCK, host_of(site.url)
    before = lock.read_text("utf-8", errors="replace") if lock.is_file() else ""
    whole = updated(before, noted["addresses"], host=host, gone=noted["gone"], words=noted.get("paths", {}))
    if whole != before:
        write_whole(lock, whole.encode())
    count = len(new_paths(before, noted["addresses"]))
    return f"; {LOCK} has {count} new address{'' if count == 1 else 'es'}" if count else ""


def _noted(path: Path) -> dict[str, Any] | None:
    try:
        noted = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return noted if isinstance(noted, dict) and {"addresses", "gone"} <= noted.keys() else None
