"""Pictures in a text, whether written as Markdown or as HTML: each is drawn by the theme's component.

The HTML goes through Python-Markdown's stash, so that no other extension touches it. A picture that brings
sizes of its own (`srcset`, or a `<picture>` around it) is left as its author wrote it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from cuecard.convert.markdown.link_targets import LinkTargets
from cuecard.convert.markdown.lookups import answer_about_picture, question
from cuecard.convert.markdown.raw_addresses import file_from_page
from cuecard.convert.markdown.raw_pictures import replace_pictures
from cuecard.convert.markdown.theme_components import draw_component, replace_by_text
from cuecard.media.pictures.picture_checks import check_description, check_picture
from cuecard.media.pictures.picture_view import as_wide_as, picture_view
from cuecard.model.article import Article
from cuecard.model.ordinary_page import OrdinaryPage

if TYPE_CHECKING:
    from collections.abc import Mapping
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.check.problems import Place
    from cuecard.convert.markdown.converter import SiteMarkdown
    from cuecard.model.files import File

_BEFORE_LINKS, _AFTER_LINKS = -4, -7
_IN_MARKDOWN = ("](", "](<", "]: ", "](./")
_IN_HTML = ('src="', "src='", "src=")
_WRITTEN = "written"
"""Where an element of the tree keeps the address as its author wrote it, until it is drawn."""
_OURS = frozenset(["src", "alt", "width", "height", "loading", "decoding", "fetchpriority", "sizes"])


class PictureExtension(Extension):
    """Draws pictures."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register around the resolving of links."""
        md.treeprocessors.register(_Remember(md), "cuecard-picture-names", _BEFORE_LINKS)
        md.treeprocessors.register(_Pictures(md), "cuecard-pictures", _AFTER_LINKS)


class _Remember(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter("img"):
            element.set(_WRITTEN, element.get("src") or "")


class _Pictures(Treeprocessor):
    @property
    def _markdown(self) -> SiteMarkdown:
        return cast("SiteMarkdown", self.md)

    def run(self, root: Element) -> None:
        raw = list(enumerate(self.md.htmlStash.rawHtmlBlocks))
        has_any = next(root.iter("img"), None) is not None
        for parent in list(root.iter()) if has_any else ():
            for element in [child for child in parent if child.tag == "img"]:
                written = element.attrib.pop(_WRITTEN, "")
                html = self._draw(element.attrib, self._find_by_source(written), self._place(written, *_IN_MARKDOWN))
                if html:
                    replace_by_text(parent, element, self.md.htmlStash.store(html))
        for index, stashed in raw:
            if isinstance(stashed, str):
                self.md.htmlStash.rawHtmlBlocks[index] = replace_pictures(stashed, self._draw_raw)

    def _draw_raw(self, attributes: Mapping[str, str]) -> str:
        """Draw a picture that was written as HTML, whose address counts from its source, or else from the page."""
        written = attributes.get("src", "")
        place = self._place(written, *_IN_HTML)
        if "alt" not in attributes:
            remedy = 'add alt="what the picture shows" to it, or alt="" if it is only an ornament'
            self._markdown.build.problems.add(place, "W504", "this picture has no description", remedy)
        return self._draw(attributes, self._find_raw(written, place), place)

    def _find_raw(self, written: str, place: Place) -> File | None:
        """Find a picture by the address that HTML has for it; note one that is not there."""
        targets, page = LinkTargets(self._markdown), self._markdown.page
        found = self._find_by_source(written)
        if found is not None:
            page.destinations[written] = found.url
            return found
        found = file_from_page(written, targets, self._markdown)
        if found is None:
            targets.find(written, lambda: place)
        return found

    def _draw(self, attributes: Mapping[str, str], file: File | None, place: Place) -> str:
        """Draw a picture; nothing where it is not one of the site's files."""
        build = self._markdown.build
        if file is None or "srcset" in attributes:
            return ""
        alt = attributes.get("alt", "")
        check_picture(file, lambda: place, build)
        check_description(alt, file, lambda: place, build)
        self._markdown.lookups[question("picture", file.src_uri)] = answer_about_picture(file, build)
        return draw_component(
            "picture",
            self._markdown,
            picture=as_wide_as(attributes.get("width", ""), picture_view(file, alt, build)),
            is_first=attributes.get("loading") == "eager" or self._is_first(),
            own={name: value for name, value in attributes.items() if name not in _OURS},
        )

    def _is_first(self) -> bool:
        """Tell whether nothing of the page's is shown before this picture; asked again, it no longer is."""
        page, had_one = self._markdown.page, self._markdown.has_picture
        self._markdown.has_picture = True
        begins_with_one = isinstance(page, Article) and page.cover is not None
        return not (had_one or begins_with_one or (isinstance(page, OrdinaryPage) and page.sections))

    def _find_by_source(self, written: str) -> File | None:
        return LinkTargets(self._markdown).find_source(written)[0]

    def _place(self, written: str, *before: str) -> Place:
        return self._markdown.locator.find(written, *before)
