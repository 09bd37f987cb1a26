"""Calls to action in Markdown: `[words](cta:key)` within a sentence, `/// cta | key` between paragraphs.

Both are drawn by the theme's partials; the HTML goes through Python-Markdown's stash, so that no other
extension touches it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup
from mkdocs.utils import get_relative_url
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from cuecard.calls_to_action import invitation
from cuecard.problems import did_you_mean

if TYPE_CHECKING:
    from markdown import Markdown

    from cuecard.calls_to_action import Invitation, Position
    from cuecard.rendering import SiteMarkdown

SCHEME = "cta:"
_AFTER_LINKS = -10
_BLOCK = "cc-cta-block"


class CallToActionExtension(Extension):
    """Adds the inline link and the block."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register the block, and the drawing of both forms after all else is done."""
        _CtaBlocks().extendMarkdown(md)
        md.treeprocessors.register(_CallsToAction(md), "cuecard-cta", _AFTER_LINKS)


class _CtaBlock(Block):
    NAME = "cta"
    ARGUMENT = None

    def on_create(self, parent: Element) -> Element:
        return SubElement(parent, _BLOCK, {"key": self.argument or ""})

    def on_markdown(self) -> str:
        return "block"


class _CtaBlocks(BlocksExtension):
    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: ARG002, N802 - their names
        block_mgr.register(_CtaBlock, self.getConfigs())


class _CallsToAction(Treeprocessor):
    @property
    def _markdown(self) -> SiteMarkdown:
        return cast("SiteMarkdown", self.md)

    def run(self, root: Element) -> None:
        for parent in reversed(list(root.iter())):  # a link within a block is drawn before the block
            for element in list(parent):
                href = element.get("href") or ""
                if element.tag == "a" and href.lower().startswith(SCHEME):
                    html = self._draw(element, "inline", href[len(SCHEME) :])
                    _replace_by_text(parent, element, self.md.htmlStash.store(html))
                elif element.tag == _BLOCK:
                    html = self._draw(element, "block", element.get("key") or "")
                    element.clear()
                    element.tag, element.text = "p", self.md.htmlStash.store(html)

    def _draw(self, element: Element, position: Position, named: str) -> str:
        """Give the partial's HTML, or the element's words where the key is unknown."""
        key = self._known_key(named, position)
        words = self._inner_html(element)
        if key is None:
            return words
        said = invitation(key, position, self._markdown.build.settings)
        return self._render(said, words)

    def _known_key(self, named: str, position: Position) -> str | None:
        build, page = self._markdown.build, self._markdown.page
        key = named or page.choice.key
        if key in build.settings.ctas:
            return key
        before = (f"]({SCHEME}",) if position == "inline" else ("cta | ", "cta |", "cta")
        place = self._markdown.locator.find(named, *before)
        if not named:
            what = f"this page has no call to action of its own: {page.choice.reason}"
            build.problems.add(place, "E401", what, "name one after 'cta:'")
        else:
            build.problems.add(
                place, "E401", f"unknown call to action '{named}'", did_you_mean(named, build.settings.ctas)
            )
        return None

    def _render(self, said: Invitation, words: str) -> str:
        build, page = self._markdown.build, self._markdown.page
        template = build.templates.get_template(f"partials/cta-{said.position}.html")
        base_url = get_relative_url(".", page.url)
        html = template.render(cta=said, words=Markup(words), page=page, base_url=base_url)  # noqa: S704 - Markdown's own
        return html.strip()

    def _inner_html(self, element: Element) -> str:
        inner = Element("div")
        inner.text = element.text
        inner.extend(list(element))
        return self.md.serializer(inner).strip().removeprefix("<div>").removesuffix("</div>").strip()


def _replace_by_text(parent: Element, element: Element, text: str) -> None:
    """Put a text in the place of a child; what follows the child stays."""
    index = list(parent).index(element)
    text += element.tail or ""
    if index:
        before = parent[index - 1]
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(element)
