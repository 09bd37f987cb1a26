"""Paths of the site as settings write them and as MkDocs' `url` filter takes them."""

from __future__ import annotations


def relative_to_root(url: str) -> str:
    """Give a path without its first slash, so that it becomes relative to a page; other addresses stay."""
    return (url.lstrip("/") or ".") if url.startswith("/") else url
