"""Addresses that stand in a sentence as they are, `https://…`, `www.…` and `name@…`, become links.

What belongs to an address is as GitHub has it (GitHub Flavored Markdown Spec, section 6.9).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import HTML_PLACEHOLDER_RE, INLINE_PLACEHOLDER_RE, AtomicString

if TYPE_CHECKING:
    from collections.abc import Mapping

    from markdown import Markdown
    from markdown.treeprocessors import InlineProcessor as InlineTree

_AFTER_HTML = 85
_ESCAPED = INLINE_PLACEHOLDER_RE.pattern.replace("(", "(?:")
"""A sign after a backslash, or whatever else Python-Markdown has read in a line already."""
_SIGN = re.compile(r"\x02\d+\x03")
_PART = rf"(?:[^\W_]|[-_]|{_ESCAPED})+"
_LINK = (
    r"(?<![\w/@.])(?:(?:https?|ftp)://|(?P<www>www\.))"
    rf"{_PART}(?:\.{_PART})*+(?::\d+)?(?:[/?#](?:[^\s<\x02\x03]|{_ESCAPED})*)?"
)
_MAIL = rf"(?<![\w/@.+:-])[\w.+-]+@{_PART}(?:\.{_PART})++"
_TRAILING = re.compile(r"(?:[?!.,:*_~'\"]|&[a-zA-Z0-9]+;)$")


class BareAddressExtension(Extension):
    """Finds addresses."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after links and tags, before emphasis."""
        md.inlinePatterns.register(_Link(f"(?i){_LINK}", md), "cuecard-bare-link", _AFTER_HTML)
        md.inlinePatterns.register(_Mail(f"(?i){_MAIL}", md), "cuecard-bare-mail", _AFTER_HTML - 0.1)


class _Address(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Make a link of an address, unless it is the words of one that is written as HTML."""
        written = _without_what_follows(self._without_markup(m[0]))
        if self._is_in_html_link(data[: m.start(0)]):
            return None, None, None
        words = self.unescape(written)
        link = Element("a", {"href": self._target(m, words)})
        link.text = AtomicString(words)
        return link, m.start(0), m.start(0) + len(written)

    def _target(self, m: re.Match[str], words: str) -> str:
        raise NotImplementedError

    @property
    def _stashed(self) -> Mapping[str, object]:
        """Give what has been read in lines already, by the names that stand for it."""
        assert self.md is not None
        return cast("InlineTree", self.md.treeprocessors["inline"]).stashed_nodes

    def _without_markup(self, found: str) -> str:
        """End an address before anything but a sign after a backslash."""
        for placeholder in INLINE_PLACEHOLDER_RE.finditer(found):
            node = self._stashed.get(placeholder[1])
            if not isinstance(node, str) or not _SIGN.fullmatch(node):
                return found[: placeholder.start()]
        return found

    def _is_in_html_link(self, before: str) -> bool:
        tags = (self._tag(self._stashed.get(name)) for name in reversed(INLINE_PLACEHOLDER_RE.findall(before)))
        return next((tag for tag in tags if tag.startswith(("<a ", "<a\n", "</a"))), "").startswith("<a")

    def _tag(self, node: object) -> str:
        """Give the tag that a stashed text stands for."""
        assert self.md is not None
        found = HTML_PLACEHOLDER_RE.fullmatch(node) if isinstance(node, str) else None
        return str(self.md.htmlStash.rawHtmlBlocks[int(found[1])]).lower() if found else ""


class _Link(_Address):
    signs = ("://", "ww", "WW", "wW", "Ww")

    def _target(self, m: re.Match[str], words: str) -> str:
        return f"http://{words}" if m["www"] else words


class _Mail(_Address):
    signs = ("@",)

    def _target(self, m: re.Match[str], words: str) -> str:  # noqa: ARG002 - as a link's
        return f"mailto:{words}"


def _without_what_follows(address: str) -> str:
    """Leave out the signs at the end that belong to the sentence: a full stop, a bracket that closes none within."""
    while True:
        if found := _TRAILING.search(address):
            address = address[: found.start()]
        elif address.endswith(")") and address.count(")") > address.count("("):
            address = address[:-1]
        else:
            return address
