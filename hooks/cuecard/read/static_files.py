"""What `docs/static/` holds goes to the root of the site as it is, and `docs/.well-known/` where it lies.

What file managers leave in folders never does.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cuecard.build import Build
    from cuecard.model.files import File, Files
    from cuecard.site import Host, Site

STATIC = "static/"
_WELL_KNOWN = ".well-known/"
"""Where machines look for what a site says of itself (RFC 8615)."""
_LITTER = frozenset(["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".localized"])
_OF_VERSION_CONTROL = frozenset([".git", ".gitignore", ".gitkeep", ".gitattributes", ".gitmodules", ".hg", ".svn"])


def place_static_files(files: Files, build: Build) -> None:
    """Give files their place at the root; a file of the theme's, such as `robots.txt`, makes way for one of them."""
    for file in [file for file in files if is_litter(file.src_uri)]:
        files.remove(file)
    for file in [file for file in files if is_static(file, build.site)]:
        files.remove(file)
        if not _is_kept_out(file, build.host):
            placed = build.host.static_file(file, file.src_uri.removeprefix(STATIC))
            files.append(placed)
            build.host.static_templates.discard(placed.dest_uri)


def file_written_to(address: str, files: Iterable[File]) -> File | None:
    """Give the file that is written to an address of the site."""
    return next((file for file in files if file.dest_uri == address), None)


def is_litter(src_uri: str) -> bool:
    """Tell whether a file manager has left a file where it is."""
    name = posixpath.basename(src_uri).lower()
    return name in _LITTER or name.startswith("._")


def is_static(file: File, site: Site) -> bool:
    """Tell whether a file goes to the site as it is."""
    return file.src_dir == site.docs_dir and file.src_uri.startswith((STATIC, _WELL_KNOWN))


def _is_kept_out(file: File, host: Host) -> bool:
    """Tell whether an owner keeps a file out; that MkDocs leaves hidden ones out is no reason."""
    return host.is_kept_out(file.src_uri) or not _OF_VERSION_CONTROL.isdisjoint(file.src_uri.split("/"))
