"""Icons for every device, the web manifest and the colour around a page, from one picture and the brand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.media.site_icons import add_icons
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Add them when the source picture is known to be harmless."""
    add_icons(files, build_of(config))
    return env
