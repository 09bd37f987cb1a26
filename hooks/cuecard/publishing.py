"""A build writes beside the site and takes its place only when all went well.

MkDocs empties the site's folder before it reads a page. So it is given a staging folder, and what came out
of it is moved into the site file by file: what is right already is left, what is new or differs is renamed
into place, what no longer belongs is removed.
"""

from __future__ import annotations

import filecmp
import logging
import os
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import mkdocs
from mkdocs.utils import CountHandler

from cuecard.build import is_serving

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig

REPORTS = ".cuecard"
_log = logging.getLogger(mkdocs.__name__)  # another one where a fork of MkDocs stands in for it


def reports_folder(config: MkDocsConfig) -> Path:
    """Give the folder for people and CI: beside the site and never in it, but for the throw-away site of a preview."""
    site = Path(config.cuecard_site_dir)  # type: ignore[attr-defined]
    return (site if is_serving() else site.parent) / REPORTS


def stage(config: MkDocsConfig) -> None:
    """Let MkDocs build into a folder of its own."""
    config.cuecard_site_dir = config.site_dir  # type: ignore[attr-defined]
    config.cuecard_warnings = _counter_of_warnings(config)  # type: ignore[attr-defined]
    folder = reports_folder(config)
    folder.mkdir(parents=True, exist_ok=True)
    _clear_after_the_dead(folder)
    config.site_dir = tempfile.mkdtemp(prefix=f"staging-{os.getpid()}-", dir=folder)
    weakref.finalize(config, shutil.rmtree, config.site_dir, ignore_errors=True)


def publish(config: MkDocsConfig) -> None:
    """Bring the site to what was built, unless `--strict` will refuse it."""
    staging, site = Path(config.site_dir), Path(config.cuecard_site_dir)  # type: ignore[attr-defined]
    if not will_be_refused(config):
        _bring_over(staging, site)
    shutil.rmtree(staging, ignore_errors=True)
    config.site_dir = str(site)


def will_be_refused(config: MkDocsConfig) -> bool:
    """Tell whether `--strict` has counted a warning."""
    counter: CountHandler | None = config.cuecard_warnings  # type: ignore[attr-defined]
    return counter is not None and bool(counter.get_counts())


def strict_even_when_quiet(config: MkDocsConfig) -> None:
    """Let `--strict` count the warnings that `-q` keeps from the terminal.

    MkDocs counts what its logger lets through (mkdocs/__main__.py, mkdocs/commands/build.py).
    """
    if config.strict and _log.level > logging.WARNING:
        for handler in _log.handlers:
            if not isinstance(handler, CountHandler):
                handler.setLevel(_log.level)
        _log.setLevel(logging.WARNING)


def _counter_of_warnings(config: MkDocsConfig) -> CountHandler | None:
    """Give this build's counter; MkDocs adds one to each strict build and leaves those of earlier ones."""
    counters = [handler for handler in _log.handlers if isinstance(handler, CountHandler)]
    return counters[-1] if config.strict else None


def _clear_after_the_dead(folder: Path) -> None:
    """Remove the staging folders of builds that were killed."""
    for staging in folder.glob("staging-*-*"):
        process = staging.name.split("-")[1]
        if process.isdigit() and not _is_running(int(process)):
            shutil.rmtree(staging, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _bring_over(staging: Path, site: Path) -> None:
    built = dict(_files_of(staging, staging.rglob("*")))
    for name in dict(_files_of(site, _visible(site))).keys() - built.keys():
        (site / name).unlink()
    _remove_empty_folders(site)  # first, since a file may come where a folder was
    for name, source in built.items():
        target = site / name
        if not (target.is_file() and filecmp.cmp(source, target, shallow=False)):
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(source, target)


def _files_of(folder: Path, paths: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """Give each file by its path in the folder."""
    return ((path.relative_to(folder).as_posix(), path) for path in paths if path.is_file())


def _remove_empty_folders(site: Path) -> None:
    for path in reversed(_visible(site)):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _visible(site: Path) -> list[Path]:
    """List what is below the site, parents first; like MkDocs, leave hidden entries at its top alone."""
    tops = (path for path in site.glob("*") if not path.name.startswith("."))
    return sorted(entry for top in tops for entry in (top, *top.rglob("*")))
