"""Language models get an index of the site, its whole text, and a Markdown copy of each article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.mkdocs_host.running_build import build_of
from cuecard.outputs.llms_txt import write_for_language_models

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let pages point to their copies, which need whole addresses."""
    env.globals["has_markdown_copies"] = bool(config.site_url)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the files beside the pages."""
    if not build_of(config).host.will_be_refused():
        write_for_language_models(build_of(config))
