"""Each article is linked with its neighbours, its series and related articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.related_articles import RelatedIndex, neighbours, series_of
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Link each article with the others; articles stay out of the navigation itself."""
    build = build_of(config)
    articles = build.articles
    if build.rest is not None:
        build.rest.place_neighbours(articles)
        return nav
    index = RelatedIndex(articles)
    nearest, series = neighbours(articles), series_of(articles)
    for article in articles:
        article.previous, article.next = nearest[article.slug]
        article.series = series.get(article.series_key or "", ())
        article.related = index.related_to(article)
    return nav
