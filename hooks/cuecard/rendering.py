"""Markdown to HTML with one converter for the whole build, told before each page which page it is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from markdown import Markdown
from mkdocs.structure.toc import get_toc

from cuecard.code_blocks import CodeBlockExtension
from cuecard.cta_markdown import CallToActionExtension
from cuecard.everyday_markdown import EverydayMarkdownExtension
from cuecard.leftovers import LeftoverExtension
from cuecard.links import LinkExtension
from cuecard.locating import Locator
from cuecard.problems import did_you_mean
from cuecard.tables import TableExtension
from cuecard.title_heading import TitleHeadingExtension

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from cuecard.build import Build
    from cuecard.pages import SitePage
    from cuecard.problems import Place

_ID = re.compile(r"""<[^>]*?\s(?:id|name)=["']?([^"'\s>]+)""")


@dataclass
class PageLinks:
    """Links to headings that can be checked only when every page is rendered."""

    anchors: list[tuple[SitePage, str, Place]] = field(default_factory=list)
    """The page linked to, the heading's id, and where the link stands."""


class SiteMarkdown(Markdown):
    """Python-Markdown with what Cuecard's extensions need to know of the page at hand."""

    build: Build
    page: SitePage
    files: Files
    page_links: PageLinks
    locator: Locator


class Converter:
    """Converts page after page; nothing of one page reaches the next."""

    def __init__(self, config: MkDocsConfig, build: Build) -> None:
        self.links = PageLinks()
        ours = [
            EverydayMarkdownExtension(),
            TitleHeadingExtension(),
            TableExtension(),
            CodeBlockExtension(),
            LinkExtension(),
            CallToActionExtension(),
            LeftoverExtension(),
        ]
        self._markdown = SiteMarkdown(
            extensions=[*config.markdown_extensions, *ours], extension_configs=config.mdx_configs or {}
        )
        self._markdown.build = build
        self._markdown.page_links = self.links

    def render(self, page: SitePage, files: Files) -> None:
        """Fill the page's `content` and `toc` from its Markdown."""
        assert page.markdown is not None  # MkDocs reads the source first
        self._markdown.reset()
        self._markdown.page, self._markdown.files, self._markdown.locator = page, files, Locator(page.source)
        page.content = self._markdown.convert(page.markdown)
        page.toc = get_toc(getattr(self._markdown, "toc_tokens", []))


def heading_ids(html: str) -> set[str]:
    """Give every id that a link can point to."""
    return set(_ID.findall(html))


def check_anchors(links: PageLinks, build: Build) -> None:
    """Note each link to a heading that its page does not have."""
    ids: dict[SitePage, set[str]] = {}
    for page, anchor, place in links.anchors:
        if page not in ids:
            ids[page] = heading_ids(page.content or "")
        if anchor not in ids[page]:
            what = f"there is no heading '#{anchor}' in {build.place_in_docs(page.file.src_uri)}"
            build.problems.add(place, "W502", what, did_you_mean(anchor, ids[page]))
