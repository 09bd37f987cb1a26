"""Which files of `docs/` something names: a page's HTML, a style sheet, a text."""

from __future__ import annotations

import html
import posixpath
import re
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

from cuecard.link.site_paths import folder_of
from cuecard.read.file_names import composed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from selectolax.lexbor import LexborNode

    from cuecard.model.files import File

_WORD = re.compile(r"[^\s\"'()<>\[\]{}|,;=#?]+\.\w+")
_USUAL_NAME = re.compile(r"[\w./+-]+\.\w+")
_READABLE = (".css", ".html", ".js", ".svg", ".txt", ".xml", ".json")
_ADDRESSES = ("href", "src", "poster", "data", "xlink:href")
_LISTS_OF_ADDRESSES = ("srcset", "imagesrcset")
SELECTOR = "[href], [src], [poster], [data], [xlink\\:href], [srcset], [imagesrcset], [style], style"
IN_STYLE = re.compile(r"url\(\s*['\"]?([^'\")]+)")


class KnownFiles(dict[str, "File"]):
    """Files of `docs/` by their path."""

    @cached_property
    def by_composed(self) -> dict[str, str]:
        """Their paths by those with composed letters."""
        return {composed(src_uri): src_uri for src_uri in self}

    @cached_property
    def unusual_names(self) -> list[str]:
        """The names of those that are not found word by word, such as one with spaces: `a/b c.png`, `b c.png`."""
        unusual = (src_uri.split("/") for src_uri in self.by_composed if not _USUAL_NAME.fullmatch(src_uri))
        return ["/".join(parts[start:]) for parts in unusual for start in range(len(parts))]


def named_in_text(text: str, folders: Collection[str], known: KnownFiles) -> set[str]:
    """Give the files that a text names, relative to one of the folders or, with a slash before it, to `docs/`."""
    names = {composed(unquote(word)).strip("*_`") for word in _WORD.findall(text)}
    if known.unusual_names:
        plain = composed(unquote(html.unescape(text)))
        names |= {_folder_before(at, plain) + name for name in known.unusual_names for at in _places_of(name, plain)}
    paths = {posixpath.normpath(posixpath.join("/", folder, name)).lstrip("/") for name in names for folder in folders}
    return {known.by_composed[path] for path in paths if path in known.by_composed}


def _places_of(name: str, text: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def _folder_before(at: int, text: str) -> str:
    """Give the path that stands right before a name, such as `../assets/`."""
    start = at
    while start and (text[start - 1].isalnum() or text[start - 1] in "./_-+"):
        start -= 1
    folder, slash, _ = text[start:at].rpartition("/")
    return folder + slash


def named_in_html(content: str, page_url: str, site_url: str, known: Collection[str]) -> set[str]:
    """Give the addresses of the files that a page's HTML leads to or shows."""
    found = set()
    for node in LexborHTMLParser(content).css(SELECTOR):
        for address in addresses_of(node):
            path = path_in_site(address, page_url, site_url)
            if path in known:
                found.add(path)
    return found


def with_what_they_name(src_uris: set[str], known: KnownFiles) -> set[str]:
    """Give the files and, step by step, those that they name, as a style sheet does its pictures."""
    found, unread = set(src_uris), list(src_uris)
    while unread:
        src_uri = unread.pop()
        new = named_in_text(_text_of(known[src_uri]), [posixpath.dirname(src_uri)], known) - found
        found |= new
        unread += new
    return found


def addresses_of(node: LexborNode) -> Iterator[str]:
    """Give the addresses that an element leads to or shows."""
    for name, value in node.attributes.items():
        if value and name in _ADDRESSES:
            yield value
        elif value and name in _LISTS_OF_ADDRESSES:
            yield from (part.split()[0] for part in value.split(",") if part.strip())
        elif value and name == "style":
            yield from IN_STYLE.findall(value)
    if node.tag == "style":
        yield from IN_STYLE.findall(node.text())


def path_in_site(address: str, page_url: str, site_url: str) -> str:
    """Give the path of a file in the site; none where the address leads elsewhere."""
    try:
        parts, site = urlsplit(address), urlsplit(site_url)
    except ValueError:
        return ""
    if (parts.scheme or parts.netloc) and (parts.netloc != site.netloc):
        return ""
    path, home = composed(unquote(parts.path)), site.path or "/"
    if path.startswith("/"):
        return posixpath.normpath(path.removeprefix(home)).lstrip("/")
    return posixpath.normpath(posixpath.join(folder_of(unquote(page_url)), path))


def _text_of(file: File) -> str:
    if not file.src_uri.lower().endswith(_READABLE):
        return ""
    return file.content_bytes.decode("utf-8", "replace")
