"""Words that visitors read, as a type of its own: a value of it gets the typographic signs of its language."""

from __future__ import annotations


class Prose(str):
    """Words of front matter or settings that are shown to visitors, as an editor wrote them."""

    __slots__ = ()
