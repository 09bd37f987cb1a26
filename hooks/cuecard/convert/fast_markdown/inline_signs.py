"""The signs without which an inline pattern finds nothing, so that texts without them need not be searched for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown import inlinepatterns
from markdown.inlinepatterns import InlineProcessor, Pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_EXPRESSIONS = {
    inlinepatterns.BACKTICK_RE: ("`",),
    inlinepatterns.ESCAPE_RE: ("\\",),
    inlinepatterns.LINK_RE: ("[",),
    inlinepatterns.IMAGE_LINK_RE: ("![",),
    inlinepatterns.AUTOLINK_RE: ("<",),
    inlinepatterns.AUTOMAIL_RE: ("<",),
    inlinepatterns.LINE_BREAK_RE: ("  \n",),
    inlinepatterns.HTML_RE: ("<",),
    inlinepatterns.ENTITY_RE: ("&",),
    r"\[\^([^\]]*)\]": ("[^",),  # a footnote
    r"\\\n": ("\\\n",),
}
"""By regular expressions that Python-Markdown brings or that have no class of their own."""
_REFERENCES = frozenset(
    [
        inlinepatterns.ReferenceInlineProcessor,
        inlinepatterns.ShortReferenceInlineProcessor,
        inlinepatterns.ImageReferenceInlineProcessor,
        inlinepatterns.ShortImageReferenceInlineProcessor,
    ]
)
_KNOWN = frozenset(["markdown", "pymdownx", "cuecard"])
"""The packages whose patterns ask nothing of the walk through a tree but the names of what holds a text."""
_OWN_SEARCH = (InlineProcessor.getCompiledRegExp, Pattern.getCompiledRegExp)


def signs_of(pattern: Pattern) -> Sequence[str]:
    """Give the texts of which one occurs wherever a pattern is found; nothing where that is not known."""
    kind = type(pattern)
    if kind.getCompiledRegExp not in _OWN_SEARCH or kind.__module__.partition(".")[0] not in _KNOWN:
        return ()
    expression = pattern.getCompiledRegExp().pattern
    tokens: Sequence[str] = getattr(pattern, "tokens", ())  # of emphasis, which Python-Markdown makes its expression of
    if tokens and set(expression.replace("\\", "").split("|")) == set(tokens):
        return tuple(tokens)
    return _OF_EXPRESSIONS.get(expression) or vars(kind).get("signs", ())


def needs_references(pattern: Pattern) -> bool:
    """Tell whether a pattern finds only what a text has defined, such as `[words][name]`."""
    return type(pattern) in _REFERENCES
