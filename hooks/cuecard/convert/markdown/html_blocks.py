"""Markdown within HTML, as on GitHub: what follows a blank line within an element is Markdown again.

    <details>
    <summary>More</summary>

    **Bold**, and a [link](other.md).

    </details>

Elements whose text has no blank line before it stay as they are written. `markdown="1"` asks for Markdown, too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.extensions.md_in_html import (
    HTMLExtractorExtra,
    MarkdownInHTMLPostprocessor,
    MarkdownInHtmlProcessor,
)
from markdown.preprocessors import Preprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from cuecard.convert.markdown.list_layout import lay_out_lists

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Literal
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    State = Literal["block", "span", "off"] | None

_HTML, _BLOCKS, _STASH = 20, 105, 30
"""The priorities of what is replaced."""
_WORDS_ALONE = frozenset(["address", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "legend", "p", "summary"])
"""Elements that hold words, and no paragraphs."""
_TEXT = re.compile(r"\n[ \t]*\n[ ]{0,3}(?:(?=[^\s<])|<(?![!?])/?(?P<tag>[a-z][a-z0-9-]*))", re.IGNORECASE)
"""Where a text begins below a blank line; one that is indented further is part of how the HTML is laid out."""
_TAG = r"<(/?){}(?=[\s/>])"


class HtmlBlockExtension(Extension):
    """Reads Markdown in HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register in the place of what reads HTML, that of `md_in_html` included."""
        md.preprocessors.register(_HtmlBlocks(md), "html_block", _HTML)
        md.parser.blockprocessors.register(_MarkdownInHtml(md.parser), "markdown_block", _BLOCKS)
        md.postprocessors.register(_Stash(md), "raw_html", _STASH)


class _HtmlBlocks(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        if "<" not in text and "&" not in text:
            return lines
        extractor = _Extractor(self.md)
        extractor.feed(text)
        extractor.close()
        return "".join(extractor.cleandoc).split("\n")


class _Stash(MarkdownInHTMLPostprocessor):
    def run(self, text: str) -> str:
        """Put the HTML in the place of what stands for it, as Python-Markdown does, which looks at every tag for it."""
        parts, start = [], 0
        for found in HTML_PLACEHOLDER_RE.finditer(text):
            if int(found[1]) >= self.md.htmlStash.html_counter:
                continue
            html = self.stash_to_string(self.md.htmlStash.rawHtmlBlocks[int(found[1])])
            is_alone = text.endswith("<p>", start, found.start()) and text.startswith("</p>", found.end())
            parts += [text[start : found.start() - 3 * is_alone], self._restored(html, is_alone=is_alone)]
            start = found.end() + 4 * is_alone
        return "".join([*parts, text[start:]])

    def _restored(self, html: str, *, is_alone: bool) -> str:
        """Give a piece of HTML with all that stands in it; within a line it is part of the paragraph."""
        return self.run(f"<p>{html}</p>" if is_alone and not self.isblocklevel(html) else html)


class _Extractor(HTMLExtractorExtra):
    mdstack: list[str]

    def get_state(self, tag: str, attrs: Mapping[str, str]) -> State:
        """Tell how what an element holds is read; one within an element that is read as it stands is so, too."""
        if "markdown" not in attrs and not self.inraw and tag in self.span_and_blocks_tags:
            state = self._state_of_text(tag)
            attrs = {**attrs, "markdown": state} if state else attrs
        return super().get_state(tag, attrs)

    def at_line_start(self) -> bool:
        """Tell whether a tag begins a line; within an element it may be indented as far as its author likes."""
        if super().at_line_start():
            return True
        return bool(self.mdstack) and not self.rawdata[self.line_offset : self.line_offset + self.offset].strip()

    def handle_endtag(self, tag: str) -> None:
        """Leave a tag between backticks to what reads code."""
        if self.mdstack and self._is_in_code():
            self.handle_data(self.get_endtag_text(tag))
        else:
            super().handle_endtag(tag)

    def close(self) -> None:
        """End what never ends, from the inside; of two elements of one name Python-Markdown ends one and loses both."""
        super().close()
        while self.mdstack:
            super().handle_endtag(self.mdstack[-1])

    def _is_in_code(self) -> bool:
        return self.rawdata.count("`", self.line_offset, self.line_offset + self.offset) % 2 == 1

    def _state_of_text(self, tag: str) -> State:
        """Tell how the texts below blank lines between a tag and its end are read, if there are any."""
        start = self.line_offset + self.offset + len(self.get_starttag_text() or "")
        end = self._end_of(tag, start)
        found = _TEXT.finditer(self.rawdata, start, end)
        texts = [text for text in found if not text["tag"] or text["tag"].lower() not in self.block_level_tags]
        if not texts:
            return None
        return "span" if tag in _WORDS_ALONE and len(texts) == 1 and end < len(self.rawdata) else "block"

    def _end_of(self, tag: str, start: int) -> int:
        depth = 1
        for found in re.compile(_TAG.format(tag), re.IGNORECASE).finditer(self.rawdata, start):
            depth += -1 if found[1] else 1
            if depth == 0:
                return found.start()
        return len(self.rawdata)


class _MarkdownInHtml(MarkdownInHtmlProcessor):
    signs = ("\n\x02",)

    def parse_element_content(self, element: Element) -> None:
        """Read what an element holds, with its lists laid out."""
        if element.get("markdown") == "block" and element.text:
            element.text = "\n".join(lay_out_lists(_without_indentation_above(element.text.split("\n"))))
        super().parse_element_content(element)


def _without_indentation_above(lines: list[str]) -> list[str]:
    """Let what stands above the first blank line begin at the margin: it is laid out as HTML is."""
    blank = next((number for number, line in enumerate(lines) if number and not line.strip()), len(lines))
    return [line.lstrip(" ") for line in lines[:blank]] + [line if line.strip() else "" for line in lines[blank:]]
