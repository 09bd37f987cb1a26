"""How long one page may take and how deep it may be nested, so that no text holds up the whole site."""

from __future__ import annotations

import contextlib
import re
import signal
import threading
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 2.0
"""Of processor time, some hundred times what an article takes."""
CHARACTERS_A_SECOND = 100_000
"""How much more a long text gets; an ordinary one needs a tenth of that."""
DEPTH = 200
"""How many elements may be open at a time; what reads them later calls itself for each."""
TOO_DEEP = "too many parts of the text stand within one another"
_TOO_LONG = "the text takes too long to read"
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>")
_OPEN_OR_EMPTY = """
    area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr track wbr
"""
_NOT_COUNTED = frozenset(_OPEN_OR_EMPTY.split())
"""What holds nothing, or may be left open."""


class TooMuchError(Exception):
    """A text that is too costly; says how."""


@contextlib.contextmanager
def time_limit(characters: int) -> Iterator[None]:
    """Stop what takes too much processor time. Raises TooMuchError; where there are no signals there is no limit."""
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    seconds = SECONDS + characters / CHARACTERS_A_SECOND
    before = signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def expect_shallow(html: str) -> None:
    """Check how deep HTML is nested. Raises TooMuchError."""
    if html.count("<") - html.count("</") <= DEPTH:
        return  # even if each were within the one before
    depth = 0
    for tag in _TAG.finditer(html):
        if tag[2].lower() not in _NOT_COUNTED:
            depth += -1 if tag[1] else 1
            if depth > DEPTH:
                raise TooMuchError(TOO_DEEP)


def _stop(_number: int, _frame: object) -> NoReturn:
    raise TooMuchError(_TOO_LONG)
