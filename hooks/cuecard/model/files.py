"""The files of a site as the engine sees them, whatever host has listed them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


class File(Protocol):
    """A file of `docs/`, of the theme, or of none; paths are relative, with `/` between their parts."""

    src_uri: str
    """Its path in the folder of its source."""
    src_dir: str | None
    """That folder; None of a generated file."""
    dest_uri: str
    """Its path in the site."""
    inclusion: Any
    """Whether visitors get it, and whether the navigation may list it."""
    page: Any
    """What becomes of it, where that is a page."""

    @property
    def abs_src_path(self) -> str | None:
        """Where its bytes are, if they are of a file."""

    @property
    def url(self) -> str:
        """Its address, relative to the site's root."""

    @property
    def name(self) -> str:
        """The name of its source without the ending."""

    @property
    def generated_by(self) -> str | None:
        """Who has made it, where it has no source."""

    @property
    def content_bytes(self) -> bytes:
        """What it holds."""

    @property
    def content_string(self) -> str:
        """What it holds, as a text in UTF-8."""

    def is_documentation_page(self) -> bool:
        """Tell whether it becomes a page."""

    def is_media_file(self) -> bool:
        """Tell whether it is neither a page nor of the theme, such as a picture."""


class AnyPage(Protocol):
    """What every page has, one that somebody else has added, too."""

    content: str | None
    canonical_url: str | None

    @property
    def file(self) -> Any:
        """The file that it is made of."""


class Files(Protocol):
    """All files of a build, in an order of their own."""

    @property
    def src_uris(self) -> Mapping[str, Any]:
        """The files by their sources."""

    def __iter__(self) -> Iterator[Any]: ...

    def __contains__(self, path: str) -> bool: ...

    def append(self, file: Any) -> None:
        """Add a file."""

    def remove(self, file: Any) -> None:
        """Take one out."""

    def get_file_from_path(self, path: str) -> Any:
        """Give the file of a source; None where there is none."""

    def documentation_pages(self) -> Sequence[Any]:
        """Give those that become pages of the site."""

    def media_files(self) -> Sequence[Any]:
        """Give those that are neither pages nor of the theme, such as pictures."""


class Navigation(Protocol):
    """The navigation of a site; made by the host."""

    @property
    def items(self) -> Sequence[Any]:
        """What stands at its top: pages (`is_page`), links (`is_link`) and sections (`is_section`), with `children`."""

    @property
    def pages(self) -> Sequence[Any]:
        """Its pages, in order."""


def is_draft(file: File) -> bool:
    """Tell whether a setting of the host, such as `draft_docs`, keeps a file for previews."""
    return bool(file.inclusion.name == "DRAFT")


def is_hidden(file: File) -> bool:
    """Tell whether visitors do not get a file."""
    return file.inclusion.name in {"EXCLUDED", "DRAFT"}


def is_outside_nav(file: File) -> bool:
    """Tell whether a page is of the site and not of its navigation."""
    return bool(file.inclusion.name == "NOT_IN_NAV")
