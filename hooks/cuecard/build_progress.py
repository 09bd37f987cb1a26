"""What a build is doing, how far it is, and how long each stage took.

    progress.begin("cards")
    for card in progress.each(cards, len(cards)):
        ...

A stage ends when the next one begins. Nothing is shown of a build that takes less than two seconds.
"""

from __future__ import annotations

import logging
import sys
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from cuecard.build import Build

Item = TypeVar("Item")

SILENT_SECONDS = 2.0
"""How long a build says nothing."""
LINE_SECONDS = 5.0
"""How often a line is written where there is no terminal."""
_BAR_SECONDS = 0.1
_log = logging.getLogger("mkdocs.cuecard")


class Display(Protocol):
    """Shows how far a stage is."""

    seconds_between: float
    """How often it wants to be shown something."""

    def show(self, stage: str, done: int, total: int | None) -> None:
        """Show how many items of a stage are done; `total` is None where nobody can count them."""

    def clear(self) -> None:
        """Take away what was shown."""


@dataclass
class Progress:
    """The stages of one build, in their order."""

    display: Display | None = None
    clock: Callable[[], float] = time.monotonic
    seconds: dict[str, float] = field(default_factory=dict)
    """How long each stage has taken, in the order in which they began."""

    def __post_init__(self) -> None:
        self._started = self._began = self.clock()
        self._shown_at = self._started + SILENT_SECONDS - (self.display.seconds_between if self.display else 0)
        self._stage, self._done = "", 0
        self._total: int | None = None

    def begin(self, stage: str) -> None:
        """End the stage at hand and begin another; the same stage may begin again."""
        self.end()
        self._stage, self._done, self._total = stage, 0, None
        self._show()

    def each(self, items: Iterable[Item], total: int, abreast: int = 1) -> Iterator[Item]:
        """Give the items of the stage at hand and count them.

        `abreast` says how many are made at a time by processes that tell nothing before their end.
        """
        self._total = total
        for item in items:
            self._done = min(total, self._done + abreast)
            yield item
            self._show()

    def end(self) -> None:
        """End the stage at hand."""
        now = self.clock()
        if self._stage:
            self.seconds[self._stage] = self.seconds.get(self._stage, 0) + now - self._began
        self._stage, self._began = "", now
        if self.display:
            self.display.clear()

    def summary(self) -> str:
        """Say how long each stage took; nothing of a build that was short."""
        self.end()
        if self._began - self._started < SILENT_SECONDS:
            return ""
        return ", ".join(f"{stage} {seconds:.1f} s" for stage, seconds in self.seconds.items())

    def _show(self) -> None:
        now = self.clock()
        if self.display and now - self._shown_at >= self.display.seconds_between:
            self._shown_at = now
            self.display.show(self._stage, self._done, self._total)


class Lines:
    """A line every few seconds, as logs of continuous integration want it."""

    seconds_between = LINE_SECONDS

    def show(self, stage: str, done: int, total: int | None) -> None:
        """Log one line."""
        _log.info("%s", f"{stage}: {done:,} of {total:,}" if total else f"{stage} …")

    def clear(self) -> None:
        """Leave the lines."""


class Bar:
    """A bar on a terminal, gone when its stage ends."""

    seconds_between = _BAR_SECONDS

    def __init__(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - takes as long to load as a small site to build
        from rich.progress import Progress as RichProgress  # noqa: PLC0415 - likewise

        # Without a thread of its own, since a process with threads is not forked.
        self._bars = RichProgress(console=Console(stderr=True), transient=True, auto_refresh=False)
        self._task = self._bars.add_task("", total=None)

    def show(self, stage: str, done: int, total: int | None) -> None:
        """Draw the bar."""
        self._bars.start()
        self._bars.update(self._task, description=stage, completed=done, total=total)
        self._bars.refresh()

    def clear(self) -> None:
        """Leave the line to whoever writes next."""
        self._bars.stop()


def display_for_log() -> Display | None:
    """Choose a bar for a terminal, lines elsewhere, and nothing where the log is quiet."""
    if not _log.isEnabledFor(logging.INFO):
        return None
    return Bar() if sys.stderr.isatty() else Lines()


def begin_progress(build: Build) -> None:
    """Begin with reading."""
    build.progress = Progress(display_for_log())
    build.progress.begin("reading")


def say_summary(build: Build) -> None:
    """Say how long each stage took, when everything else is done."""
    if summary := build.progress.summary():
        _log.info("Time: %s", summary)
