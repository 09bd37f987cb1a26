"""Articles that lead to each other: neighbours, the parts of a series, related ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.related_articles import RelatedIndex, neighbours, series_of

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Files


def link_articles(_: Files, build: Build) -> None:
    """Link each article with the others; articles stay out of the navigation itself."""
    articles = build.articles
    if build.rest is not None:
        build.rest.place_neighbours(articles)
        return
    index = RelatedIndex(articles)
    nearest, series = neighbours(articles), series_of(articles)
    for article in articles:
        article.previous, article.next = nearest[article.slug]
        article.series = series.get(article.series_key or "", ())
        article.related = index.related_to(article)
