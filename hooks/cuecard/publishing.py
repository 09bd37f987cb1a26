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

from mkdocs.utils import CountHandler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

REPORTS = ".cuecard"


def reports_folder(config: MkDocsConfig) -> Path:
    """Give the folder for people and CI, beside the site and never in it."""
    return Path(config.cuecard_site_dir).parent / REPORTS  # type: ignore[attr-defined]


def stage(config: MkDocsConfig) -> None:
    """Let MkDocs build into a folder of its own."""
    site = Path(config.site_dir)
    config.cuecard_site_dir = str(site)  # type: ignore[attr-defined]
    folder = site.parent / REPORTS
    folder.mkdir(parents=True, exist_ok=True)
    _clear_after_the_dead(folder)
    config.site_dir = tempfile.mkdtemp(prefix=f"staging-{os.getpid()}-", dir=folder)
    weakref.finalize(config, shutil.rmtree, config.site_dir, ignore_errors=True)


def publish(config: MkDocsConfig) -> None:
    """Bring the site to what was built, unless `--strict` will refuse it."""
    staging, site = Path(config.site_dir), Path(config.cuecard_site_dir)  # type: ignore[attr-defined]
    if not _will_be_refused():
        _bring_over(staging, site)
    shutil.rmtree(staging, ignore_errors=True)
    config.site_dir = str(site)


def strict_even_when_quiet(config: MkDocsConfig) -> None:
    """Let `--strict` count the warnings that `-q` keeps from the terminal.

    MkDocs counts what its logger lets through (mkdocs/__main__.py, mkdocs/commands/build.py).
    """
    logger = logging.getLogger("mkdocs")
    if config.strict and logger.level > logging.WARNING:
        for handler in logger.handlers:
            if not isinstance(handler, CountHandler):
                handler.setLevel(logger.level)
        logger.setLevel(logging.WARNING)


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


def _will_be_refused() -> bool:
    """Tell whether warnings were counted; MkDocs has a counter only where it is strict."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def _bring_over(staging: Path, site: Path) -> None:
    built = dict(_files_of(staging))
    for name in dict(_files_of(site)).keys() - built.keys():
        (site / name).unlink()
    for name, source in built.items():
        target = site / name
        if not (target.is_file() and filecmp.cmp(source, target, shallow=False)):
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
    _remove_empty_folders(site)


def _files_of(folder: Path) -> Iterator[tuple[str, Path]]:
    """Give each file by its path in the folder."""
    for path in _entries(folder):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def _remove_empty_folders(site: Path) -> None:
    for path in reversed(_entries(site)):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _entries(folder: Path) -> list[Path]:
    """List what is below a folder, parents first; like MkDocs, leave hidden entries at its top alone."""
    visible = (path for path in folder.glob("*") if not path.name.startswith("."))
    return sorted(entry for top in visible for entry in (top, *top.rglob("*")))
