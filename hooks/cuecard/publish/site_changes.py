"""What a build changed against the site that was published last: the input of whatever uploads it.

`.cuecard/published.json` holds the published site's files and their digests; `cuecard published` writes it when an
upload has gone well. Without it, everything is new.
"""

from __future__ import annotations

import json
import logging
import posixpath
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from cuecard.build import is_serving
from cuecard.cache.atomic_files import write_whole
from cuecard.link.site_paths import address_of
from cuecard.publish.dot_files import recorded_dot_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from cuecard.build import Build
    from cuecard.publish.fingerprints import PublishedSite

    State = Mapping[str, str]

CHANGES, PUBLISHED = "changes.json", "published.json"
_log = logging.getLogger("mkdocs.cuecard")


def write_changes(build: Build) -> None:
    """Write what the site has that the published one has not; to be called when the site is in its place."""
    if is_serving() or build.host.will_be_refused():
        return
    folder, site = build.site.reports, build.output.site
    state = state_of(site, folder) if site is not None else {}
    write_state(folder / CHANGES, changes(_published(folder), state, build.site.url))


def state_of(site: PublishedSite, reports: Path) -> State:
    """Give the SHA-256 of each file of a site by its path; of hidden ones, those that a build has put there."""
    own = recorded_dot_files(reports)
    is_hidden = {path: posixpath.basename(path).startswith(".") for path in site.hashes}
    return {path: known for path, known in site.hashes.items() if path in own or not is_hidden[path]}


def changes(before: State, now: State, site_url: str) -> dict[str, Any]:
    """Compare two states of a site; `purge` are the addresses at which caches hold what is no longer true."""
    added = {name: now[name] for name in sorted(now.keys() - before.keys())}
    changed = {name: now[name] for name in sorted(now.keys() & before.keys()) if now[name] != before[name]}
    removed = sorted(before.keys() - now.keys())
    return {"added": added, "changed": changed, "removed": removed, "purge": _addresses([*changed, *removed], site_url)}


def _addresses(names: Iterable[str], site_url: str) -> list[str]:
    """Give the addresses of files; a page answers with and without the name of its file."""
    paths = {path for name in names for path in (address_of(name), f"/{name}" if name.endswith("index.html") else "")}
    return sorted(urljoin(site_url, path.lstrip("/")) if site_url else path for path in paths if path)


def _published(folder: Path) -> State:
    path = folder / PUBLISHED
    try:
        state = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except ValueError:
        state = None
    if not isinstance(state, dict):
        _log.info("%s cannot be read, so that everything counts as new; `cuecard published` writes it anew", path.name)
        return {}
    return state


def write_state(path: Path, data: Mapping[str, Any]) -> None:
    """Write a state, or what has changed, a line each."""
    lines = json.dumps(data, ensure_ascii=False, separators=(",\n", ": "))  # with an indent it takes four times as long
    write_whole(path, f"{lines}\n".encode())
