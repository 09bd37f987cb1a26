"""What search engines show of a page: a title that they do not cut, a description that is its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.mkdocs_host.running_build import build_of
from cuecard.model.pages import pages_of
from cuecard.seo.meta_descriptions import describe_pages
from cuecard.seo.page_titles import advise_on_titles

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Look at every page when it has been read."""
    build = build_of(config)
    pages = pages_of(files.documentation_pages())
    describe_pages(pages, build)
    advise_on_titles(pages, build)
    return env
