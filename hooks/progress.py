"""A build that takes more than two seconds says how far it is, and at its end what took how long."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from cuecard.build_progress import Progress, display_for_log
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_log = logging.getLogger("mkdocs.hooks.progress")


def on_config(config: MkDocsConfig) -> None:
    """Begin with reading."""
    build = build_of(config)
    build.progress = Progress(display_for_log())
    build.progress.begin("reading")


@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """Say how long each stage took, when everything else is done."""
    if summary := build_of(config).progress.summary():
        _log.info("Time: %s", summary)
