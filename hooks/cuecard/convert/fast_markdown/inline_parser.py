"""Python-Markdown's inline patterns, each searched for only in the texts that have its sign.

Python-Markdown searches every text of a tree for every pattern, and looks each pattern up in a registry that sorts
itself first: half of the time that a conversion takes. Most texts have no backslash, no tag, no reference, and those
with plain signs alone are read at once. What comes out is the same, byte for byte; where a pattern is not known, all
is done as ever.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING, Any, cast
from xml.etree.ElementTree import Element

from markdown.extensions import Extension
from markdown.treeprocessors import InlineProcessor
from markdown.util import INLINE_PLACEHOLDER_PREFIX as _PLACEHOLDER
from markdown.util import AtomicString

from cuecard.convert.fast_markdown.inline_signs import needs_references, signs_of
from cuecard.convert.fast_markdown.plain_texts import PlainSigns
from cuecard.convert.fast_markdown.prefilter import Prefilter
from cuecard.convert.markdown.emoji_names import NAME
from cuecard.convert.markdown.tree_texts import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown import Markdown
    from markdown.inlinepatterns import Pattern

    Numbered = tuple[int, Pattern]
    """A pattern and its place in the order of all."""
    Inserted = list[tuple[Element, list[str]]]
    """Elements made of a text, each with the names of those that hold it."""

_PRIORITY = 20
_EMOJI_NAME = re.compile(NAME)


class FastInlineExtension(Extension):
    """Searches for inline patterns where they can be."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Register in the place of Python-Markdown's own; another extension's stays."""
        if type(md.treeprocessors["inline"]) is InlineProcessor:
            md.treeprocessors.register(FastInlineProcessor(md), "inline", _PRIORITY)


def _private(name: str) -> Callable[..., Any]:
    """Give a private method of Python-Markdown's processor. Raises KeyError where it has another name."""
    return cast("Callable[..., Any]", vars(InlineProcessor)[f"_InlineProcessor__{name}"])


_apply_pattern = _private("applyPattern")
_put_elements = _private("processPlaceholders")
_ = _private("handleInline")  # replaced below


class FastInlineProcessor(InlineProcessor):
    """Python-Markdown's walk through a tree, past the texts that have no signs."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns to a tree."""
        self._prefilter = self._prefilter_for(bool(self.md.references))
        if self._prefilter.without_signs:
            return super().run(tree, ancestors)
        self._expect(text_of(tree))
        self.stashed_nodes: dict[str, Element | str] = {}
        self._waiting = deque([(tree, [*(ancestors or ()), tree.tag.lower()])])
        while self._waiting:
            parent, self.ancestors = self._waiting.popleft()
            if parent is not tree:
                self.ancestors.append(parent.tag.lower())
            self._apply_to_children(parent)
        return tree

    def _expect(self, said: str) -> None:
        """Look only for the signs that are in a tree; the emoji of a name may bring one that is not."""
        present = None if _EMOJI_NAME.search(said) else self._prefilter.signs_in(said)
        self._plain.expect(present)
        if present is not None:
            self._prefilter = self._prefilter.narrowed(present)

    def _prefilter_for(self, has_references: bool) -> Prefilter[Numbered]:
        """Give the patterns with their signs, made anew where others have been registered."""
        patterns = list(self.md.inlinePatterns)
        if patterns != getattr(self, "_patterns", None):
            self._patterns: list[Pattern] = patterns
            self._prefilters: dict[bool, Prefilter[Numbered]] = {}
            self._plain = PlainSigns(self.md)
        if has_references not in self._prefilters:
            wanted = ((n, p) for n, p in enumerate(patterns) if has_references or not needs_references(p))
            self._prefilters[has_references] = Prefilter(((n, p), signs_of(p)) for n, p in wanted)
        return self._prefilters[has_references]

    def _apply_to_children(self, parent: Element) -> None:
        """Apply the patterns to what an element holds; the elements that come of a tail are met on the way."""
        inserted: list[tuple[Element, list[Element]]] = []
        choose = self._prefilter.choose
        for child in parent:
            text, tail = child.text, child.tail
            if text and not isinstance(text, AtomicString) and (choose(text) or _PLACEHOLDER in text):
                inserted.append((child, self._apply_to_text(child, text)))
            if tail and (choose(tail) or _PLACEHOLDER in tail):
                self._apply_to_tail(parent, child, tail)
            if len(child):
                self._waiting.append((child, self.ancestors[:]))
        for child, elements in inserted:
            for position, element in enumerate(elements):
                child.insert(position, element)

    def _apply_to_text(self, child: Element, text: str) -> list[Element]:
        """Give the elements that a text begins to hold."""
        if plain := self._plain.read(text):
            child.text, elements = plain
            return self._counted(elements)
        self.ancestors.append(child.tag.lower())
        child.text = None
        made: Inserted = _put_elements(self, self._InlineProcessor__handleInline(text), child)
        self._waiting.extend(made)
        self.ancestors.pop()
        return [element for element, _ in made]

    def _apply_to_tail(self, parent: Element, child: Element, tail: str) -> None:
        """Put the elements that a tail begins to hold behind a child."""
        if plain := self._plain.read(tail):
            child.tail, elements = plain
            self._counted(elements)
        else:
            holder, child.tail = Element("d"), None
            made: Inserted = _put_elements(self, self._InlineProcessor__handleInline(tail), holder, False)
            child.tail = holder.tail or None
            elements = [element for element, _ in made]
        position = list(parent).index(child) + 1
        for element in reversed(elements):
            parent.insert(position, element)

    def _counted(self, elements: list[Element]) -> list[Element]:
        """Count elements as Python-Markdown does; where it fails, a number is seen."""
        cast("dict[Any, Any]", self.stashed_nodes).update(dict.fromkeys(elements))
        return elements

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - its name
        """Put placeholders where patterns are found, from the pattern of a number on."""
        if isinstance(data, AtomicString):
            return data
        for number, pattern in self._prefilter.choose(data):
            if number >= patternIndex:
                found, start = True, 0
                while found:
                    data, found, start = _apply_pattern(self, pattern, data, number, start)
        return data
