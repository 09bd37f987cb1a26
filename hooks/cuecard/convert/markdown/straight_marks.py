r"""A quotation mark that stays straight: a backslash keeps it from becoming a typographic one.

    The pipe is 10\" wide.

Python-Markdown would leave the plain mark; a character reference is what typography does not touch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from markdown.extensions import Extension
from markdown.inlinepatterns import ESCAPE_RE, EscapeInlineProcessor

if TYPE_CHECKING:
    import re

    from markdown import Markdown

    from cuecard.convert.markdown.converter import SiteMarkdown

_PRIORITY = 180
_MARKS = {'"': "&quot;", "'": "&#39;"}


class StraightMarkExtension(Extension):
    """Keeps escaped quotation marks straight."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register in the place of Python-Markdown's pattern."""
        md.inlinePatterns.register(_Escape(ESCAPE_RE, md), "escape", _PRIORITY)


class _Escape(EscapeInlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> Any:  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        """Give what an escaped sign becomes, and from where to where it stood."""
        mark = _MARKS.get(m[1])
        if mark is None or not cast("SiteMarkdown", self.md).build.typesetter.is_on:
            return super().handleMatch(m, data)
        return self.md.htmlStash.store(mark), m.start(0), m.end(0)
