"""Paths of the site: as settings write them, as MkDocs' `url` filter takes them, as files answer at them."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

INDEX = "index.html"


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


def readable(address: str) -> str:
    """Give a path as people read it: only what would be taken for something else stays percent-encoded."""
    return re.sub(r"[%?#\x00-\x1f\x7f]", lambda sign: quote(sign[0]), unquote(address))
