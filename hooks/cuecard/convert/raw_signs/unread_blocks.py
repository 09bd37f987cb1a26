"""What was meant as a block or a call to action and is not read as one, so that visitors would see its signs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksProcessor

from cuecard.check.problems import Place
from cuecard.convert.markdown.source_positions import without_code
from cuecard.convert.markdown.tree_texts import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.build import Build
    from cuecard.convert.markdown.converter import SiteMarkdown
    from cuecard.read.source_file import SourceFile

_BEFORE_CALLS_TO_ACTION = -9
_CODE = {"code", "pre"}
_LINK = re.compile(r"(?P<words>\[[^\[\]]*\]|\])\s+\(\s*(?P<target>cta:[\w-]*)\s*\)")
_BLOCK = re.compile(r"^[ ]*(/{3,}[ ]*cta\b.*)$", re.IGNORECASE | re.MULTILINE)
_IN_HTML = re.compile(r"<\w[^<>]*?\s(?:href|src)\s*=\s*[\"']?(cta:[\w-]*)|<(cta:[\w-]*)", re.IGNORECASE)
_BEGINNING = re.compile(r"^[ ]{0,3}/{3,}[ ]*\w")
_END = re.compile(r"^[ ]{0,3}/{3,}[ ]*$")


class LeftoverExtension(Extension):
    """Notes blocks that are never closed, and signs that are left in the text."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register when everything but the calls to action is in its final form."""
        md.treeprocessors.register(_Leftovers(md), "cuecard-leftovers", _BEFORE_CALLS_TO_ACTION)


class _Leftovers(Treeprocessor):
    def run(self, root: Element) -> None:
        source = cast("SiteMarkdown", self.md).source
        if "///" in source.text or "cta:" in source.text:
            self._note_open_blocks()
            if "///" in source.text:
                self._note_stray_ends(source)
            self._note_html()
            self._note_pictures(root)
            said = text_of(root)
            for text in _texts(root) if "///" in said or "cta:" in said else ():
                if "///" in text or "cta:" in text:
                    self._note_signs_in(text)

    @property
    def _build(self) -> Build:
        return cast("SiteMarkdown", self.md).build

    def _note_open_blocks(self) -> None:
        blocks = self.md.parser.blockprocessors["blocks"]
        assert isinstance(blocks, BlocksProcessor)  # registered with the block of calls to action
        for entry in blocks.stack:
            name = entry.block.NAME
            what = f"the block '/// {name}' has no end, and all below belongs to it"
            self._note("E403", what, "put '///' on a line of its own below the block", f"/// {name}")

    def _note_html(self) -> None:
        for html in self.md.htmlStash.rawHtmlBlocks:
            if isinstance(html, str) and "cta:" in html.lower() and not html.startswith("<!--"):
                for found in _IN_HTML.finditer(html):
                    link = found[1] or found[2]
                    self._note(
                        "E404",
                        "HTML cannot hold a call to action",
                        f"write [words]({link}) in Markdown in its place",
                        link,
                    )

    def _note_pictures(self, root: Element) -> None:
        for picture in root.iter("img"):
            target = picture.get("src") or ""
            if target.lower().startswith("cta:"):
                place = cast("SiteMarkdown", self.md).locator.find(target, "](", "](<", "]: ")
                remedy = f"write [{picture.get('alt') or 'words'}]({target}) in its place"
                self._build.problems.add(place, "E404", "a picture cannot be a call to action", remedy)

    def _note_signs_in(self, text: str) -> None:
        for link in _LINK.finditer(text):
            words, target = link["words"], link["target"]
            what = "a space between ] and ( keeps this call to action from being one"
            self._note(
                "E404", what, f"write {words}({target}) instead of {link[0]}", link[0].removeprefix(words).strip()
            )
        for block in _BLOCK.finditer(text):
            line, ctas = block[1].strip(), self._build.settings.ctas
            key = next((word for word in re.findall(r"[\w-]+", line) if word in ctas), next(iter(ctas), "key"))
            remedy = f"write /// cta | {key} instead of {line}"
            self._note("E404", "this line begins no call to action, and visitors would see it", remedy, line)

    def _note_stray_ends(self, source: SourceFile) -> None:
        """Note each end of a block that none was begun for."""
        open_blocks = 0
        for number, line in enumerate(without_code(source.text).split("\n")):
            if _END.match(line):
                open_blocks -= 1
            elif _BEGINNING.match(line):
                open_blocks += 1
            if open_blocks < 0:
                place, what = Place(source.path, source.text_line + number), "'///' ends a block, and none is open"
                self._build.problems.add(place, "E404", what, "remove this line")
                open_blocks = 0

    def _note(self, code: str, what: str, remedy: str, words: str) -> None:
        self._build.problems.add(cast("SiteMarkdown", self.md).locator.find(words), code, what, remedy)


def _texts(element: Element) -> Iterator[str]:
    """Give every text that is not code."""
    if element.tag not in _CODE:
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
