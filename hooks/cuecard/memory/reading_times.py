"""The read times of texts: remembered as their sums, which is all that pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.memory.digests import digest
from cuecard.reading_time import Block, ReadingTime, read_time_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build
    from cuecard.content.pages import Article

KIND = "read time"


def read_time_remembered(html: str, article: Article, config: MkDocsConfig, build: Build) -> ReadingTime:
    """Count the HTML of an article, or recall what counting the same gave."""
    language = _language_of(article, config)
    if (sums := build.memory.recall(KIND, article.file.src_uri, _key_of(html, language, build))) is not None:
        words, cjk_characters, pictures, *speeds = sums
        return ReadingTime((Block("text", "", words, cjk_characters, pictures),), *speeds)
    counted = read_time_of(html, language, build.settings.reading)
    remember_sums(_sums_of(counted), html, article, config, build)
    return counted


def count_sums(html: str, article: Article, config: MkDocsConfig, build: Build) -> Sequence[int]:
    """Count the HTML of an article, for `remember_sums`."""
    return _sums_of(read_time_of(html, _language_of(article, config), build.settings.reading))


def remember_sums(sums: Sequence[int], html: str, article: Article, config: MkDocsConfig, build: Build) -> None:
    """Remember what was counted."""
    build.memory.remember(KIND, article.file.src_uri, _key_of(html, _language_of(article, config), build), sums)


def _sums_of(counted: ReadingTime) -> Sequence[int]:
    speeds = counted.words_per_minute, counted.cjk_characters_per_minute
    return counted.words, counted.cjk_characters, counted.pictures, *speeds


def _key_of(html: str, language: str, build: Build) -> str:
    return digest(build.site_key, language, html)


def _language_of(article: Article, config: MkDocsConfig) -> str:
    return article.fields.lang or str(config.theme["language"])
