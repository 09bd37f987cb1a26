"""What stands for the files of the site and of the reports, to know whether anybody has touched them."""

from __future__ import annotations

import marshal
from itertools import chain
from typing import TYPE_CHECKING

from cuecard.build import is_serving
from cuecard.cache.digests import digest
from cuecard.outputs.search_index import FOLDER as INDEX
from cuecard.publish.fingerprints import content_hash
from cuecard.publish.folder_tree import seen_as, tree_of
from cuecard.publish.publication import REPORTS

if TYPE_CHECKING:
    import os
    from collections.abc import Iterator
    from pathlib import Path

    from cuecard.build import Build
    from cuecard.site import Site

_WITHOUT_REFERENCES = 2
"""The version of marshal's format in which equal values have equal bytes; `repr` takes several times as long."""
_OF_PREVIEW = (f"{INDEX}/", f"{REPORTS}/")
_REPORTS = ("addresses.json", "changes.json", "cta-manifest.json", "next-change.json", "redirects")
"""What a build writes into the folder of reports, for people and for CI."""


def signature_of(build: Build) -> str:
    """Stand for them by what the file system says, which is quickly asked."""
    files = _files(build)
    seen = [(address, seen_as(files[address])) for address in sorted(files)]
    folder = str(build.output.site and build.output.site.folder)
    return digest(folder, marshal.dumps(seen, _WITHOUT_REFERENCES))


def contents_of(build: Build) -> str:
    """Stand for them by their bytes, which a copy at another place has as well; nothing stands for a preview."""
    site = build.output.site
    if site is None or is_serving():
        return ""
    reports = ((name, content_hash(path.read_bytes())) for name, path in _reports(build.site) if path.is_file())
    return digest(*chain.from_iterable([*site.hashes.items(), *sorted(reports)]))


def _files(build: Build) -> dict[str, os.stat_result]:
    """Give the files of both; in a preview's site its index and a lock live on."""
    site = build.output.site
    files = dict(site.files) if site is not None else {}
    if is_serving():
        return {address: status for address, status in files.items() if not address.startswith(_OF_PREVIEW)}
    return files | {name: path.lstat() for name, path in _reports(build.site)}


def _reports(site: Site) -> Iterator[tuple[str, Path]]:
    """Give each report by a name that no file of a site has."""
    folder = site.reports
    for name in _REPORTS:
        if (folder / name).is_dir():
            yield from ((f"{name} {below}", folder / name / below) for below in tree_of(folder / name).files)
        elif (folder / name).is_file():
            yield f"{name} ", folder / name
