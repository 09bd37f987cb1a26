"""Words between `~~` or `~` are struck through, as on GitHub."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension

if TYPE_CHECKING:
    from markdown import Markdown

_WITH_EMPHASIS = 59


class StrikethroughExtension(Extension):
    """Reads `~` by the processor of `pymdownx.tilde`, for which one `~` sets words lower."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register beside emphasis."""
        from pymdownx.delimiterprocessor import Delimiter, DelimiterProcessor  # noqa: PLC0415 - slow to load

        self._strikes = DelimiterProcessor(Delimiter("~", "del,del"), md)
        md.inlinePatterns.register(self._strikes, "cuecard-strikethrough", _WITH_EMPHASIS)
        md.registerExtension(self)

    def reset(self) -> None:
        """Forget the signs of the last text."""
        self._strikes.reset()
