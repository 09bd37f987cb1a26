"""Which of Python-Markdown's inline patterns a text is searched for: those whose sign it has.

Python-Markdown searches every piece of text for every pattern, and looks up each in a registry that checks its order
first: half of the time a conversion takes. Most texts have no backslash, no tag, no reference. Leaving out what cannot
be found saves a tenth to a quarter of the conversion and changes nothing in what comes out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, cast

from markdown import inlinepatterns
from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor, Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from cuecard.markdown.converter import SiteMarkdown

_BEFORE_INLINE = 20.5
_REFERENCE = ("]:",)
_SIGNS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "reference": _REFERENCE,
    "image_link": ("![",),
    "image_reference": _REFERENCE,
    "short_reference": _REFERENCE,
    "short_image_ref": _REFERENCE,
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n", "\t"),  # a tab becomes spaces
    "html": ("<",),
    "entity": ("&",),
    "cuecard-strikethrough": ("~",),
}
"""One of which a text has if a pattern of Python-Markdown's own can be found in it.

Another pattern may name `signs` of its own, texts or expressions; without any it is always searched for.
"""

Signs = Sequence[str | re.Pattern[str]]


class PatternExtension(Extension):
    """Chooses the patterns anew for each text."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register before the patterns are searched for."""
        md.treeprocessors.register(_Patterns(md), "cuecard-patterns", _BEFORE_INLINE)


class _Patterns(Treeprocessor):
    def run(self, root: Element) -> None:  # noqa: ARG002 - Python-Markdown passes it
        inline = self.md.treeprocessors["inline"]
        assert isinstance(inline, InlineProcessor)  # Python-Markdown's own
        included: list[str] = self.md.lines  # type: ignore[attr-defined]
        text = "\n".join([cast("SiteMarkdown", self.md).text, *included])
        inline.inlinePatterns = [  # type: ignore[assignment]
            pattern for pattern, signs in self._patterns if not signs or any(_has(text, sign) for sign in signs)
        ]

    @cached_property
    def _patterns(self) -> list[tuple[inlinepatterns.Pattern, Signs]]:
        """Every pattern in its order, with its signs; known when all extensions are."""
        registry = self.md.inlinePatterns
        names = {id(registry[name]): name for name in _SIGNS if name in registry}
        return [(pattern, _signs_of(pattern, names.get(id(pattern), ""))) for pattern in registry]


def _signs_of(pattern: inlinepatterns.Pattern, name: str) -> Signs:
    is_known = type(pattern).__module__ == inlinepatterns.__name__ or name.startswith("cuecard-")
    return _SIGNS[name] if name and is_known else getattr(pattern, "signs", ())


def _has(text: str, sign: str | re.Pattern[str]) -> bool:
    return sign in text if isinstance(sign, str) else sign.search(text) is not None
