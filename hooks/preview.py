"""A preview hears of a saved article when it is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Listen to what MkDocs would look through twice a second, until the preview ends."""
    from cuecard.preview import hear_of_writes, stop_hearing  # noqa: PLC0415 - what listens is of no use to a build

    hear_of_writes(server, config)
    config.plugins.events["shutdown"].append(stop_hearing)
    return server
