"""The read times of articles: counted where their texts are converted, and remembered with what came of that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.convert.read_time import Block, ReadingTime, read_time_of, speeds_of
from cuecard.convert.read_time_sums import sums_of_whole
from cuecard.convert.safe_html import is_plainly_safe

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.model.article import Article


def read_time_of_page(html: str, article: Article, build: Build) -> ReadingTime:
    """Give the read time of an article. One that a hook has changed is counted anew; a question wants the blocks."""
    if article.time_of_body is None or html != article.body or build.host.is_question:
        return _count(html, article, build)
    return article.time_of_body


def sums_of(html: str, article: Article, build: Build) -> Sequence[int]:
    """Count the HTML of an article, and give what pages show of it, for `read_time_of_sums`."""
    if is_plainly_safe(article.markdown or "", html) and (sums := sums_of_whole(html)) is not None:
        return [*sums, *speeds_of(article.language, build.settings.reading)]
    counted = _count(html, article, build)
    speeds = counted.words_per_minute, counted.cjk_characters_per_minute
    return [counted.words, counted.cjk_characters, counted.pictures, *speeds]


def read_time_of_sums(sums: Sequence[int]) -> ReadingTime:
    """Give the read time that was counted, as one block."""
    words, cjk_characters, pictures, *speeds = sums
    return ReadingTime((Block("text", "", words, cjk_characters, pictures),), *speeds)


def _count(html: str, article: Article, build: Build) -> ReadingTime:
    return read_time_of(html, article.language, build.settings.reading)
