"""Links between sources: `[text](other.md#section)` becomes an address, a broken one a message."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote, urlsplit, urlunsplit

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE
from mkdocs.utils import get_relative_url

from cuecard.problems import nearest

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown
    from mkdocs.structure.files import File

    from cuecard.pages import Article, SitePage
    from cuecard.problems import Place
    from cuecard.rendering import SiteMarkdown

_AFTER_UNESCAPE = -5
_ATTRIBUTES = {"a": "href", "img": "src"}


class LinkExtension(Extension):
    """Resolves links and pictures against the sources."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after the escaped characters are themselves again."""
        md.treeprocessors.register(_Links(md), "cuecard-links", _AFTER_UNESCAPE)


class _Links(Treeprocessor):
    @property
    def _page(self) -> SitePage:
        return cast("SiteMarkdown", self.md).page

    def run(self, root: Element) -> None:
        for element in root.iter():
            attribute = _ATTRIBUTES.get(element.tag)
            target = element.get(attribute) if attribute else None
            if attribute and target:
                self._resolve(element, attribute, target)
            elif target == "":
                self._note("W501", "a link or a picture without an address", "write it between the parentheses", "")
            if element.tag == "img" and not (element.get("alt") or "").strip():
                remedy = f"write ![what is to be seen]({target})"
                self._note("W504", "a picture without a description", remedy, target or "")

    def _note(self, code: str, what: str, remedy: str, target: str) -> None:
        cast("SiteMarkdown", self.md).build.problems.add(self._place(target), code, what, remedy)

    def _resolve(self, element: Element, attribute: str, target: str) -> None:
        parts = urlsplit(target) if _is_readable(target) else None
        if parts is None or parts.scheme or parts.netloc or AMP_SUBSTITUTE in target:
            return
        if not parts.path:
            if parts.fragment:
                self._expect_heading(self._page, parts.fragment, target)
            return
        file = self._find(unquote(parts.path))
        if file is None:
            self._complain(element, attribute, target, unquote(parts.path))
            return
        if parts.fragment and file.page is not None:
            self._expect_heading(cast("SitePage", file.page), parts.fragment, target)
        address = get_relative_url(file.url, self._page.file.url)
        element.set(attribute, urlunsplit(("", "", address, parts.query, parts.fragment)))

    def _find(self, path: str) -> File | None:
        """Find the source by its path, or by the address of its page where the path begins with `/`."""
        files = cast("SiteMarkdown", self.md).files
        if path.startswith("/"):
            address = path.strip("/")
            by_address = (f"{address}/index.html", address) if address else ("index.html",)
            return files.get_file_from_path(address) or self._by_address(by_address)
        folder = posixpath.dirname(self._page.file.src_uri)
        return files.get_file_from_path(posixpath.normpath(posixpath.join(folder, path)))

    def _by_address(self, addresses: tuple[str, ...]) -> File | None:
        known = cast("SiteMarkdown", self.md).build.addresses
        return next((known[address] for address in addresses if address in known), None)

    def _expect_heading(self, page: SitePage, anchor: str, target: str) -> None:
        links = cast("SiteMarkdown", self.md).page_links
        links.anchors.append((page, unquote(anchor), self._place(target)))

    def _complain(self, element: Element, attribute: str, target: str, path: str) -> None:
        markdown = cast("SiteMarkdown", self.md)
        hidden = self._find_unpublished(path)
        if hidden is not None:
            del element.attrib[attribute]
            what = f"a link to {hidden.source.path}, which is not public ({hidden.status})"
            markdown.build.problems.add(self._place(target), "W503", what, "visitors see its words without a link")
            return
        what = f"there is no file '{target}'"
        markdown.build.problems.add(self._place(target), "W501", what, self._suggestion(path))

    def _find_unpublished(self, path: str) -> Article | None:
        """Find what the path or address would lead to if it were public."""
        folder = "" if path.startswith("/") else posixpath.dirname(self._page.file.src_uri)
        wanted = posixpath.normpath(posixpath.join(folder, path.strip("/")))
        unpublished = cast("SiteMarkdown", self.md).build.unpublished
        return next((a for a in unpublished if wanted in {a.file.src_uri, a.file.url.strip("/")}), None)

    def _suggestion(self, path: str) -> str:
        """Name the file of the same name elsewhere, or one of a similar name."""
        by_name: dict[str, str] = {}
        here = self._page.file.src_uri
        wanted = posixpath.basename(path.replace("\\", "/").rstrip("/"))
        for file in cast("SiteMarkdown", self.md).files:
            if file.src_dir is not None or file.is_documentation_page():
                by_name.setdefault(posixpath.basename(file.src_uri), get_relative_url(file.src_uri, here))
        meant = next((name for name in (wanted, f"{wanted}.md") if name in by_name), None) or nearest(wanted, by_name)
        return f"did you mean '{by_name[meant]}'?" if meant else "check its name and folder"

    def _place(self, target: str) -> Place:
        return cast("SiteMarkdown", self.md).locator.find(target, "](", "](<", "]: ")


def _is_readable(url: str) -> bool:
    try:
        urlsplit(url)
    except ValueError:  # such as http://[
        return False
    return True
