"""Search engines get a list of exactly the pages that are for them; without this hook there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.mkdocs_host.running_build import build_of
from cuecard.outputs.sitemap_files import make_sitemap

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Make the list when every page has been read."""
    if build_of(config).rest is None:
        env.globals["sitemap"] = make_sitemap(files, build_of(config), env)
    return env
