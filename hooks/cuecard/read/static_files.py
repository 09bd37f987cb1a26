"""What `docs/static/` holds goes to the root of the site as it is, and `docs/.well-known/` where it lies.

What file managers leave in folders never does.
"""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

STATIC = "static/"
_WELL_KNOWN = ".well-known/"
"""Where machines look for what a site says of itself (RFC 8615)."""
_LITTER = frozenset(["thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", ".localized"])
_OF_VERSION_CONTROL = frozenset([".git", ".gitignore", ".gitkeep", ".gitattributes", ".gitmodules", ".hg", ".svn"])


class StaticFile(File):
    """A file that the site has as it is, whatever its name: it is no page and no picture that is made ready."""

    def is_documentation_page(self) -> bool:
        """Tell that it is none."""
        return False

    def is_media_file(self) -> bool:
        """Tell that nothing is made of it."""
        return False


def place_static_files(files: Files, config: MkDocsConfig) -> None:
    """Give files their place at the root; a file of the theme's, such as `robots.txt`, makes way for one of them."""
    for file in [file for file in files if is_litter(file.src_uri)]:
        files.remove(file)
    for file in [file for file in files if _is_static(file, config)]:
        files.remove(file)
        if not _is_kept_out(file, config):
            placed = _placed(file, config)
            files.append(placed)
            config.theme.static_templates.discard(placed.dest_uri)


def file_written_to(address: str, files: Iterable[File]) -> File | None:
    """Give the file that is written to an address of the site."""
    return next((file for file in files if file.dest_uri == address), None)


def is_litter(src_uri: str) -> bool:
    """Tell whether a file manager has left a file where it is."""
    name = posixpath.basename(src_uri).lower()
    return name in _LITTER or name.startswith("._")


def _is_static(file: File, config: MkDocsConfig) -> bool:
    return file.src_dir == config.docs_dir and file.src_uri.startswith((STATIC, _WELL_KNOWN))


def _is_kept_out(file: File, config: MkDocsConfig) -> bool:
    """Tell whether an owner keeps a file out; that MkDocs leaves hidden ones out is no reason."""
    is_excluded = config.exclude_docs is not None and config.exclude_docs.match_file(file.src_uri)
    return is_excluded or not _OF_VERSION_CONTROL.isdisjoint(file.src_uri.split("/"))


def _placed(file: File, config: MkDocsConfig) -> StaticFile:
    inclusion = InclusionLevel.DRAFT if file.inclusion is InclusionLevel.DRAFT else InclusionLevel.INCLUDED
    return StaticFile(
        file.src_uri,
        config.docs_dir,
        config.site_dir,
        use_directory_urls=config.use_directory_urls,
        dest_uri=file.src_uri.removeprefix(STATIC),
        inclusion=inclusion,
    )
