"""The read time of each article, counted from its HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.cache.read_time_cache import read_time_of_page
from cuecard.check.article_checks import check_read_time
from cuecard.mkdocs_host.running_build import build_of
from cuecard.model.pages import Article

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Count an article when it has become HTML."""
    if isinstance(page, Article):
        build = build_of(config)
        page.reading_time = read_time_of_page(html, page, build)
        check_read_time(page, build)
    return html
