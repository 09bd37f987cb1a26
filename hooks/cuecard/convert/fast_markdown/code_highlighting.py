"""Highlighted code whose colours come from the site's style sheet, without one that Pygments makes for each block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.extensions import Extension

if TYPE_CHECKING:
    from markdown import Markdown

_STYLE = "pygments_style"
_NONE: tuple[()] = ()
"""A style without colours; Pygments asks for more of it only where it writes them into the HTML."""


class FastCodeExtension(Extension):
    """Leaves out the colours of Pygments' own style where classes are written; a style that a site has chosen stays."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Change the settings of `pymdownx.highlight`, if the site has it."""
        for extension in md.registeredExtensions:
            if extension.getConfig(_STYLE) == "default" and not extension.getConfig("noclasses"):
                extension.setConfig(_STYLE, _NONE)
