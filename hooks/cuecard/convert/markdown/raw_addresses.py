"""Addresses in HTML within a text, such as `href`, a film's `src` and its `poster`, lead where those in Markdown lead.

An address counts from the article's file, as in Markdown. One that counts from the page, as everywhere on the web, is
left as it is where something is there.
"""

from __future__ import annotations

import posixpath
import re
from html import escape, unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from cuecard.convert.markdown.call_to_action_syntax import SCHEME
from cuecard.convert.markdown.link_targets import LinkTargets
from cuecard.link.file_references import path_in_site
from cuecard.link.site_paths import relative_url
from cuecard.read.file_names import composed

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.check.problems import Place
    from cuecard.convert.markdown.converter import SiteMarkdown
    from cuecard.model.files import File

    Resolve = Callable[[str, str], str | None]
    """Of an attribute's name and what it says: what it says on the page; None where it leads to nothing public."""

_AFTER_LINKS = -6
_ONE = frozenset(["href", "src", "poster", "data", "xlink:href"])
_SEVERAL = frozenset(["srcset", "imagesrcset"])
_MAYBE = re.compile(r"[\s\"'](?:href|src|poster|data|xlink:href|(?:image)?srcset)\s*=", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"(?P<before>[\s\"'])(?P<name>[a-z:]+)(?P<is>\s*=\s*)(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s\"'>]+))",
    re.IGNORECASE,
)


class RawAddressExtension(Extension):
    """Resolves addresses in HTML against the sources."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register beside the links in Markdown."""
        md.treeprocessors.register(_RawAddresses(md), "cuecard-raw-addresses", _AFTER_LINKS)


class _RawAddresses(Treeprocessor):
    def run(self, root: Element) -> None:
        stash = self.md.htmlStash.rawHtmlBlocks
        for index, html in enumerate(stash):
            if isinstance(html, str) and _MAYBE.search(html):
                stash[index] = _Tags(html, self._resolved).rewritten()
        if "<" in cast("SiteMarkdown", self.md).text:
            for element in root.iter():
                self._resolve_in_tree(element)

    def _resolve_in_tree(self, element: Element) -> None:
        """Resolve what an element that holds Markdown says of itself; links and pictures are resolved elsewhere."""
        if element.tag not in {"a", "img"}:
            for name in [name for name in element.attrib if name in _ONE | _SEVERAL]:
                value = self._resolved(name, element.attrib[name])
                element.set(name, value) if value is not None else element.attrib.pop(name)

    def _resolved(self, name: str, value: str) -> str | None:
        if name in _SEVERAL:
            candidates = (part.strip().split(maxsplit=1) for part in value.split(",") if part.strip())
            return ", ".join(" ".join([self._address(name, url) or url, *size]) for url, *size in candidates)
        return self._address(name, value)

    def _address(self, name: str, target: str) -> str | None:
        markdown = cast("SiteMarkdown", self.md)
        targets = LinkTargets(markdown)
        if target.lower().startswith(SCHEME):
            return target
        if _counts_from_page(target, targets, markdown):
            return composed(target)
        found = targets.find(target, lambda: self._place(name, target))
        if found is None:
            return target
        if not found.is_public:
            markdown.page.hidden_targets.add(target)
            return None
        markdown.page.destinations[target] = found.file.url + found.rest
        return relative_url(found.file.url, markdown.page.url) + found.rest

    def _place(self, name: str, target: str) -> Place:
        signs = (f'{name}="', f"{name}='", f"{name}=") if name in _ONE else ('"', "'", " ", ",")
        return cast("SiteMarkdown", self.md).locator.find(target, *signs)


def _counts_from_page(target: str, targets: LinkTargets, markdown: SiteMarkdown) -> bool:
    """Tell whether something of the site is where a browser looks for an address, and no source is of that name."""
    file = None if target.startswith("/") else file_from_page(target, targets, markdown)
    return file is not None and targets.find_file(_path(target)) is None


def file_from_page(target: str, targets: LinkTargets, markdown: SiteMarkdown) -> File | None:
    """Find what is where a browser looks for an address that counts from the page."""
    path = path_in_site(target, markdown.page.url, "") if _path(target) else ""
    file = targets.find_at(path) or targets.find_at(posixpath.join(path, "index.html")) if path else None
    if file is not None:
        markdown.page.destinations[target] = file.url + target.removeprefix(_path(target))
    return file


def _path(target: str) -> str:
    try:
        parts = urlsplit(target)
    except ValueError:  # such as http://[
        return ""
    return "" if parts.scheme or parts.netloc else parts.path


class _Tags(HTMLParser):
    """Writes the addresses in the tags of a piece of HTML anew, and nothing else of it."""

    def __init__(self, html: str, resolve: Resolve) -> None:
        super().__init__(convert_charrefs=False)
        self._html, self._resolve = html, resolve
        self._starts = [0]
        for line in html.split("\n"):
            self._starts.append(self._starts[-1] + len(line) + 1)
        self._changes: list[tuple[int, int, str]] = []
        self._pictures = 0

    def rewritten(self) -> str:
        """Give the HTML with its new addresses."""
        self.feed(self._html)
        self.close()
        for start, end, tag in reversed(self._changes):
            self._html = self._html[:start] + tag + self._html[end:]
        return self._html

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Write one tag anew; a picture that is still to be drawn keeps its name until then."""
        is_drawn = tag == "img" and not self._pictures and "srcset" not in dict(attrs)
        self._pictures += tag == "picture"
        written = self.get_starttag_text() or ""
        new = written if is_drawn else _ATTRIBUTE.sub(lambda found: self._attribute(tag, dict(attrs), found), written)
        if new != written:
            line, column = self.getpos()
            start = self._starts[line - 1] + column
            self._changes.append((start, start + len(written), new))

    def handle_endtag(self, tag: str) -> None:
        """Leave a picture."""
        self._pictures -= tag == "picture" and self._pictures > 0

    def _attribute(self, tag: str, attributes: dict[str, str | None], found: re.Match[str]) -> str:
        name = found["name"].lower()
        written = found["double"] or found["single"] or found["bare"] or ""
        is_address = name in _ONE | _SEVERAL and (name != "data" or tag == "object")
        if not is_address or attributes.get(name) != unescape(written):
            return found[0]
        value = self._resolve(name, unescape(written))
        if value is None:
            return ""
        return f'{found["before"]}{found["name"]}="{escape(value)}"' if value != unescape(written) else found[0]
