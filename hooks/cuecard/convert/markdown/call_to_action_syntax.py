"""Calls to action in Markdown: `[words](cta:key)` within a sentence, `/// cta | key` between paragraphs.

Both are drawn by components of the theme; the HTML goes through Python-Markdown's stash, so that no other
extension touches it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

from cuecard.check.problems import did_you_mean
from cuecard.convert.markdown.lookups import question
from cuecard.convert.markdown.theme_components import draw_component, replace_by_text
from cuecard.model.calls_to_action import invitation

if TYPE_CHECKING:
    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown
    from cuecard.model.calls_to_action import Position

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
        calls = {element for element in root.iter() if _is_call(element)}
        if not calls:
            return
        holders = [parent for parent in root.iter() if not calls.isdisjoint(parent)]
        for parent in reversed(holders):  # a link within a block is drawn before the block
            for element in [child for child in parent if child in calls]:
                if element.tag == "a":
                    html = self._draw(element, "inline", (element.get("href") or "")[len(SCHEME) :])
                    replace_by_text(parent, element, self.md.htmlStash.store(html))
                else:
                    html = self._draw(element, "block", element.get("key") or "")
                    element.clear()
                    element.tag, element.text = "p", self.md.htmlStash.store(html)

    def _draw(self, element: Element, position: Position, named: str) -> str:
        """Give the component's HTML, or the element's words where the key is unknown."""
        key = self._known_key(named, position)
        words = self._inner_html(element)
        if key is None:
            return words
        said = invitation(key, position, self._markdown.build.settings)
        name = f"call-to-action-{said.position}"
        return draw_component(name, self._markdown, cta=said, words=Markup(words))  # noqa: S704 - Markdown's own

    def _known_key(self, named: str, position: Position) -> str | None:
        build, page = self._markdown.build, self._markdown.page
        ctas = build.settings.ctas
        choice = None if named else page.choice_at(position)
        key = named if choice is None else choice.key
        if key in ctas:
            current = build.calls.current(key)
            self._markdown.lookups[question("cta", f"{position} {named}")] = current
            return current
        before = (f"]({SCHEME}",) if position == "inline" else ("cta | ", "cta |", "cta")
        place = self._markdown.locator.find(named, *before)
        if choice is not None:
            what = f"this page has no call to action of its own: {choice.reason}"
            remedy = f"write {' or '.join(f'cta:{key}' for key in ctas)} instead of cta:"
            build.problems.add(place, "E401", what, remedy)
        else:
            build.problems.add(place, "E401", f"unknown call to action '{named}'", did_you_mean(named, ctas))
        return None

    def _inner_html(self, element: Element) -> str:
        inner = Element("div")
        inner.text = element.text
        inner.extend(list(element))
        return self.md.serializer(inner).strip().removeprefix("<div>").removesuffix("</div>").strip()


def _is_call(element: Element) -> bool:
    """Tell a link to a call to action, or a block of one."""
    if element.tag == "a":
        return (element.get("href") or "").lower().startswith(SCHEME)
    return element.tag == _BLOCK
