"""A build writes beside the site and replaces it only when all went well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from cuecard.mkdocs_host.running_build import build_of, is_question
from cuecard.mkdocs_host.strict_mode import count_warnings
from cuecard.publish.host_limits import check_site_size
from cuecard.publish.publication import publish, stage

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_config(config: MkDocsConfig) -> None:
    """Build into a staging folder."""
    if not is_question(config):
        count_warnings(config)
        stage(build_of(config))


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Publish what was built; whatever else runs after a build has run by then."""
    check_site_size(build_of(config))
    publish(build_of(config))
