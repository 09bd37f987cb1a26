"""How a build ends that is told to stop: at once, with the status that a shell expects, and nothing left behind."""

from __future__ import annotations

import signal
import sys
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import FrameType

    Handlers = Mapping[signal.Signals, Any]

_OFFSET = 128
"""What shells add to the number of a signal (POSIX, 2.8.2)."""


def end_when_told() -> Handlers:
    """From now on, end by way of an exception when interrupted (130) or terminated (143); give what was done before."""
    if threading.current_thread() is not threading.main_thread():
        return {}
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    changed = {number: old for number, old in before.items() if old in {signal.SIG_DFL, signal.default_int_handler}}
    for number in changed:
        signal.signal(number, _end)
    return changed


def do_as_before(handlers: Handlers) -> None:
    """Leave to the process what happens to it from now on."""
    for number, handler in handlers.items():
        signal.signal(number, handler)


def _end(number: int, _frame: FrameType | None) -> None:
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)  # whoever is impatient waits for the folder to be cleared
    name = signal.Signals(number).name
    sys.stderr.write(f"\nStopped by {name}; the site is whole\n")
    raise SystemExit(_OFFSET + number)
