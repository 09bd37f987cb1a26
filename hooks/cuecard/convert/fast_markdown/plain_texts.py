"""Texts whose only signs are plain ones, made into elements in one pass.

    Ask *early*, see [the list](list.md).  # two elements, with what stands before and behind them

Plain are `code`, [words](address), *emphasis* and **strong** that hold no other sign. Python-Markdown looks through a
text once for each pattern, and again through what each finds. Whatever else may be in a text is left to it.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Any, cast
from xml.etree.ElementTree import Element

from markdown import inlinepatterns
from markdown.inlinepatterns import BacktickInlineProcessor, DelimiterProcessor, LinkInlineProcessor
from markdown.util import AtomicString, code_escape

from cuecard.convert.fast_markdown.inline_signs import needs_references, signs_of
from cuecard.convert.fast_markdown.prefilter import Prefilter
from cuecard.convert.markdown.emoji_names import NAME

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown import Markdown
    from markdown.inlinepatterns import Pattern

    Read = tuple[str | None, list[Element]]
    """What stands before the first element, and the elements, each with what follows it."""

_WORDS = r"[^][*_`\\<\x02]++(?<!\s)"
_PLAIN = re.compile(
    rf"""
    `(?<!``)(?!\s*`) ([^`\x02]++) `(?!`)
    | \[(?<!!\[)(?!\^) ([^][*_`\\<\x02]++) \]\( ([^][()<>\s"'`\\\x02]++) \)
    | \*(?<![^\s("]\*) (\*?) (?![\s*_]) ({_WORDS}) \*\4(?![\w*_])
    | _(?<![^\s("]_) (_?) (?![\s*_]) ({_WORDS}) _\6(?![\w*_])
    """,
    re.VERBOSE,
)
"""A sign of emphasis opens only after a blank, so that it cannot close another one.

Each alternative begins with a sign of its own, which lets the search run from one such sign to the next.
"""
_PARTS = 8
"""What `_PLAIN` parts a text into: what stands between two of its matches, and its seven groups."""
_READ = (0, 2, 5, 7)
"""Which of them are looked through for other signs."""
_STRESS = ("strong", "em")
_STRESS_BY_SIGN = {"*": _STRESS, "_": _STRESS}
_BEFORE_LINKS = frozenset(["`", "\\", "\\\n", "[", "[^"])
"""What is searched for before links, and cannot be in the address of a plain one."""
_OF_EMPHASIS = frozenset("*_")
_OF_PLAIN_SIGNS = frozenset("`[]()!*_")
_OF_ONE_WORD = frozenset([inlinepatterns.ENTITY_RE, NAME])
"""Expressions that find nothing which reaches beyond a plain element, so that they may be tried on what is between."""


class PlainSigns:
    """Makes elements of plain signs, where code, links and emphasis are Python-Markdown's own."""

    def __init__(self, md: Markdown) -> None:
        self._md = md
        self._delimiters = cast("DelimiterProcessor", md.delimiters)
        patterns = list(md.inlinePatterns)
        self._are_read = _is_as_it_comes(patterns, self._delimiters)
        wanted = [pattern for pattern in patterns if not needs_references(pattern)]
        self._all_others = self._others = Prefilter((pattern, signs_of(pattern)) for pattern in wanted)

    def expect(self, present: frozenset[str] | None) -> None:
        """Look only for the signs that a whole tree has; for all where that may change."""
        self._others = self._all_others if present is None else self._all_others.narrowed(present)

    def read(self, text: str) -> Read | None:
        """Give the elements of a text; None where anything else may be in it."""
        if not self._are_read or isinstance(text, AtomicString) or self._is_unfinished(text):
            return None
        parts = _PLAIN.split(text)
        if len(parts) == 1 or self._have_other_signs(parts):
            return None
        elements = [_element(parts[start : start + _PARTS]) for start in range(1, len(parts), _PARTS)]
        return parts[0] or None, elements

    def _is_unfinished(self, text: str) -> bool:
        """Tell whether a name in brackets may stand for an address, or emphasis of an earlier text is still made."""
        return bool(self._delimiters.regions or ("[" in text and self._md.references))

    def _have_other_signs(self, parts: Sequence[str | None]) -> bool:
        """Tell whether any pattern may find something outside of code and addresses."""
        rest = "\0".join(filter(None, chain(*(parts[first::_PARTS] for first in _READ))))
        return any(
            pattern.pattern not in _OF_ONE_WORD or pattern.compiled_re.search(rest)
            for pattern in self._others.choose(rest)
        )


def _element(parts: Sequence[Any]) -> Element:
    """Make an element of the groups of a match, with what follows it."""
    code, words, address, twice, by_stars, twice_too, by_lines, tail = parts
    if code is not None:
        element = Element("code")
        element.text = AtomicString(code_escape(code.strip()))
    elif words is not None:
        element = Element("a", {"href": address})
        element.text = words
    else:
        element = Element(_STRESS[0] if twice or twice_too else _STRESS[1])
        element.text = by_stars or by_lines
    if tail:
        element.tail = tail
    return element


def _is_as_it_comes(patterns: Sequence[Pattern], delimiters: DelimiterProcessor) -> bool:
    """Tell whether plain signs are read by Python-Markdown's own patterns, in their order."""
    kinds = [type(pattern) for pattern in patterns]
    if BacktickInlineProcessor not in kinds[:1] or LinkInlineProcessor not in kinds or delimiters not in patterns:
        return False
    earlier = patterns[: kinds.index(LinkInlineProcessor)]
    readers = [pattern for pattern in patterns if not _OF_PLAIN_SIGNS.isdisjoint("".join(signs_of(pattern)))]
    emphasis = [pattern for pattern in readers if not _OF_EMPHASIS.isdisjoint(signs_of(pattern))]
    return (
        _BEFORE_LINKS.issuperset(sign for pattern in earlier for sign in signs_of(pattern))
        and all(type(pattern).__module__.startswith("markdown.") for pattern in readers)
        and emphasis == [delimiters]
        and delimiters not in earlier
        and {sign: delimiter.tags for sign, delimiter in delimiters.delimiters.items()} == _STRESS_BY_SIGN
    )
