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
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

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
    own, *others = _shares(items)
    if others:
        gc.freeze()  # a collection would touch, and so copy, every page that the processes share
    workers = [(worker, share) for share in others if (worker := _start(make, share)) is not None]
    try:
        yield from _results(make, own, parent=None)
        for worker, share in workers:
            yield from ((share[index], result) for index, result in _read(worker))
    finally:
        for worker, _ in workers:
            _end(worker)
        if others:
            gc.unfreeze()


def make_all(make: Callable[[Item], Made], items: Sequence[Item]) -> Iterator[tuple[Item, Made]]:
    """Give what `make` makes of each item, in any order: in shares first, and then what was left out there."""
    left = {id(item): item for item in items}
    for item, made in make_in_shares(make, items):
        del left[id(item)]
        yield item, made
    yield from ((item, make(item)) for item in left.values())


@dataclass
class Aside(Generic[Made]):
    """One thing that is made on another core meanwhile, to be asked for once or cancelled.

    What cannot be made there, or fails, is made when it is asked for.
    """

    make: Callable[[], Made]
    worker: _Worker | None

    def result(self) -> Made:
        """Wait for it."""
        try:
            made = [] if self.worker is None else [result for _, result in _read(self.worker)]
        finally:
            self.cancel()
        return made[0] if made else self.make()

    def cancel(self) -> None:
        """End the process that makes it, if there still is one."""
        if self.worker is not None:
            _end(self.worker)
        self.worker = None


def make_aside(make: Callable[[], Made]) -> Aside[Made]:
    """Begin to make one thing on another core, if there is one."""
    return Aside(make, _start(lambda _: make(), [None]) if cores() > 1 else None)


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
    """Keep what is logged from the terminal, and give the warnings among it; `loggers` are those that have handlers.

    What other threads say meanwhile, such as those of a server, is none of them.
    """
    heard: list[logging.LogRecord] = []
    handler, own = logging.Handler(logging.WARNING), threading.get_ident()
    handler.addFilter(lambda record: record.thread == own)
    handler.emit = heard.append  # type: ignore[method-assign, assignment]
    before = [logger.handlers for logger in loggers]
    for logger in loggers:
        logger.handlers = [handler]
    try:
        yield heard
    finally:
        for logger, handlers in zip(loggers, before, strict=True):
            logger.handlers = handlers


def _start(make: Callable[[Item], Made], share: Sequence[Item]) -> _Worker | None:
    """Begin a share in another process; None where the machine has no room for one."""
    reading, writing = os.pipe()
    parent = os.getpid()
    try:
        process = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
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
