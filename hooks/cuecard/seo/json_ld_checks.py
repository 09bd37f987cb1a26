"""The structured data of a page, checked against what the page shows to people."""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin

from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from cuecard.check.problems import Place
from cuecard.link.site_paths import address_of, file_at
from cuecard.model.article import Article
from cuecard.seo.page_json_ld_checks import find_page_mismatches
from cuecard.seo.page_text import differ

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cuecard.build import Build
    from cuecard.model.files import AnyPage, File, Files
    from cuecard.seo.json_ld_types import Node


_ADDRESSES = frozenset(["@id", "url", "item", "image", "logo"])


def check_structured_data(html: str, page: AnyPage, build: Build) -> None:
    """Note each false claim of a page as an error."""
    place = Place(build.place_in_docs(page.file.src_uri))
    known = KnownAddresses(build.site.url, build)
    url = page.canonical_url or ""
    if not any(find_mismatches(_up_to_text(html, page), url, known)):
        return
    for what in find_mismatches(html, url, known):
        build.problems.add(place, "E701", what, "let the template show what search engines are told")


def _up_to_text(html: str, page: AnyPage) -> str:
    """Give the part of a page in which all claims are proven mostly; to parse the rest would take longer than that."""
    before, found, _ = html.partition(page.content) if isinstance(page, Article) and page.content else (html, "", "")
    return before if found else html.partition("</main>")[0]


def note_files_of_site(files: Files, build: Build) -> None:
    """Note every address of what is read."""
    note_public_files((file for file in files if file.page is not None or not file.is_documentation_page()), build)


def note_public_files(files: Iterable[File], build: Build) -> None:
    """Note the addresses of pages and files, to which claims may point."""
    for file in files:
        for address in (file.url, address_of(file.dest_uri).lstrip("/")):  # of an index page, that of its folder too
            build.public_files[urljoin(build.site.url, address)] = file


@dataclass(frozen=True)
class KnownAddresses:
    """The pages and files of the site by their absolute addresses."""

    site_url: str
    build: Build

    def __contains__(self, url: str) -> bool:
        self.build.claimed[url] = None
        is_made = url in self.build.public_files or self.local(url) in self.build.pictures.shown
        return is_made or (self.build.rest is not None and self._stands(self.local(url)))

    def size_of(self, url: str) -> tuple[int, int] | None:
        """Read how large a picture is, in pixels; None for what is no raster picture of the site."""
        try:
            with Image.open(self._source(url)) as picture:
                return picture.size
        except (OSError, KeyError):
            return None

    def _source(self, url: str) -> Path | BytesIO:
        file = self.build.public_files.get(url)
        if file is None:
            return self.build.pictures.shown[self.local(url)]
        return Path(file.abs_src_path) if file.abs_src_path else BytesIO(file.content_bytes)

    def _stands(self, address: str) -> bool:
        """Tell whether the site has a page that stays as it is."""
        assert self.build.output.site is not None  # of which the rest is
        return self.build.output.site.is_regular(file_at(address))

    def local(self, url: str) -> str:
        """Give an address relative to the site's root."""
        return unquote(url.removeprefix(self.site_url))


def find_mismatches(html: str, page_url: str, known: KnownAddresses) -> Iterator[str]:
    """Say in words each claim of a page's structured data that the page does not bear out."""
    page = LexborHTMLParser(html)
    script = page.css_first('script[type="application/ld+json"]')
    if script is None:
        return
    nodes = json.loads(script.text())["@graph"]
    ids = {node["@id"] for node in nodes if "@id" in node}
    for node in nodes:
        yield from find_page_mismatches(node, page, page_url)
        yield from _about_picture(node, page, known)
    for key, address in _addresses(nodes):
        is_id = key == "@id"
        if is_id and address not in ids and "#" in address and address.partition("#")[0] in {page_url, known.site_url}:
            yield f"nothing in the graph has the id {address}"
        elif not is_id and address.startswith(known.site_url) and address.partition("#")[0] not in known:
            yield f"there is no page or file {address}"


def _about_picture(node: Node, page: LexborHTMLParser, known: KnownAddresses) -> Iterator[str]:
    """Hold the picture that stands for an article against its file and against what Open Graph says."""
    image = node.get("image")
    if not isinstance(image, dict):
        return
    said = (image["url"], image["width"], image["height"])
    size = known.size_of(image["url"])
    if size != said[1:]:
        is_ = f"{size[0]} × {size[1]} pixels large" if size else "no picture that networks show"
        yield f"{said[0]} is said to be {said[1]} × {said[2]} pixels large and is {is_}"
    shown = [_property(page, f"og:image{part}") for part in ("", ":width", ":height")]
    yield from differ("the picture", [str(part) for part in said], shown)


def _property(page: LexborHTMLParser, name: str) -> str | None:
    tag = page.css_first(f'meta[property="{name}"]')
    return tag.attributes.get("content") if tag else None


def _addresses(nodes: list[Node]) -> list[tuple[str, str]]:
    """Give every address in a graph with its key."""
    found: list[tuple[str, str]] = []
    waiting: list[tuple[str, object]] = [("", nodes)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list):
            waiting += [(key, part) for part in value]
        elif key in _ADDRESSES and isinstance(value, str):
            found.append((key, value))
    return found
