"""What a preview knows from one build to the next, and what was saved meanwhile."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuecard.build import is_serving
from cuecard.outputs.preview_search_index import BackgroundIndex

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from watchdog.observers.api import BaseObserver

    from cuecard.build import Build
    from cuecard.cache.page_rendering import PageRenderer


@dataclass
class Preview:
    """What a preview knows from one build to the next."""

    heard: set[str] = field(default_factory=set)
    """The paths that somebody wrote to since the last build began."""
    renderer: PageRenderer | None = None
    """Where the pages of the last build were made, if it went well."""
    index: BackgroundIndex = field(default_factory=BackgroundIndex)
    observer: BaseObserver | None = None
    """What listens, if anything does."""

    def end(self) -> None:
        """Hear of nothing any more."""
        if self.observer is not None:
            self.observer.stop()
            self.observer.join()


def running_preview() -> Preview:
    """Give what the running `serve` knows."""
    known = click.get_current_context().meta
    if __name__ not in known:
        known[__name__] = Preview()
    preview: Preview = known[__name__]
    return preview


def keep_renderer(build: Build) -> None:
    """Let a preview know where the pages of a build were made, if that has gone well; a build knows of none."""
    if is_serving() and not build.host.will_be_refused():
        running_preview().renderer = build.renderer


def saved_source(heard: Iterable[str], docs: Path, sources: Container[str]) -> str | None:
    """Name the source that was written to, if it is all that was; what programs make and remove meanwhile is nothing.

    `sources` are those that the last build had.
    """
    saved = set()
    for path in map(Path, heard):
        src_uri = path.relative_to(docs).as_posix() if path.is_relative_to(docs) else ""
        is_hidden = any(part.startswith(".") for part in src_uri.split("/"))
        if src_uri in sources or (path.exists() and not is_hidden):
            saved.add(src_uri or None)
    return saved.pop() if len(saved) == 1 else None
