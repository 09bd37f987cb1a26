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
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuecard.build import is_serving
from cuecard.cache.workers import make_aside
from cuecard.check.stopping import StoppedError
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
    from collections.abc import Iterator, Mapping
    from signal import Signals

    from cuecard.build import Build

REPORTS, LOCK = ".cuecard", "build.lock"
LAST_SITE = "site-before"
"""The site as it was before the last build, which the next one brings up to date and lets take the site's place."""
_MACHINE = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EFBIG, errno.EIO, errno.EMFILE}


@dataclass
class Staging:
    """The folder that a build writes into until its site is whole."""

    folder: Path
    lock: BuildLock
    signals: Mapping[Signals, Any]
    """What was done about signals before."""
    is_published: bool = False

    def end(self) -> None:
        """Remove the folder, and let the next build begin."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.lock.release()
        do_as_before(self.signals)


def stage(build: Build) -> None:
    """Let the host write into a folder of its own."""
    site = build.site.destination
    expect_not_home(site)
    signals = {} if is_serving() else end_when_told()
    with in_one_line("prepare a build beside the site"):
        staging = _staging_in(build.site.reports, signals)
    build.staging, build.output = staging, Output(staging.folder, PublishedSite(site))
    build.host.write_into(staging.folder)
    weakref.finalize(staging, shutil.rmtree, staging.folder, ignore_errors=True)  # also when interrupted
    build.host.on_failure(lambda error: _give_up(staging, error))


def _staging_in(reports: Path, signals: Mapping[Signals, Any]) -> Staging:
    reports.mkdir(parents=True, exist_ok=True)
    lock = BuildLock(reports / LOCK)
    lock.take()
    _clear_after_the_dead(reports)
    return Staging(Path(tempfile.mkdtemp(prefix=f"staging-{os.getpid()}-", dir=reports)), lock, signals)


def _give_up(staging: Staging, error: Exception) -> None:
    """Leave nothing behind; what the machine refuses (no space, no permission) is said in one line."""
    staging.end()
    if isinstance(error, OSError) and error.errno in _MACHINE:
        site = "the new one" if staging.is_published else "as it was"
        raise StoppedError(_said("build the site", error, site)) from error


def look_at_last_site(build: Build) -> None:
    """Look, on another core, at what the site before the last one holds, which takes as long as making some pages."""
    output, folder = build.output, build.site.reports / LAST_SITE
    assert output.site is not None  # since `stage`
    site = output.site.tree
    found = make_aside(lambda: differences(folder, site))
    output.beside = lambda: found.result().of(site)


def publish(build: Build) -> None:
    """Bring the site to what was built, unless a strict build will be refused."""
    staging, site = build.staging, build.site.destination
    assert staging is not None  # since `stage`
    build.progress.begin("publishing")
    if not build.host.will_be_refused():
        output, reports = build.output, build.site.reports
        assert output.site is not None  # likewise
        expect_own_site(site, reports / OWN)
        with in_one_line(f"bring the site to {site}"):
            new = NewSite(staging.folder, site, output.kept, output.site.tree, output.beside)
            files = _bring_over(new, reports / LAST_SITE)
            for address in replace_dot_files(site, (*new.written.files, *new.kept), reports):
                files.pop(address, None)
            shutil.rmtree(staging.folder, ignore_errors=True)
            files |= {address: (site / address).lstat() for address in new.written.files}  # each has a link less now
            output.site = output.site.again(files, output.kept)
    staging.is_published = True
    _leave(build, staging)


def leave_site_as_it_is(build: Build) -> None:
    """Give up the staging folder, where the site needs no build."""
    assert build.staging is not None  # since `stage`
    _leave(build, build.staging)


def _leave(build: Build, staging: Staging) -> None:
    staging.end()
    build.host.write_into(build.site.destination)


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
