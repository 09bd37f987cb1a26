"""Links to sources that are written as HTML within a text: they lead where the same links in Markdown lead.

Only what names a Markdown file is touched. Any other address in HTML counts from the page, as everywhere on the web.
"""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING, cast

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from mkdocs.utils import get_relative_url

from cuecard.markdown.link_targets import LinkTargets

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.markdown.converter import SiteMarkdown

_AFTER_LINKS = -6
_LINK = re.compile(
    r"(?P<before><a\b[^<>]*?)\shref\s*=\s*(?P<quote>[\"'])(?P<target>[^\"'<>]+?\.md(?:[?#][^\"'<>]*)?)(?P=quote)",
    re.IGNORECASE,
)


class RawLinkExtension(Extension):
    """Resolves links in HTML against the sources."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register beside the links in Markdown."""
        md.treeprocessors.register(_RawLinks(md), "cuecard-raw-links", _AFTER_LINKS)


class _RawLinks(Treeprocessor):
    def run(self, root: Element) -> None:  # noqa: ARG002 - Python-Markdown passes it
        stash = self.md.htmlStash.rawHtmlBlocks
        for index, html in enumerate(stash):
            if isinstance(html, str) and ".md" in html:
                stash[index] = _LINK.sub(self._resolved, html)

    def _resolved(self, link: re.Match[str]) -> str:
        """Give the link's tag up to its address; without one where the article is not public."""
        markdown, target = cast("SiteMarkdown", self.md), unescape(link["target"])
        found = LinkTargets(markdown).find(target, lambda: markdown.locator.find(link["target"], 'href="', "href='"))
        if found is None:
            return link[0]
        if not found.is_public:
            markdown.page.hidden_targets.add(target)
            return link["before"]
        markdown.page.destinations[target] = found.file.url + found.rest
        address = get_relative_url(found.file.url, markdown.page.url) + found.rest
        return f"{link['before']} href={link['quote']}{escape(address)}{link['quote']}"
