"""Which page has taken the place of one that is gone, where it can be told: of the same kind, and with its words."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cuecard.check.problems import nearest
from cuecard.link.address_history import NO_HISTORY
from cuecard.link.resolved_redirects import GONE
from cuecard.link.slugs import slugify

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from cuecard.link.address_history import AddressHistory

_HARDLY_CHANGED = 0.85
_ENOUGH_WORDS, _SAME_WORDS, _OTHER_WORDS = 8, 0.6, 0.2
"""How many different words tell what a page is about, and which share of them two pages have in common that are one."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_PLAIN = re.compile(r"[\w/.~%+@-]+")
"""What YAML takes for a text without quotes, in a list too."""


@dataclass(frozen=True)
class Candidate:
    """A page that may be one that had another address before."""

    path: str
    title: str
    source: str = ""
    """What messages call its Markdown file; none where it has no front matter of its own to add to."""
    old: Sequence[str] = field(default=())
    """The old addresses that it names already."""
    words: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Former:
    """A page that is gone, as far as it is known."""

    path: str
    title: str = ""
    words: frozenset[str] = frozenset()


def words_of(text: str) -> frozenset[str]:
    """Give the different words of a text, short ones left out."""
    return frozenset(_WORD.findall(text.casefold()))


def successor(
    former: Former, candidates: Sequence[Candidate], held: Collection[str], history: AddressHistory = NO_HISTORY
) -> Candidate | None:
    """Find the page that has moved away from an address, one that is new first."""
    kind, slug = history.kind_of(former.path), _slug(former.path)
    alike = [one for one in candidates if history.kind_of(one.path) == kind and _likeness(former, one) != 0]
    ordered = sorted(alike, key=lambda one: one.path in held)
    for found in (
        (one for one in ordered if former.title and one.title.casefold() == former.title.casefold()),
        (one for one in ordered if slug and slug in {_slug(one.path), slugify(one.title)}),
        (one for one in ordered if _likeness(former, one) == 1),
        (one for one in ordered if _is_hardly_changed(slug, _slug(one.path), is_list=kind not in {"", "articles"})),
    ):
        if one := next(iter(found), None):
            return one
    return None


def line_to_add(path: str, moved: Candidate | None, settings: str) -> str:
    """Give what keeps an address alive, or says that it is gone: the line and the file in which it belongs."""
    if moved is None:
        gone = _pair(path, GONE)
        return f"add under 'extra: redirects:' in {settings}, with gone or the page that stands for it: {gone}"
    if not moved.source:
        return f"if it is now {moved.path}, add under 'extra: redirects:' in {settings}: {_pair(path, moved.path)}"
    addresses = ", ".join(map(_scalar, [*moved.old, path]))
    return f"if it is now {moved.path}, write in {moved.source}: redirect_from: [{addresses}]"


def _likeness(former: Former, one: Candidate) -> float | None:
    """Give 1 where two pages have the same words and 0 where they have others; None where that cannot be told."""
    fewest = min(len(former.words), len(one.words))
    if fewest < _ENOUGH_WORDS:
        return None
    share = len(former.words & one.words) / fewest
    return 1 if share >= _SAME_WORDS else 0 if share <= _OTHER_WORDS else None


def _is_hardly_changed(slug: str, other: str, *, is_list: bool) -> bool:
    """Tell whether one address has a letter or whole words more than another; one word says enough of a list alone."""
    parts, others = set(slug.split("-")), set(other.split("-"))
    is_within = parts <= others or others <= parts
    is_enough = min(len(parts), len(others)) > (0 if is_list else 1)
    return bool(slug and other) and ((is_within and is_enough) or nearest(slug, [other], _HARDLY_CHANGED) is not None)


def _slug(path: str) -> str:
    return path.strip("/").rpartition("/")[2].removesuffix(".html")


def _pair(path: str, target: str) -> str:
    return f"{_scalar(path)}: {_scalar(target)}"


def _scalar(path: str) -> str:
    return path if _PLAIN.fullmatch(path) else json.dumps(path, ensure_ascii=False)
