"""Markdown without raw HTML: tags and comments are read as what they are, and left out; the words between them stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

import nh3
from markdown.blockprocessors import BlockProcessor
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor
from markdown.preprocessors import HtmlBlockPreprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown

_BLOCKS, _INLINE = 20, 90
"""The priorities of what is replaced."""
_LONG = 60
_UNSAID = re.compile(r"</[^>]*>|<!--(?!-?>)(?:(?!--!?>).)*-->", re.DOTALL)
"""The end of what was noted where it begins, and notes between editors, which visitors never get."""
_NOT_READ = {"script", "style", "template", "title", "noscript", "iframe", "object"}


def leave_out_raw_html(md: Markdown) -> None:
    """Replace what reads HTML, that of the extension for Markdown in HTML included."""
    md.preprocessors.register(_Blocks(md), "html_block", _BLOCKS)
    md.inlinePatterns.register(_Tags(HTML_RE, md), "html", _INLINE)
    if "markdown_block" in md.parser.blockprocessors:
        md.parser.blockprocessors.register(_NoBlock(md.parser), "markdown_block", 0)


class _Blocks(HtmlBlockPreprocessor):
    def run(self, lines: list[str]) -> list[str]:
        stash = self.md.htmlStash.rawHtmlBlocks
        known = len(stash)
        lines = super().run(lines)
        for index in range(known, len(stash)):
            html = str(stash[index])
            _report(html, self.md)
            stash[index] = nh3.clean(html, tags=set(), clean_content_tags=_NOT_READ)
        return lines


class _Tags(HtmlInlineProcessor):
    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown passes it
    ) -> tuple[Element | str | None, int | None, int | None]:
        """Leave out one tag."""
        _report(m.group(1), self.md)
        return "", m.start(0), m.end(0)


class _NoBlock(BlockProcessor):
    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Python-Markdown's
        return False


def _report(html: str, md: Markdown) -> None:
    if _UNSAID.fullmatch(html.strip()):
        return
    markdown = cast("SiteMarkdown", md)
    markdown.page.is_cleaned = True
    first = html.strip().split("\n")[0]
    tag = first if len(first) <= _LONG else f"{first[:_LONG]}…"
    what = f"'{tag}' is left out of the page, since this site takes no HTML"
    remedy = "write it in Markdown, or write trust: authors under 'extra:' in mkdocs.yml"
    markdown.build.problems.add(markdown.locator.find(first), "W140", what, remedy)
