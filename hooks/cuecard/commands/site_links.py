"""The links of a built site: whether each address leads to a page, a part of a page or a file of the site.

Read are the pages, with their pictures and what their heads say, style sheets, and the site's own addresses in feeds,
sitemap and other texts.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from cuecard.link.file_references import IN_STYLE, SELECTOR, addresses_of
from cuecard.link.site_paths import INDEX

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NOT_FOUND = "404.html"
_TEXTS = (".json", ".md", ".txt", ".webmanifest", ".xml")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_IN_META = "meta[property='og:image'], meta[property='og:url'], meta[name='twitter:image']"
_REFRESH = "meta[http-equiv='refresh']"
_NOINDEX = "meta[name='robots'][content*='noindex']"
_NOT_IN_PAGE = re.compile(r":~:.*")
"""A part of a fragment that is for browsers alone: text to look for."""


@dataclass(frozen=True, order=True)
class Target:
    """Where an address leads: a file of the site and a part of it, or the address of another site."""

    file: str = ""
    part: str = ""
    external: str = ""


@dataclass(frozen=True, order=True)
class Broken:
    """An address that leads nowhere, and the file of the site in which it stands."""

    file: str
    address: str
    target: Target
    known: tuple[str, ...] = field(default=(), compare=False)
    """The parts that the page has, where the file exists and the part does not."""


@dataclass(frozen=True)
class Findings:
    """What there is to say about a site's links; files are paths within the site."""

    pages: int
    addresses: int
    files: frozenset[str]
    broken: list[Broken]
    orphans: list[str]
    """Pages that no other page links to."""
    external: Mapping[str, str]
    """Each address of another site, and a file in which it stands."""


@dataclass
class _Page:
    parts: frozenset[str]
    addresses: dict[str, bool]
    """Each address, and whether it is a link that a visitor can follow."""
    is_redirect: bool
    may_be_alone: bool
    """Whether nothing has to link to it: it is not for search engines, or for machines alone and without a title."""


def check_links(folder: Path, site_url: str) -> Findings:
    """Read the whole site once and check every address in it."""
    checker = _Checker(folder, site_url)
    broken = sorted(set(checker.broken()))
    return Findings(
        pages=len(checker.pages),
        addresses=checker.count,
        files=frozenset(checker.files),
        broken=broken,
        orphans=checker.orphans(),
        external=checker.external,
    )


class _Checker:
    def __init__(self, folder: Path, site_url: str) -> None:
        self.files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        self.pages = {name: _read((folder / name).read_bytes()) for name in sorted(self.files) if _is_page(name)}
        self.external: dict[str, str] = {}
        self.count = 0
        self._folder, self._linked = folder, set[str]()
        self._site_url, self._home = site_url, urlsplit(site_url)

    def broken(self) -> Iterator[Broken]:
        """Give every address that leads nowhere; after that, orphans and addresses of other sites are known."""
        for file, address, is_link in self._addresses():
            self.count += 1
            target = self._target(address, file)
            if target is None:
                continue
            if target.external:
                self.external.setdefault(target.external, file)
            elif target.file not in self.files:
                yield Broken(file, address, target)
            elif self._lacks_part(target):
                yield Broken(file, address, target, tuple(self.pages[target.file].parts))
            if is_link and target.file != file:
                self._linked.add(target.file)

    def orphans(self) -> list[str]:
        """Give the pages that no other page links to; the home page and the one for wrong addresses need no link."""
        alone = self.pages.keys() - self._linked - {INDEX, NOT_FOUND}
        return sorted(name for name in alone if not self.pages[name].may_be_alone)

    def _addresses(self) -> Iterator[tuple[str, str, bool]]:
        for file, page in self.pages.items():
            for address, is_link in page.addresses.items():
                yield file, address, is_link
        own = re.compile(re.escape(self._site_url) + r"[^\s\"'<>&\\)\]]*") if self._site_url else None
        for file in sorted(self.files):
            if file.endswith(".css"):
                yield from ((file, address, False) for address in IN_STYLE.findall(self._text(file)))
            elif own is not None and file.endswith(_TEXTS):
                yield from ((file, found.rstrip(".,;:!?"), False) for found in set(own.findall(self._text(file))))

    def _text(self, file: str) -> str:
        return (self._folder / file).read_text("utf-8", errors="replace")

    def _target(self, address: str, file: str) -> Target | None:
        """Resolve an address as a browser does; None where it is none that can be asked for."""
        address = address.strip()
        if _SCHEME.match(address) or address.startswith("//"):
            inside = self._inside(address)
            if inside is None:
                whole = f"{self._home.scheme or 'https'}:{address}" if address.startswith("//") else address
                return Target(external=whole.partition("#")[0]) if whole.lower().startswith("http") else None
            address = inside
        path, _, part = address.partition("#")
        path = path.partition("?")[0]
        part = unquote(_NOT_IN_PAGE.sub("", part))
        if not path:
            return Target(file, part)
        return self._in_folder(unquote(path), file, part)

    def _in_folder(self, path: str, file: str, part: str) -> Target:
        if path.startswith("/"):
            home = unquote(self._home.path) or "/"
            if not f"{path}/".startswith(home):
                return Target(external=f"{self._home.scheme}://{self._home.netloc}{path}")
            name = path.removeprefix(home.rstrip("/"))
        else:
            name = posixpath.join("/", posixpath.dirname(file), path)
        is_folder = name.endswith(("/", "/.", "/..")) or name in {"", ".", ".."}
        name = posixpath.normpath(f"/{name}").lstrip("/")
        return Target(posixpath.join(name, INDEX) if is_folder else name, part)

    def _inside(self, address: str) -> str | None:
        """Give the path of an address of the site's own host."""
        try:
            parts = urlsplit(address)
        except ValueError:
            return None
        if not self._home.netloc or parts.netloc != self._home.netloc:
            return None
        return address.partition(parts.netloc)[2] or "/"

    def _lacks_part(self, target: Target) -> bool:
        page = self.pages.get(target.file)
        if page is None or page.is_redirect or target.part in {"", "top"}:
            return False
        return target.part not in page.parts


def _is_page(name: str) -> bool:
    return name.lower().endswith((".html", ".htm"))


def _read(content: bytes) -> _Page:
    tree = LexborHTMLParser(content)
    addresses: dict[str, bool] = {}
    for node in tree.css(SELECTOR):
        is_link = node.tag in {"a", "area"}
        for address in addresses_of(node):
            addresses[address] = is_link or addresses.get(address, False)
    for node in tree.css(_IN_META):
        addresses.setdefault(node.attributes.get("content") or "", False)
    parts = (node.attributes.get("id") or node.attributes.get("name") for node in tree.css("[id], a[name]"))
    is_redirect = tree.css_first(_REFRESH) is not None
    return _Page(
        frozenset(part for part in parts if part),
        addresses,
        is_redirect,
        may_be_alone=is_redirect or tree.css_first(_NOINDEX) is not None or tree.css_first("title") is None,
    )
