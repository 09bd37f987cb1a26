"""What hosts do not take: files that are too large, too many of them, sites that are too large.

The figures are those of the hosts' documentation:
https://developers.cloudflare.com/pages/platform/limits/
https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits
https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.build import is_serving
from cuecard.check.problems import Place, Problem, Problems
from cuecard.check.reporting import tell_of_site
from cuecard.publish.folder_tree import tree_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from cuecard.build import Build
    from cuecard.model.files import Files

CODE = "W820"
_MIB = 1024 * 1024


@dataclass(frozen=True)
class Limits:
    """What a host takes; sizes are in bytes."""

    host: str
    file: int
    files: int | None = None
    site: int | None = None


LIMITS = {
    "cloudflare": Limits("Cloudflare Pages", file=25 * _MIB, files=20_000),
    "github": Limits("GitHub Pages", file=100 * _MIB, site=1_000_000_000),
}


def check_file_sizes(files: Files, build: Build) -> None:
    """Note each source that is too large for the host."""
    limits = LIMITS.get(build.settings.host or "")
    if limits is None:
        return
    for file in files:
        path = Path(file.abs_src_path) if file.abs_src_path and not file.is_documentation_page() else None
        if path is not None and path.is_file():
            build.problems.extend(too_large(Place(build.place_in_docs(file.src_uri)), path.stat().st_size, limits))


def check_site_size(build: Build) -> None:
    """Say what of the finished site the host does not take; to be called when all of it is written."""
    limits = LIMITS.get(build.settings.host or "")
    if limits is None or is_serving():
        return
    found = Problems(build.settings.levels)
    generated = {address: size for address, size in _sizes(build).items() if address not in build.addresses}
    place = build.settings_source.place_of(("extra", "host"))
    found.extend(problem for address, size in generated.items() for problem in too_large(place, size, limits, address))
    found.extend(too_much(_sizes(build).values(), limits, place))
    tell_of_site(found, build)
    build.problems.extend(found)


def too_large(place: Place, size: int, limits: Limits, address: str = "") -> Iterator[Problem]:
    """Report a file that the host does not take."""
    if size > limits.file:
        name = f"'{address}'" if address else "this file"
        what = f"{name} has {size / _MIB:.1f} MiB, and {limits.host} takes no file above {limits.file // _MIB}"
        yield Problem(place, CODE, what, "make it smaller, or put it on another host and link to it there")


def too_much(sizes: Collection[int], limits: Limits, place: Place) -> Iterator[Problem]:
    """Report a site of more files, or of more bytes, than the host takes."""
    if limits.files is not None and len(sizes) > limits.files:
        what = f"the site has {len(sizes):,} files, and {limits.host} takes {limits.files:,}"
        remedy = "take out what nobody needs; if your plan takes more, write W820: off under 'extra: checks:'"
        yield Problem(place, CODE, what, remedy)
    if limits.site is not None and sum(sizes) > limits.site:
        what = f"the site has {sum(sizes) // 10**6:,} MB, and {limits.host} takes {limits.site // 10**6:,}"
        yield Problem(place, CODE, what, "take out large files, or put them on another host and link to them there")


def _sizes(build: Build) -> dict[str, int]:
    """Give the size of each file of the site to be, by its address."""
    output = build.output
    standing = output.site.files if output.site is not None else {}
    kept = {address: standing[address].st_size for address in output.kept if address in standing}
    return kept | {address: status.st_size for address, status in tree_of(output.folder).files.items()}
