"""Reports for people and CI: every call to action of the output, and when the site will next change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.check.omissions import say_left_out
from cuecard.mkdocs_host.running_build import build_of
from cuecard.outputs.build_reports import note_calls_to_action, write_reports

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Note the calls to action of a page."""
    note_calls_to_action(output, page.url, build_of(config))
    return output


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Note those of a page of the theme, such as 404."""
    note_calls_to_action(output_content, template_name, build_of(config))
    return output_content


def on_post_build(config: MkDocsConfig) -> None:
    """Write the reports beside the site, and say what the site leaves out."""
    build = build_of(config)
    write_reports(build)
    say_left_out(build)
