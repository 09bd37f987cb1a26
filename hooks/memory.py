"""What earlier builds made is remembered below `.cache/cuecard/`, and made again only where something changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from cuecard.build import build_of, is_serving
from cuecard.memory.site_key import site_key
from cuecard.memory.store import Memory, memory_file

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(-100)
def on_config(config: MkDocsConfig) -> None:
    """Open the memory when every setting is known."""
    build = build_of(config)
    build.site_key = site_key(config, build)
    build.memory = Memory(memory_file(config, is_preview=is_serving()))


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Keep what this build made, when its site is published."""
    build_of(config).memory.save()
