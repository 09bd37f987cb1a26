"""Paths of the site: as settings write them, as MkDocs' `url` filter takes them, as files answer at them."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

if TYPE_CHECKING:
    from collections.abc import Container

INDEX, PAGE = "index.html", ".html"
LIST_FOLDERS = {
    "articles": "articles",
    "category": "categories",
    "tag": "tags",
    "author": "authors",
    "series": "series",
}
"""By kind of list: its folder among the sources, which is the name of the setting of its address as well."""


@dataclass(frozen=True)
class PagePaths:
    """Where pages are: `tags/go/` or, with `use_directory_urls: false`, `tags/go.html`; a page's name is `tags/go`."""

    are_folders: bool = True
    root: str = "/"
    """The path of the site on its host, such as `/blog/`."""

    def file(self, name: str) -> str:
        """Give the file of a page; a name that ends in `index` is its folder's page, one in `.html` itself."""
        if name.endswith(PAGE):
            return name
        is_index = posixpath.basename(name) == "index"
        return f"{name}/{INDEX}" if self.are_folders and not is_index else f"{name}.html"

    def address(self, name: str) -> str:
        """Give the address of a page, relative to the site's root, of which `.` is the name."""
        file = self.file(name)
        return (file.removesuffix(INDEX) or ".") if self.are_folders else file

    def find(self, path: str, files: Container[str]) -> str | None:
        """Give which of the site's files is meant by a path as people write it.

        `/contact`, `/contact/` and `/contact.html` mean one page, as does each of them below the root of the site.
        """
        for written in dict.fromkeys((path, self.from_root(path))):
            name = unquote(written).strip("/")
            stem = name.removesuffix(".html")
            meant = (name, file_at(written), f"{name}.html", f"{stem}/{INDEX}")
            if found := next((file for file in meant if file in files), None):
                return found
        return None

    def from_root(self, path: str) -> str:
        """Give a path that may count from the host as it counts from the site's root: `/a/` for `/blog/a/`."""
        above = self.root.rstrip("/")
        return (path.removeprefix(above) or "/") if above and f"{path}/".startswith(f"{above}/") else path

    def old_file(self, path: str) -> str:
        """Give the file that answers at an old address, which need not be there any more."""
        return file_at(self.from_root(path))

    def to_write(self, path: str) -> str:
        """Give how a path that counts from the root of the site is written, so that it is taken for no other."""
        return path if self.from_root(path) == path else self.root.rstrip("/") + path

    def from_host(self, path: str) -> str:
        """Give a path of the site as a browser asks the host for it: `/blog/a/` for `/a/`."""
        return self.root.rstrip("/") + self.from_root(path)


FOLDERS = PagePaths()


def relative_to_root(url: str) -> str:
    """Give a path without its first slash, so that it becomes relative to a page; other addresses stay."""
    return (url.lstrip("/") or ".") if url.startswith("/") else url


def file_at(path: str) -> str:
    """Give the file of the site that answers at a path: `/about`, `/about/` and `/about/index.html` are one."""
    name = unquote(path).strip("/")
    return name if name.lower().endswith((".html", ".htm")) else f"{name}/{INDEX}".lstrip("/")


def address_of(file: str) -> str:
    """Give the path at which a file of the site answers, percent-encoded."""
    is_index = file == INDEX or file.endswith(f"/{INDEX}")
    return quote("/" + (file.removesuffix(INDEX) if is_index else file))


def name_of(file: str) -> str:
    """Give the name of the page in a file of the site: `about` of `about/index.html` and of `about.html`."""
    return file.removesuffix(f"/{INDEX}").removesuffix(".html")


def copy_of(file: str) -> str:
    """Give the file of the Markdown copy of a page's file."""
    return f"{file.removesuffix('.html')}.md"


def relative_url(url: str, page_url: str) -> str:
    """Give an address of the site as a link on a page says it; both are relative to the site's root.

    As MkDocs does it: what stands after the last slash of the page's address is its file if it has a dot in it, and
    nothing is above the root.
    """
    folder, _, name = page_url.rpartition("/")
    path = posixpath.relpath(f"/{url}", f"/{folder if '.' in name else page_url}")
    return f"{path}/" if url.endswith("/") else path


def folder_of(address: str) -> str:
    """Give the folder from which addresses on a page count: `a/b` for `a/b/` and for `a/b/c.html`."""
    return posixpath.dirname(address)


def readable(address: str) -> str:
    """Give a path as people read it: only what would be taken for something else stays percent-encoded."""
    return re.sub(r"[%?#\x00-\x1f\x7f]", lambda sign: quote(sign[0]), unquote(address))
