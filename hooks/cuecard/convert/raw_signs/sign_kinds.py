"""Kinds of signs by which visitors would read what an editor meant otherwise, and what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

SEEN = "visitors see '{0}'"
PLAIN = "write in Markdown what it shows, or put it between backticks to show it as it is"


@dataclass(frozen=True)
class Kind:
    """A kind of sign: the code of its message, by what it is found, what to write instead, what is said of it.

    The pattern is searched for in what visitors read (`visible_text`), which holds `sign` then. `{0}` is what is seen.
    """

    code: str
    sign: str
    pattern: re.Pattern[str]
    remedy: str
    what: str = SEEN
    is_pair: bool = False
    """Whether a sign that is found alone is closed by the next one."""


def kind_of(code: str, sign: str, pattern: str, remedy: str, what: str = SEEN, *, is_pair: bool = False) -> Kind:
    """Make a kind; in its pattern a line's ends are those of a text, and a full stop is any sign."""
    return Kind(code, sign, re.compile(pattern, re.DOTALL | re.MULTILINE), remedy, what, is_pair)
