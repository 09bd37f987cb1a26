"""A build writes beside the site and takes its place only when all went well.

MkDocs empties the site's folder before it reads a page. So it is given a staging folder. In the end the two change
places in one step, so that a site is whole whenever a build is killed. Where they cannot (a folder that is mounted or
is a clone of its own, another system than Linux), what is new or differs is renamed into place file by file (a new
folder as a whole), and what no longer belongs is removed. What is right already is left in either case.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import tempfile
import weakref
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.build import is_serving
from cuecard.cache.workers import make_aside
from cuecard.check.stopping import StoppedError
from cuecard.mkdocs_host.running_build import build_of
from cuecard.mkdocs_host.strict_mode import counter_of_warnings, will_be_refused
from cuecard.publish.atomic_swap import take_empty_place, take_place
from cuecard.publish.build_lock import BuildLock
from cuecard.publish.build_output import Output
from cuecard.publish.dot_files import replace_dot_files
from cuecard.publish.fingerprints import PublishedSite
from cuecard.publish.folder_sync import NewSite, sync_folder
from cuecard.publish.folder_tree import differences
from cuecard.publish.interruptions import do_as_before, end_when_told
from cuecard.publish.site_folder import OWN, expect_not_home, expect_own_site

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs.config.defaults import MkDocsConfig

REPORTS, LOCK = ".cuecard", "build.lock"
LAST_SITE = "site-before"
"""The site as it was before the last build, which the next one brings up to date and lets take the site's place."""
_MACHINE = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EFBIG, errno.EIO, errno.EMFILE}


def reports_folder(config: MkDocsConfig) -> Path:
    """Give the folder for people and CI: beside the site and never in it, but for the throw-away site of a preview."""
    site = Path(getattr(config, "cuecard_site_dir", config.site_dir))
    return (site if is_serving() else site.parent) / REPORTS


def stage(config: MkDocsConfig) -> None:
    """Let MkDocs build into a folder of its own."""
    site = Path(config.site_dir)
    expect_not_home(site)
    config.cuecard_site_dir = config.site_dir  # type: ignore[attr-defined]
    config.cuecard_warnings = counter_of_warnings(config)  # type: ignore[attr-defined]
    config.cuecard_handlers = {} if is_serving() else end_when_told()  # type: ignore[attr-defined]
    with in_one_line("prepare a build beside the site"):
        config.site_dir = _staging_folder(config)
    build_of(config).output = Output(Path(config.site_dir), PublishedSite(site))
    remove = weakref.finalize(config, shutil.rmtree, config.site_dir, ignore_errors=True)  # also when interrupted
    config.plugins.events["build_error"].append(lambda error: _give_up(config, error, remove))


def _staging_folder(config: MkDocsConfig) -> str:
    folder = reports_folder(config)
    folder.mkdir(parents=True, exist_ok=True)
    config.cuecard_lock = BuildLock(folder / LOCK)  # type: ignore[attr-defined]
    config.cuecard_lock.take()  # type: ignore[attr-defined]
    _clear_after_the_dead(folder)
    return tempfile.mkdtemp(prefix=f"staging-{os.getpid()}-", dir=folder)


def _give_up(config: MkDocsConfig, error: Exception, remove: Callable[[], object]) -> None:
    """Leave nothing behind; what the machine refuses (no space, no permission) is said in one line."""
    remove()
    _let_go(config)
    if isinstance(error, OSError) and error.errno in _MACHINE:
        is_published = config.site_dir == config.cuecard_site_dir  # type: ignore[attr-defined]
        raise StoppedError(_said("build the site", error, "the new one" if is_published else "as it was")) from error


def look_at_last_site(config: MkDocsConfig) -> None:
    """Look, on another core, at what the site before the last one holds, which takes as long as making some pages."""
    output, folder = build_of(config).output, reports_folder(config) / LAST_SITE
    assert output.site is not None  # since `stage`
    site = output.site.tree
    found = make_aside(lambda: differences(folder, site))
    output.beside = lambda: found.result().of(site)


def publish(config: MkDocsConfig) -> None:
    """Bring the site to what was built, unless `--strict` will refuse it."""
    staging, site = Path(config.site_dir), Path(config.cuecard_site_dir)  # type: ignore[attr-defined]
    build_of(config).progress.begin("publishing")
    if not will_be_refused(config):
        output, reports = build_of(config).output, reports_folder(config)
        assert output.site is not None  # since `stage`
        expect_own_site(site, reports / OWN)
        with in_one_line(f"bring the site to {site}"):
            new = NewSite(staging, site, output.kept, output.site.tree, output.beside)
            files = _bring_over(new, reports / LAST_SITE)
            for address in replace_dot_files(site, (*new.written.files, *new.kept), reports):
                files.pop(address, None)
            shutil.rmtree(staging, ignore_errors=True)
            files |= {address: (site / address).lstat() for address in new.written.files}  # each has a link less now
            output.site = output.site.again(files, output.kept)
    shutil.rmtree(staging, ignore_errors=True)
    config.site_dir = str(site)
    _let_go(config)


def _let_go(config: MkDocsConfig) -> None:
    config.cuecard_lock.release()  # type: ignore[attr-defined]
    do_as_before(config.cuecard_handlers)  # type: ignore[attr-defined]


@contextlib.contextmanager
def in_one_line(what: str) -> Iterator[None]:
    """Say in one line what the machine refuses."""
    try:
        yield
    except OSError as error:
        raise StoppedError(_said(what, error)) from error


def _said(what: str, error: OSError, site: str = "as it was") -> str:
    where = next((str(name) for name in (error.filename2, error.filename) if name), "")
    return f"Cannot {what}: {where + ': ' if where else ''}{error.strerror or error}; the site is {site}"


def leave_site_as_it_is(config: MkDocsConfig) -> None:
    """Give up the staging folder, where the site needs no build."""
    shutil.rmtree(config.site_dir, ignore_errors=True)
    config.site_dir = config.cuecard_site_dir  # type: ignore[attr-defined]
    _let_go(config)


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


def _bring_over(new: NewSite, beside: Path) -> dict[str, os.stat_result]:
    """Let the site hold what was built or is kept, and no more; give its files.

    Where more than one file changes, the folders change places in one step if they can.
    """
    new.site.mkdir(parents=True, exist_ok=True)
    if (files := take_empty_place(new)) is not None:
        return files
    is_one_step = len(list(islice(new.changes(), 2))) < 2  # noqa: PLR2004 - one or none
    files = None if is_one_step else take_place(new, beside)
    return sync_folder(new.site, new) if files is None else files
