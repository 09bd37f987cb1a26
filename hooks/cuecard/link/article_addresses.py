"""The address of each article: its pattern, filled with the day of its publication, its category, its first author."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from cuecard.link.clock import local_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cuecard.build import Build
    from cuecard.model.front_matter import ArticleFields
    from cuecard.model.site_settings import Settings
    from cuecard.read.source_file import SourceFile


def article_file(fields: ArticleFields | None, slug: str, source: SourceFile, build: Build) -> str:
    """Give the file of an article's page; where its front matter is wrong, the one that it would likely have."""
    said = vars(fields) if fields is not None else source.front_matter.data or {}
    name = article_name(said, slug, build.settings)
    if name is None and fields is not None:
        _note_no_author(source, build)
    return build.paths.file(name or f"{build.settings.paths.articles}/{slug}")


def article_name(said: Mapping[str, Any], slug: str, settings: Settings) -> str | None:
    """Give the name of an article's page by what its front matter says; None where that says too little."""
    date, category, authors = said.get("date"), said.get("category"), said.get("authors")
    parts = {"slug": slug}
    if isinstance(date, dt.date):
        day = local_day(date, settings.zone)
        parts |= {"year": f"{day.year:04}", "month": f"{day.month:02}", "day": f"{day.day:02}"}
    if isinstance(category, str):
        parts["category"] = category
    if isinstance(authors, list) and authors:
        parts["author"] = str(authors[0])
    pattern = settings.paths.article_pattern
    return pattern.name(parts) if parts.keys() >= set(pattern.placeholders) else None


def _note_no_author(source: SourceFile, build: Build) -> None:
    keys = list(build.settings.authors)
    remedy = " or ".join(f"authors: [{key}]" for key in keys) or "an entry below 'extra: authors:' in mkdocs.yml"
    what = "the address of this article needs an author, and the article names none"
    build.problems.add(source.front_matter.opening(), "E354", what, f"add {remedy}")
