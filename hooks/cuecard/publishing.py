"""A build writes beside the site and takes its place only when all went well.

MkDocs empties the site's folder before it reads a page. So it is given a staging folder, and what came out
of it is moved into the site: what is right already is left, what is new or differs is renamed into place (a new
folder as a whole), what no longer belongs is removed.
"""

from __future__ import annotations

import filecmp
import logging
import os
import posixpath
import shutil
import tempfile
import weakref
from pathlib import Path
from typing import TYPE_CHECKING

import mkdocs
from mkdocs.utils import CountHandler

from cuecard.build import build_of, is_serving
from cuecard.output import Output

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from mkdocs.config.defaults import MkDocsConfig

REPORTS = ".cuecard"
_log = logging.getLogger(mkdocs.__name__)  # another one where a fork of MkDocs stands in for it


def reports_folder(config: MkDocsConfig) -> Path:
    """Give the folder for people and CI: beside the site and never in it, but for the throw-away site of a preview."""
    site = Path(getattr(config, "cuecard_site_dir", config.site_dir))
    return (site if is_serving() else site.parent) / REPORTS


def stage(config: MkDocsConfig) -> None:
    """Let MkDocs build into a folder of its own."""
    config.cuecard_site_dir = config.site_dir  # type: ignore[attr-defined]
    config.cuecard_warnings = _counter_of_warnings(config)  # type: ignore[attr-defined]
    folder = reports_folder(config)
    folder.mkdir(parents=True, exist_ok=True)
    _clear_after_the_dead(folder)
    site, config.site_dir = config.site_dir, tempfile.mkdtemp(prefix=f"staging-{os.getpid()}-", dir=folder)
    build_of(config).output = Output(Path(config.site_dir), Path(site))
    remove = weakref.finalize(config, shutil.rmtree, config.site_dir, ignore_errors=True)  # also when interrupted
    config.plugins.events["build_error"].append(lambda error: remove())  # noqa: ARG005 - MkDocs passes it


def publish(config: MkDocsConfig) -> None:
    """Bring the site to what was built, unless `--strict` will refuse it."""
    staging, site = Path(config.site_dir), Path(config.cuecard_site_dir)  # type: ignore[attr-defined]
    if not will_be_refused(config):
        _bring_over(staging, site, build_of(config).output.kept)
    shutil.rmtree(staging, ignore_errors=True)
    config.site_dir = str(site)


def leave_site_as_it_is(config: MkDocsConfig) -> None:
    """Give up the staging folder, where the site needs no build."""
    shutil.rmtree(config.site_dir, ignore_errors=True)
    config.site_dir = config.cuecard_site_dir  # type: ignore[attr-defined]


def will_be_refused(config: MkDocsConfig) -> bool:
    """Tell whether `--strict` has counted a warning."""
    counter: CountHandler | None = getattr(config, "cuecard_warnings", None)
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


def _bring_over(built: Path, site: Path, kept: Collection[str]) -> None:
    """Let the site hold what was built or is kept, and no more; like MkDocs, leave hidden entries at the top alone."""
    site.mkdir(parents=True, exist_ok=True)
    kept_below = {parent for address in kept for parent in _parents(address)}
    _tidy(built, site, "", kept, kept_below)


def _tidy(built: Path, site: Path, address: str, kept: Collection[str], kept_below: Collection[str]) -> None:
    """Bring over one folder; of `built` there may be none, where all of the folder is kept."""
    wanted = {entry.name for entry in built.iterdir()} if built.is_dir() else set()
    for standing in sorted(site.iterdir()):
        own = f"{address}{standing.name}"
        if own in kept_below and standing.name not in wanted:
            _tidy(built / standing.name, standing, f"{own}/", kept, kept_below)
        elif standing.name not in wanted and own not in kept and not (not address and own.startswith(".")):
            _remove(standing)
    for name in sorted(wanted):
        own = f"{address}{name}"
        if (built / name).is_dir() and (site / name).is_dir():
            _tidy(built / name, site / name, f"{own}/", kept, kept_below)
        else:
            _bring_over_one(built / name, site / name)


def _bring_over_one(built: Path, target: Path) -> None:
    if not (target.is_file() and built.is_file() and filecmp.cmp(built, target, shallow=False)):
        if built.is_dir() or target.is_dir():
            _remove(target)  # only a file replaces a file in one step
        shutil.move(built, target)


def _parents(address: str) -> Iterator[str]:
    while address := posixpath.dirname(address):
        yield address


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
