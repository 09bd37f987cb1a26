"""Takes out of HTML what could hurt a visitor, by nh3, and says what that was."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import nh3
from selectolax.lexbor import LexborHTMLParser

from cuecard.convert import html_policy

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRAME = frozenset(["html", "head", "body"])
"""What a parser adds to a part of a page."""


@dataclass(frozen=True, order=True)
class TakenOut:
    """An element, or an attribute of one, that is no longer there; `kept` is what is left of the attribute's value."""

    tag: str
    attribute: str = ""
    value: str = ""
    kept: str = ""


@dataclass(frozen=True)
class Cleaned:
    """HTML that only can be read, and what it lost, in no particular order."""

    html: str
    taken_out: tuple[TakenOut, ...]


class Cleaner:
    """Cleans HTML as `policy` has it; one for a whole build."""

    def __init__(self, *, with_styles: bool = True) -> None:
        everywhere = html_policy.ATTRIBUTES["*"] - (set() if with_styles else {"style"})
        self._nh3 = nh3.Cleaner(
            tags=set(html_policy.TAGS),
            clean_content_tags=set(html_policy.WITH_CONTENT),
            attributes=html_policy.ATTRIBUTES | {"*": everywhere},
            attribute_filter=html_policy.kept_value,
            generic_attribute_prefixes=set(html_policy.ATTRIBUTE_PREFIXES),
            url_schemes=set(html_policy.URL_SCHEMES),
            link_rel=None,
        )

    def clean(self, html: str) -> Cleaned:
        """Clean a part of a page."""
        cleaned = self._nh3.clean(html)
        return Cleaned(cleaned, tuple(_lost(html, cleaned)))


def _lost(before: str, after: str) -> Iterator[TakenOut]:
    """Compare what a browser would make of both."""
    tags_before, attributes_before = _contents(before)
    tags_after, attributes_after = _contents(after)
    gone = tags_before - tags_after
    yield from map(TakenOut, sorted(gone))
    left = Counter({(tag, name): count for (tag, name, _), count in (attributes_after - attributes_before).items()})
    new = {(tag, name): value for tag, name, value in attributes_after - attributes_before}
    for tag, name, value in sorted(attributes_before - attributes_after):
        if not gone[tag]:
            yield TakenOut(tag, name, value, new.get((tag, name), "") if left[tag, name] else "")


def _contents(html: str) -> tuple[Counter[str], Counter[tuple[str, str, str]]]:
    tags: Counter[str] = Counter()
    attributes: Counter[tuple[str, str, str]] = Counter()
    root = LexborHTMLParser(html).root
    for node in root.traverse(include_text=False) if root is not None else ():
        tag = node.tag or ""
        if tag[:1].isalpha():
            tags[tag] += tag not in _FRAME
            attributes.update((tag, name, value or "") for name, value in node.attributes.items())
    return tags, attributes
