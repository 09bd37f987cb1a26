"""A preview hears of a saved source when it is saved, and shows its page before it follows with the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from cuecard.build import is_serving
from cuecard.mkdocs_host.running_build import build_of
from cuecard.preview.session import keep_renderer, running_preview

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer


@event_priority(-250)
def on_post_build(config: MkDocsConfig) -> None:
    """Keep where pages were made, when everything else is done."""
    if is_serving():
        keep_renderer(build_of(config))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """Let the server hear of what is saved, and show its page first."""
    # Loads servers, which a build does not need.
    from cuecard.mkdocs_host.serve.saved_page_serving import serve_saved_pages  # noqa: PLC0415

    serve_saved_pages(server, config, running_preview())
    return server


def on_shutdown() -> None:
    """Let what listens end with the preview."""
    running_preview().end()
