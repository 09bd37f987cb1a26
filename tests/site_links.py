"""Every address in the pages of a site, resolved as a browser does."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup

from tests.project import Built

ADDRESSES = ("href", "src", "action", "poster")


def broken_addresses(built: Built, site_url: str) -> list[str]:
    """Name the addresses of the site's own host that lead to no file of it, or to no part of a page."""
    pages = {name: built.page(name) for name in built.files() if name.endswith(".html")}
    return [
        f"{name}: {address}"
        for name, page in pages.items()
        for address in _addresses(page)
        if _is_broken(urljoin(site_url + name.removesuffix("index.html"), address), site_url, built, pages)
    ]


def _addresses(page: BeautifulSoup) -> Iterator[str]:
    for attribute in ADDRESSES:
        for element in page.select(f"[{attribute}]"):
            yield str(element[attribute])
    for element in page.select("[srcset]"):
        for part in str(element["srcset"]).split(","):
            yield part.split()[0]


def _is_broken(address: str, site_url: str, built: Built, pages: dict[str, BeautifulSoup]) -> bool:
    parts, home = urlsplit(address), urlsplit(site_url)
    if parts.netloc != home.netloc:
        return False
    if not parts.path.startswith(home.path):
        return True
    name = unquote(parts.path.removeprefix(home.path))
    name = f"{name}index.html" if not name or name.endswith("/") else name
    if not (built.site / name).is_file():
        return True
    return bool(parts.fragment) and name in pages and pages[name].find(id=unquote(parts.fragment)) is None
