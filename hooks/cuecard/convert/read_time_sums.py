"""What a reading time is the sum of, counted from HTML tag by tag, without a parser.

That takes HTML whose every tag is known to be written out and closed, as that of a text without tags of its own is.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from cuecard.convert.read_time import LEFT_OUT, WITHIN_A_LINE, count_words, why_left_out

if TYPE_CHECKING:
    from collections.abc import Sequence

_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)([^<>]*)>")
_PARTS = 4
"""What `_TAG` parts HTML into: what stands between two tags, and its three groups."""
_ATTRIBUTE = re.compile(r' ([a-z-]+)(?:="([^"]*)")?')
_EMPTY = frozenset(["br", "col", "hr", "img", "input", "source", "wbr"])
_WITHIN_A_LINE = WITHIN_A_LINE | {"img"}
_ENDS_WHERE_IT_SAYS = frozenset(["a", "aside", "div", "figcaption", "pre", "section", "span", "sup"])
"""Elements that a parser ends nowhere else, whatever they hold; a paragraph ends where a block begins."""
_HOLDERS = {
    **dict.fromkeys(["caption", "colgroup", "tbody", "tfoot", "thead"], ("table",)),
    **dict.fromkeys(["dd", "dt"], ("dl",)),
    **dict.fromkeys(["td", "th"], ("tr",)),
    "col": ("colgroup",),
    "li": ("ol", "ul"),
    "source": ("picture",),
    "tr": ("tbody", "tfoot", "thead"),
}
"""Elements that stay where they are only in others."""
_WITHOUT_WORDS = frozenset(["colgroup", "table", "tbody", "tfoot", "thead", "tr"])
_ANYWHERE = (WITHIN_A_LINE - {"a"}) | {"br", "img", "input", "picture"}
"""Elements that end neither a link nor a paragraph in which they stand."""
_UNUSUAL = re.compile(r"&(?!(?:amp|lt|gt|quot);)")


def sums_of_whole(text: str) -> tuple[int, int, int] | None:
    """Count words, CJK characters and pictures; None where only a parser can."""
    parts = _TAG.split(text)
    try:
        _expect_order(parts)
        words, pictures = _read(parts)
    except _UnclearError:
        return None
    return None if _UNUSUAL.search(words) else (*count_words(html.unescape(words)), pictures)


class _UnclearError(Exception):
    """HTML in which a parser might end an element elsewhere."""


def _expect_order(parts: Sequence[str]) -> None:
    """Check that a parser would nest elements as they are written. Raises _UnclearError."""
    nested = [""]
    for end, name, following in zip(parts[1::_PARTS], parts[2::_PARTS], parts[4::_PARTS], strict=True):
        if end:
            if nested.pop() != name:
                raise _UnclearError
        elif not _may_stand_in(nested, name):
            raise _UnclearError
        elif name not in _EMPTY:
            nested.append(name)
        if nested[-1] in _WITHOUT_WORDS and following.strip():
            raise _UnclearError


def _may_stand_in(nested: Sequence[str], name: str) -> bool:
    """Tell whether an element stays in the one that holds it, the last of those that are open."""
    if name in _HOLDERS:
        return nested[-1] in _HOLDERS[name]
    if nested[-1] in _WITHOUT_WORDS:
        return False
    ended = "a" if name == "a" else "p"
    return name in _ANYWHERE or ended not in nested


def _read(parts: Sequence[str]) -> tuple[str, int]:
    """Give the words between tags, those of two blocks apart, and count the pictures."""
    words, pictures, depth, at = [parts[0]], 0, 0, 1
    while at < len(parts):
        end, name, said, following = parts[at : at + _PARTS]
        if not end and (said or name in LEFT_OUT) and _is_left_out(name, said):
            at = _end_of(parts, at)
            following = parts[at + _PARTS - 1] if depth else f" {parts[at + _PARTS - 1]}"
        else:
            is_open = not end and name not in _EMPTY
            depth += is_open - (end == "/")
            pictures += name == "img"
            is_within = name in _WITHIN_A_LINE and depth > is_open  # else it stands alone, as a block does
            following = following if is_within else f" {following}"
        words.append(following)
        at += _PARTS
    if depth:
        raise _UnclearError
    return "".join(words), pictures


def _is_left_out(name: str, said: str) -> bool:
    if name not in LEFT_OUT and "class=" not in said and "data-" not in said:
        return False
    return bool(why_left_out(name, dict(_ATTRIBUTE.findall(said))))


def _end_of(parts: Sequence[str], at: int) -> int:
    """Find the tag that ends an element. Raises _UnclearError."""
    name, depth = parts[at + 1], 1
    if name in _ENDS_WHERE_IT_SAYS:
        for later in range(at + _PARTS, len(parts), _PARTS):
            if parts[later + 1] == name:
                depth += -1 if parts[later] else 1
                if depth == 0:
                    return later
                if name == "a":  # a link within a link ends it
                    break
    raise _UnclearError
