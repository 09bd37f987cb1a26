"""Names of emoji, such as `:smile:`, become the sign that each device draws in its own way."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

if TYPE_CHECKING:
    import re

    from markdown import Markdown

_AFTER_HTML = 74.9
NAME = r":(?<![\w:]:)[+\-\w]+:(?!\w)"
"""By which a name is found; which names there are is known later."""


class EmojiNameExtension(Extension):
    """Reads the names that GitHub knows."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register after links, addresses and tags."""
        md.inlinePatterns.register(_Names(NAME, md), "cuecard-emoji", _AFTER_HTML)


class _Names(InlineProcessor):
    signs = (":",)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Python-Markdown's name
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002 - Python-Markdown passes it
    ) -> tuple[str | None, int | None, int | None]:
        """Give the sign of a name that there is."""
        sign = sign_of(m[0])
        return (sign, m.start(0), m.end(0)) if sign else (None, None, None)


@cache
def sign_of(name: str) -> str:
    """Give the sign of a name with its colons, nothing where there is no such name."""
    from pymdownx import gemoji_db  # noqa: PLC0415 - some 2,000 names, which few texts need

    known = gemoji_db.emoji.get(gemoji_db.aliases.get(name, name), {})
    points = known.get("unicode_alt") or known.get("unicode") or ""
    return "".join(chr(int(point, 16)) for point in points.split("-") if point)
