"""Whether an edit concerns the texts of a few articles alone, so that the rest of the site stays as it is.

The rest shows of an article what its front matter says, its read time, and the way to its headings; the site has the
pictures and files that it names. Where all that is as before, its page, its copies and its feeds are all that changes.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cuecard.cache.past_problems import are_of_texts, leads_to_headings
from cuecard.cache.read_time_cache import read_time_of_sums
from cuecard.cache.rest_of_site import RestOfSite, front_matter_digest, recall_rest
from cuecard.convert.markdown.converter import heading_ids
from cuecard.link.file_references import named_in_html
from cuecard.model.article import Article
from cuecard.model.features import CORE
from cuecard.outputs.llms_txt import has_place_in_full_text
from cuecard.outputs.sitemap_files import pictures_in
from cuecard.read.file_names import name_for_hosts
from cuecard.read.source_file import read_source_file

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cuecard.build import Build
    from cuecard.cache.conversion_record import Conversion
    from cuecard.model.files import Files

_WORK_WITH_FEW = CORE | frozenset(
    [
        *("progress", "staging", "preview", "cache", "styleguide", "addresses", "neighbours", "reading_time"),
        *("unpublished", "pictures", "search_results", "early_checks", "samples", "icons", "social_cards", "sitemap"),
        *("feeds", "language_models", "structured_data_checks", "published_addresses", "redirects", "problem_report"),
        *("search", "reports", "changes"),
    ]
)
"""Features that know what to do where only some articles are read; with another one on, a site is read whole."""
_MOST = 16
"""Texts; of an edit of more, little of the site stays as it is."""


def texts_alone(before: Mapping[str, str], sources_key: str, build: Build) -> RestOfSite | None:
    """Give the rest of the site if nothing but texts of articles differs from the sources `before`, else None."""
    assert build.sources is not None  # compared with those before
    now = build.sources.digests
    if before.keys() != now.keys() or build.site.extra_templates or not build.features <= _WORK_WITH_FEW:
        return None
    changed = {address for address, its_digest in now.items() if its_digest != before[address]}
    noted = recall_rest(sources_key, build.cache) if len(changed) <= _MOST else None
    if noted is None or not changed <= noted["articles"].keys():
        return None
    rest = RestOfSite(noted, changed, build)
    docs = Path(build.site.docs_dir)
    return rest if all(_has_the_same_front_matter(docs / address, address, rest) for address in changed) else None


def is_rest_as_it_was(files: Files, build: Build) -> bool:
    """Tell whether the rest of the site would show the changed texts as it did, and nothing is wrong with them."""
    assert build.rest is not None  # else there is none
    if build.problems.errors() or are_of_texts(build.told_before, [article.source for article in build.articles]):
        return False
    articles = (files.src_uris[src_uri].page for src_uri in sorted(build.rest.changed))
    return all(_looks_as_it_did(article, files, build) for article in articles)


def _has_the_same_front_matter(path: Path, src_uri: str, rest: RestOfSite) -> bool:
    source = read_source_file(path.read_bytes(), src_uri)
    return not source.problems and front_matter_digest(source) == rest.articles[src_uri].front_matter


def _looks_as_it_did(article: object, files: Files, build: Build) -> bool:
    assert build.converter is not None  # made when the articles were read
    if not isinstance(article, Article):
        return False
    now, before = build.converter.convert_ahead(article, files), _conversion_before(article.file.src_uri, build)
    return (
        before is not None
        and not now.problems
        and _seen_by_others(article, now, build) == _seen_by_others(article, before, build)
        and _has_the_headings(now, before, build)
        and all(_has_heading(src_uri, anchor, files, build) for src_uri, anchor, _ in now.headings)
        and has_place_in_full_text(article, build)
    )


def _has_the_headings(now: Conversion, before: Conversion, build: Build) -> bool:
    """Tell whether each link to a heading leads where it did; one that led nowhere might lead to a new heading."""
    ids, ids_before = heading_ids(now.content), heading_ids(before.content)
    return ids == ids_before if leads_to_headings(build.told_before) else ids >= ids_before


def _conversion_before(src_uri: str, build: Build) -> Conversion | None:
    assert build.rest is not None  # as above
    assert build.converter is not None
    return build.converter.remembered(src_uri, build.rest.articles[src_uri].conversion)


def _seen_by_others(article: Article, conversion: Conversion, build: Build) -> tuple[Any, ...]:
    """Give what the rest of the site shows of a text, or has because of it."""
    assert build.sources is not None  # as above
    html, minutes = conversion.content, read_time_of_sums(conversion.sums).minutes
    shown = {asked: said for asked, said in conversion.lookups.items() if asked.startswith("picture:")}
    addresses = set(map(name_for_hosts, build.sources.statuses))
    named = named_in_html(html, article.url, build.site.url, addresses)
    return minutes, shown, named, pictures_in(html)


def _has_heading(src_uri: str, anchor: str, files: Files, build: Build) -> bool:
    """Tell whether an article that is not read has a heading; links to others are checked with all links."""
    assert build.rest is not None  # as above
    file = files.src_uris.get(src_uri)
    if file is None or file.page is not None:
        return True
    conversion = _conversion_before(src_uri, build) if src_uri in build.rest.articles else None
    return conversion is not None and anchor in heading_ids(conversion.content)
