"""Old addresses lead to the pages that took their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.mkdocs_host.running_build import build_of
from cuecard.outputs.redirect_files import add_redirects, write_server_rules

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Add a page for each old address and the rules of hosts, when every other file is known."""
    if build_of(config).rest is None:
        add_redirects(files, build_of(config))
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the rules of web servers beside the site."""
    if build_of(config).rest is None:
        write_server_rules(build_of(config))
