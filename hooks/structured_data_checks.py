"""The structured data of each page is checked against what the page shows to people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.check.reporting import end_on_errors
from cuecard.mkdocs_host.running_build import build_of
from cuecard.seo.json_ld_checks import check_structured_data, note_public_files

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Note every address of what is read."""
    read = (file for file in files if file.page is not None or not file.is_documentation_page())
    note_public_files(read, build_of(config))
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Check a page as it will be published."""
    check_structured_data(output, page, build_of(config))
    return output


def on_post_build(config: MkDocsConfig) -> None:
    """Stop before the site is replaced if any check fails."""
    end_on_errors(build_of(config).problems, build_of(config).report)
