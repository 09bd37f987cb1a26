"""Work on many items, done on every core where that pays and is safe.

The shares of the work go to forked copies of this process, which know all that it knows and send back what they made.
What fails or warns is left out, so that it is done again in its turn, and fails or warns as it would have without
them.
"""

from __future__ import annotations

import contextlib
import gc
import logging
import os
import pickle
import signal
import sys
import threading
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Item = TypeVar("Item")
Made = TypeVar("Made")

WORTH_FORKING = 64
"""From how many items on; below, starting and reading from another process takes longer than it spares."""
_INTERRUPTED = 130


class _Worker(NamedTuple):
    process: int
    results: int
    """Where to read what it made."""


def make_in_shares(make: Callable[[Item], Made], items: Sequence[Item]) -> Iterator[tuple[Item, Made]]:
    """Give what `make` makes of each item, in any order; items for which it fails or warns are left out.

    `make` runs on copies of what this process knows: only what it gives back arrives, and that has to be plain data.
    """
    shares = _shares(items)
    gc.freeze()  # a collection would touch, and so copy, every page that the processes share
    workers = [_start(make, share) for share in shares[1:]]
    try:
        yield from _results(make, shares[0], parent=None)
        for worker, share in zip(workers, shares[1:], strict=True):
            yield from ((share[index], result) for index, result in _read(worker))
    finally:
        for worker in workers:
            _end(worker)
        gc.unfreeze()


def make_all(make: Callable[[Item], Made], items: Sequence[Item]) -> Iterator[tuple[Item, Made]]:
    """Give what `make` makes of each item, in any order: in shares first, and then what was left out there."""
    left = {id(item): item for item in items}
    for item, made in make_in_shares(make, items):
        del left[id(item)]
        yield item, made
    yield from ((item, make(item)) for item in left.values())


def make_aside(make: Callable[[], Made]) -> Callable[[], Made]:
    """Begin to make one thing on another core, and give a function that waits for it; it is to be called once.

    What cannot be made there, or fails, is made by that function.
    """
    if cores() == 1:
        return make
    worker = _start(lambda _: make(), [None])

    def wait() -> Made:
        try:
            made = [result for _, result in _read(worker)]
        finally:
            _end(worker)
        return made[0] if made else make()

    return wait


def make_quietly(make: Callable[[], Made]) -> Made | None:
    """Make one thing in this process; None where that fails or warns, of which nothing is said."""
    return next((made for _, made in _results(lambda _: make(), [None], parent=None)), None)


def cores() -> int:
    """Count the processes that may work at once; one where forking is not safe, as with threads around."""
    is_safe = sys.platform == "linux" and threading.active_count() == 1
    return len(os.sched_getaffinity(0)) if is_safe else 1


def is_worth_sharing(items: Sequence[Item]) -> bool:
    """Tell whether work on so many items is done sooner by several processes."""
    return len(items) >= WORTH_FORKING


def _shares(items: Sequence[Item]) -> list[Sequence[Item]]:
    number = min(cores(), max(1, len(items) // (WORTH_FORKING // 2)))
    return [items[first::number] for first in range(number)]


def _results(make: Callable[[Item], Made], share: Sequence[Item], parent: int | None) -> Iterator[tuple[Item, Made]]:
    named = [logger for logger in logging.root.manager.loggerDict.values() if isinstance(logger, logging.Logger)]
    loggers = [logger for logger in (logging.root, *named) if logger.handlers]
    for item in share:
        if parent is not None and os.getppid() != parent:
            os._exit(_INTERRUPTED)  # nobody waits for the results any more
        with _listening(loggers) as heard:
            try:
                made = make(item)
            except Exception:  # noqa: S112 - whoever asked does it again and meets the same error
                continue
        if not heard:
            yield item, made


@contextlib.contextmanager
def _listening(loggers: Sequence[logging.Logger]) -> Iterator[list[logging.LogRecord]]:
    """Keep what is logged from the terminal, and give the warnings among it; `loggers` are those that have handlers."""
    heard: list[logging.LogRecord] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = heard.append  # type: ignore[method-assign, assignment]
    before = [logger.handlers for logger in loggers]
    for logger in loggers:
        logger.handlers = [handler]
    try:
        yield heard
    finally:
        for logger, handlers in zip(loggers, before, strict=True):
            logger.handlers = handlers


def _start(make: Callable[[Item], Made], share: Sequence[Item]) -> _Worker:
    reading, writing = os.pipe()
    parent = os.getpid()
    process = os.fork()
    if process:
        os.close(writing)
        return _Worker(process, reading)
    status = 1
    try:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.close(reading)
        numbers = {id(item): index for index, item in enumerate(share)}
        made = [(numbers[id(item)], result) for item, result in _results(make, share, parent)]
        with os.fdopen(writing, "wb") as pipe:
            for result in made:  # one by one, so that nobody holds all of them twice
                pickle.dump(result, pipe, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)


def _read(worker: _Worker) -> Iterator[tuple[int, Any]]:
    """Give what a worker made, up to where it ended."""
    with os.fdopen(os.dup(worker.results), "rb") as pipe, contextlib.suppress(pickle.UnpicklingError, EOFError):
        while True:
            yield pickle.load(pipe)  # noqa: S301 - from a process of our own


def _end(worker: _Worker) -> None:
    os.close(worker.results)
    with contextlib.suppress(ProcessLookupError):
        os.kill(worker.process, signal.SIGKILL)
    os.waitpid(worker.process, 0)
