"""A preview hears of a saved article when it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.preview import hear_of_writes, stop_hearing

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Listen to what MkDocs would look through twice a second."""
    hear_of_writes(server, config)
    return server


def on_shutdown() -> None:
    """Leave nothing behind when a preview ends."""
    stop_hearing()
