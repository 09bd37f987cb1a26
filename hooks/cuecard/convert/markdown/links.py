"""Links between sources: `[text](other.md#section)` becomes an address, a broken one a message."""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from cuecard.convert.markdown.link_targets import LinkTargets
from cuecard.link.site_paths import relative_url
from cuecard.read.file_names import composed

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.check.problems import Place
    from cuecard.convert.markdown.converter import SiteMarkdown

_AFTER_UNESCAPE = -5
_ATTRIBUTES = {"a": "href", "img": "src"}


class LinkExtension(Extension):
    """Resolves links and pictures against the sources."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after the escaped characters are themselves again."""
        md.treeprocessors.register(_Links(md), "cuecard-links", _AFTER_UNESCAPE)


class _Links(Treeprocessor):
    @property
    def _markdown(self) -> SiteMarkdown:
        return cast("SiteMarkdown", self.md)

    def run(self, root: Element) -> None:
        for element in root.iter():
            attribute = _ATTRIBUTES.get(element.tag)
            target = element.get(attribute) if attribute else None
            if attribute and target:
                self._resolve(element, attribute, target)
            elif target == "":
                self._note("W501", "this link or picture has no address", "write one between ( and )", "")
            if element.tag == "img" and not (element.get("alt") or "").strip():
                self._expect_description(element, target or "")

    def _expect_description(self, picture: Element, target: str) -> None:
        if picture.get("role") != "presentation":
            remedy = f"write ![what the picture shows]({target})"
            self._note("W504", "this picture has no description", remedy, target)

    def _note(self, code: str, what: str, remedy: str, target: str) -> None:
        self._markdown.build.problems.add(self._place(target), code, what, remedy)

    def _resolve(self, element: Element, attribute: str, target: str) -> None:
        written = target.replace(AMP_SUBSTITUTE, "&")
        found = LinkTargets(self._markdown).find(unescape(written), lambda: self._place(written))
        if found is None:
            if target.startswith("#"):
                element.set(attribute, composed(target))
            return
        if found.is_public:
            address = relative_url(found.file.url, self._markdown.page.file.url)
            element.set(attribute, address + found.rest)
            self._markdown.page.destinations[written] = found.file.url + found.rest
        else:
            del element.attrib[attribute]
            self._markdown.page.hidden_targets.add(written)

    def _place(self, target: str) -> Place:
        return self._markdown.locator.find(target, "](", "](<", "]: ")
