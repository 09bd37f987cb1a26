"""The address of each article: its pattern, filled with the day of its publication, its category, its first author."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.clock import local_day

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.front_matter import ArticleFields
    from cuecard.read.source_file import SourceFile


def article_file(fields: ArticleFields | None, slug: str, source: SourceFile, build: Build) -> str:
    """Give the file of an article's page; where its front matter is wrong, one that depends on its slug alone."""
    names = build.settings.paths
    pattern = names.article_pattern
    if fields is None:
        return build.paths.file(f"{names.articles}/{slug}")
    if "author" in pattern.placeholders and not fields.authors:
        _note_no_author(source, build)
    day = local_day(fields.date, build.settings.zone)
    parts = {
        "year": f"{day.year:04}",
        "month": f"{day.month:02}",
        "day": f"{day.day:02}",
        "slug": slug,
        "category": fields.category,
        "author": next(iter(fields.authors), ""),
    }
    return build.paths.file(pattern.name(parts))


def _note_no_author(source: SourceFile, build: Build) -> None:
    keys = list(build.settings.authors)
    remedy = " or ".join(f"authors: [{key}]" for key in keys) or "an entry below 'extra: authors:' in mkdocs.yml"
    what = "the address of this article needs an author, and the article names none"
    build.problems.add(source.front_matter.opening(), "E354", what, f"add {remedy}")
