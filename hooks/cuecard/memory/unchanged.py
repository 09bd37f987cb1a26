"""Whether a build would find nothing to do: the same sources and settings, the same site, and no moment has passed.

Files count by what the file system says of them: whoever writes to one changes its `ctime`, if not more. Sources of
which it says something new count by their bytes. A build that warned is done again, so that its warnings come back.
"""

from __future__ import annotations

import datetime as dt
import logging
import stat
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import mkdocs

from cuecard.addresses.urls_lock import LOCK
from cuecard.folder_tree import seen_as, tree_of
from cuecard.memory.digests import digest
from cuecard.memory.site_key import contents_of
from cuecard.publishing import reports_folder
from cuecard.reports import next_change_of

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build

    Sources = list[tuple[str, os.stat_result]]

KIND, NAME, SEEN = "site", "state", "state as seen"
_TICK = 1
"""Seconds: more than any file system's clock is slow."""
_NEVER = "9999-12-31T00:00:00+00:00"
_REPORTS = ("changes.json", "cta-manifest.json", "next-change.json", "redirects")
"""What a build writes into the folder of reports, for people and for CI."""
_OUR_PLUGIN = "cuecard"
OUR_HOOKS = frozenset(
    [
        "addresses",
        "articles",
        "beside",
        "changes",
        "claims",
        "feeds",
        "icons",
        "language_models",
        "listings",
        "memory",
        "pictures",
        "published_addresses",
        "reading_time",
        "redirects",
        "reports",
        "search",
        "search_results",
        "settings",
        "sitemap",
        "social_cards",
        "staging",
        "styleguide",
        "theme",
        "unpublished",
        "verdict",
    ]
)
"""The hooks that come with the engine, by the names of their files."""
_log = logging.getLogger(mkdocs.__name__)


class WarningCounter(logging.Handler):
    """Counts the warnings of one build, whether it is strict or not, until the build ends or fails."""

    def __init__(self, config: MkDocsConfig) -> None:
        super().__init__(logging.WARNING)
        self._count = 0
        _log.addHandler(self)
        config.plugins.events["build_error"].append(lambda error: _log.removeHandler(self))  # noqa: ARG005 - MkDocs passes it

    def emit(self, record: logging.LogRecord) -> None:
        """Count one."""
        self._count += record.levelno >= logging.WARNING

    def stop(self) -> bool:
        """Stop counting, and tell whether there was none."""
        _log.removeHandler(self)
        return not self._count


def is_unchanged(config: MkDocsConfig, build: Build) -> bool:
    """Tell whether `mkdocs build` would give the site that is there; keep what stands for the sources as they are."""
    context = click.get_current_context(silent=True)
    if context is None or context.info_name != "build" or not _has_only_our_hooks(config):
        return False
    build.sources_seen = _seen(_sources(config), build)
    if _stands(build.memory.recall(KIND, SEEN, build.sources_seen), config, build):
        return True
    build.sources_key = _key(config, build)
    return _stands(build.memory.recall(KIND, NAME, build.sources_key), config, build)


def note_state(config: MkDocsConfig, build: Build) -> None:
    """Remember the state after a build without a warning; to be called when all is written.

    Where someone saved a source while the build ran, nobody knows which of the two it has read.
    """
    sources = _sources(config)
    if not build.sources_key or build.sources_seen != _seen(sources, build):
        return
    value = [_signature(config, build), build.now.isoformat(), next_change_of(build)["at"] or _NEVER]
    build.memory.remember(KIND, NAME, build.sources_key, value)
    if _tells_all(sources):
        build.memory.remember(KIND, SEEN, build.sources_seen, value)


def _stands(stored: Any, config: MkDocsConfig, build: Build) -> bool:
    """Tell whether the site is as it was remembered, and would be the same today."""
    try:
        signature, since, until = stored
        is_time = dt.datetime.fromisoformat(since) <= build.now < dt.datetime.fromisoformat(until)
    except (TypeError, ValueError):
        return False
    return is_time and signature == _signature(config, build)


def _has_only_our_hooks(config: MkDocsConfig) -> bool:
    """Tell whether nobody else does anything in a build, such as to upload the site."""
    hooks = {Path(name).stem for name in config.hooks}
    return hooks <= OUR_HOOKS and set(config.plugins) <= {*config.hooks, _OUR_PLUGIN}


def _key(config: MkDocsConfig, build: Build) -> str:
    lock = Path(config.config_file_path).parent / LOCK
    addresses = lock.read_bytes() if lock.is_file() else b""
    return digest(build.site_key, addresses, *contents_of(Path(config.docs_dir)))


def _seen(sources: Sources, build: Build) -> str:
    """Stand for the site's key and what the file system says of the sources, which is told faster than their bytes."""
    return digest(build.site_key, *sorted(f"{address} {seen_as(status)}" for address, status in sources))


def _tells_all(sources: Sources) -> bool:
    """Tell whether nobody can write to a source now without the file system saying so.

    What lies behind a symbolic link is not looked at, and two edits within a tick of its clock look like one.
    """
    latest = (time.time() - _TICK) * 1e9
    return all(status.st_ctime_ns < latest and not stat.S_ISLNK(status.st_mode) for _, status in sources)


def _sources(config: MkDocsConfig) -> Sources:
    """List every source, with what the file system says of it."""
    return [*_files_at(Path(config.docs_dir)), *_files_at(Path(config.config_file_path).parent / LOCK)]


def _signature(config: MkDocsConfig, build: Build) -> str:
    """Stand for the files of the site and of the reports."""
    site, reports = build.output.site, reports_folder(config)
    files = dict(site.tree.files) if site is not None else {}
    for name in _REPORTS:
        files |= {f"{name} {below}": status for below, status in _files_at(reports / name)}
    seen = (f"{address} {seen_as(files[address])}" for address in sorted(files))
    return digest(str(site and site.folder), *seen)


def _files_at(path: Path) -> Iterable[tuple[str, os.stat_result]]:
    return [("", path.stat())] if path.is_file() else tree_of(path).files.items()
