"""The read times of texts: remembered as their sums, which is all that pages show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.memory.digests import digest
from cuecard.reading_time import Block, ReadingTime, read_time_of

if TYPE_CHECKING:
    from cuecard.build import Build

KIND = "read time"


def read_time_remembered(html: str, language: str, src_uri: str, build: Build) -> ReadingTime:
    """Count a text, or recall what counting the same text gave."""
    key = digest(build.site_key, language, html)
    if (sums := build.memory.recall(KIND, src_uri, key)) is not None:
        words, cjk_characters, pictures, *speeds = sums
        return ReadingTime((Block("text", "", words, cjk_characters, pictures),), *speeds)
    found = read_time_of(html, language, build.settings.reading)
    speeds = found.words_per_minute, found.cjk_characters_per_minute
    build.memory.remember(KIND, src_uri, key, [found.words, found.cjk_characters, found.pictures, *speeds])
    return found
