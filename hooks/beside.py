"""What stands beside an article: its neighbours, its series, related articles."""

from cuecard.build import build_of
from cuecard.related import RelatedIndex, neighbours, series_of


def on_nav(nav, config, files):
    """Link each article with the others; articles stay out of the navigation itself."""
    articles = build_of(config).articles
    index = RelatedIndex(articles)
    beside, series = neighbours(articles), series_of(articles)
    for article in articles:
        article.previous, article.next = beside[article.slug]
        article.series = series.get(article.series_key, ())
        article.related = index.related_to(article)
    return nav
