"""What the build changed against the published site, for whatever uploads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from cuecard.mkdocs_host.running_build import build_of
from cuecard.publish.site_changes import write_changes

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


@event_priority(-150)
def on_post_build(config: MkDocsConfig) -> None:
    """Compare when the site is in its place."""
    write_changes(build_of(config))
