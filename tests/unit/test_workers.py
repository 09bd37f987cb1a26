"""Work that is shared out gives what it would give on one core, or leaves out what has to be done again."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from cuecard.cache import workers
from cuecard.cache.workers import make_all, make_aside, make_in_shares, make_quietly

ITEMS = list(range(500))
PARENT = os.getpid()


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the machine has, and though the test runner has threads of its own."""
    monkeypatch.setattr(workers, "cores", lambda: 2)


def made(make: Callable[[int], object]) -> dict[int, object]:
    """Do the work and give it in the order of the items."""
    return dict(sorted(make_in_shares(make, ITEMS), key=lambda pair: pair[0]))


def test_each_item_is_made_once() -> None:
    """On whichever core."""
    assert made(lambda item: item * item) == {item: item * item for item in ITEMS}


def test_the_work_is_done_by_several_processes() -> None:
    """Or there would be no point in it."""
    assert len(set(made(lambda item: os.getpid()).values())) == 2  # noqa: ARG005


def test_what_fails_is_left_out() -> None:
    """It is made again where its error belongs."""
    assert list(made(lambda item: 1 / (item % 7))) == [item for item in ITEMS if item % 7]


def test_what_fails_elsewhere_is_made_here_where_all_is_wanted() -> None:
    """After the others, and once."""

    def make(item: int) -> int:
        if os.getpid() != PARENT and item > 400:
            raise OSError
        return item

    assert sorted(make_all(make, ITEMS)) == [(item, item) for item in ITEMS]
    with pytest.raises(ZeroDivisionError):
        list(make_all(lambda item: 1 / (item % 7), ITEMS))


def test_where_no_process_can_be_begun_all_is_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine may have no room for one."""

    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    assert sorted(make_all(lambda item: (item, os.getpid()), ITEMS)) == [(item, (item, PARENT)) for item in ITEMS]
    assert make_aside(os.getpid).result() == PARENT


def test_what_other_threads_say_is_not_of_the_work() -> None:
    """Such as those of a server."""

    def make() -> str:
        thread = threading.Thread(target=logging.getLogger("mkdocs").warning, args=("Not found",))
        thread.start()
        thread.join()
        return "made"

    assert make_quietly(make) == "made"
    assert make_quietly(lambda: logging.getLogger("mkdocs").warning("Lost")) is None
    assert make_quietly(lambda: 1 / 0) is None


def test_what_warns_is_left_out_and_heard_once(caplog: pytest.LogCaptureFixture) -> None:
    """The warning comes when it is made again."""

    def make(item: int) -> int:
        if item % 50 == 0:
            logging.getLogger("mkdocs").warning("about %d", item)
        return item

    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler := logging.NullHandler())
    try:
        assert list(made(make)) == [item for item in ITEMS if item % 50]
        assert handler in logger.handlers
    finally:
        logger.removeHandler(handler)
    assert caplog.messages == []


def test_a_worker_that_dies_leaves_out_its_share() -> None:
    """Such as when memory runs out."""

    def make(item: int) -> int:
        if os.getpid() != PARENT and item > 400:
            os._exit(9)
        return item

    assert list(made(make)) == ITEMS[::2]


def test_no_worker_is_left_when_the_work_is_broken_off() -> None:
    """As by Ctrl+C."""
    before = children()
    work = make_in_shares(lambda item: item, ITEMS)
    next(work)
    assert len(children()) == len(before) + 1
    work.close()  # type: ignore[attr-defined]
    assert children() == before


def children() -> set[str]:
    """Name the processes that this one has started."""
    return set(Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text("utf-8").split())


def test_little_work_is_done_here() -> None:
    """Starting a process would take longer."""
    assert {process for _, process in make_in_shares(lambda item: os.getpid(), ITEMS[:20])} == {PARENT}  # noqa: ARG005


def test_with_threads_around_there_is_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fork would copy their locks as they happen to be."""
    monkeypatch.undo()
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert workers.cores() == 1
    finally:
        done.set()
        thread.join()


def test_one_thing_is_made_aside() -> None:
    """By a process that is gone when it has been waited for."""
    process = make_aside(os.getpid).result()
    assert process != PARENT
    with pytest.raises(ChildProcessError):
        os.waitpid(process, os.WNOHANG)


def test_what_fails_aside_is_made_here() -> None:
    """So that it fails as it would have."""

    def fail_elsewhere() -> int:
        if os.getpid() != PARENT:
            raise OSError
        return PARENT

    assert make_aside(fail_elsewhere).result() == PARENT
