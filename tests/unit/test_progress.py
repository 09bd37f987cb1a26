"""What a build says while it runs."""

from __future__ import annotations

import logging
import re

import pytest

from cuecard.build_progress import Bar, Lines, Progress


class Clock:
    """A clock that somebody else moves, in seconds."""

    now = 0.0

    def __call__(self) -> float:
        """Give the time."""
        return self.now


def test_a_short_build_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """Neither while it runs nor at its end."""
    caplog.set_level(logging.INFO)
    progress = Progress(Lines(), Clock())
    progress.begin("texts")
    assert list(progress.each(range(3), 3)) == [0, 1, 2]
    assert progress.summary() == ""
    assert caplog.messages == []


def test_a_long_build_says_every_few_seconds_how_far_it_is(caplog: pytest.LogCaptureFixture) -> None:
    """The first line comes after two seconds, the next ones five seconds apart."""
    caplog.set_level(logging.INFO)
    clock = Clock()
    progress = Progress(Lines(), clock)
    progress.begin("cards")
    for _ in progress.each(range(1200), 1200):
        clock.now += 1 / 64
    assert caplog.messages == [
        "cards: 128 of 1,200",
        "cards: 448 of 1,200",
        "cards: 768 of 1,200",
        "cards: 1,088 of 1,200",
    ]


def test_work_of_several_processes_counts_as_it_is_done() -> None:
    """Half of the items come when all of them are made, since the other half is made meanwhile."""
    progress = Progress(clock=Clock())
    progress.begin("pages")
    counted = [progress._done for _ in progress.each(range(4), 4, abreast=2)]
    assert counted == [2, 4, 4, 4]


def test_the_summary_says_how_long_each_stage_took() -> None:
    """A stage that begins again goes on."""
    clock = Clock()
    progress = Progress(clock=clock)
    for stage, seconds in (("texts", 1.5), ("cards", 2.0), ("texts", 0.25)):
        progress.begin(stage)
        clock.now += seconds
    assert progress.summary() == "texts 1.8 s, cards 2.0 s"


def test_a_bar_is_drawn_on_a_terminal_and_taken_away(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It names the stage and the share that is done."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    bar = Bar()
    bar.show("cards", 1, 2)
    bar.clear()
    said = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", capsys.readouterr().err)
    assert "cards" in said
    assert "50%" in said
