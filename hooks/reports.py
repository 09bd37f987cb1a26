"""Reports for people and CI: every call to action of the output, and when the site will next change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.build import build_of
from cuecard.reports import write_reports

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Write the reports beside the site."""
    write_reports(config, build_of(config))
