"""What addresses are and were called: `urls.lock` holds each word with which the site was published.

The line `paths.tags schlagworte` stands for a word, `paths.article /blog/{year}/{slug}/` for a pattern. A key without a
line has always had its default.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from cuecard.link.address_patterns import AddressPattern
from cuecard.link.site_paths import LIST_FOLDERS
from cuecard.model.address_settings import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from cuecard.model.address_settings import Paths

WORD = "paths."
"""How a line begins that holds a word."""
_OF_KEYS = ("category", "tag", "author", "series")


def words_of(paths: Paths) -> dict[str, str]:
    """Give what the settings call everything, by their keys; the pattern of articles, whether it is set or not."""
    return {**paths.model_dump(), "article": paths.article_pattern.text}


DEFAULTS = words_of(ENGLISH)


@dataclass(frozen=True)
class AddressHistory:
    """The words of a site's addresses over time."""

    words: Mapping[str, Sequence[str]]
    """By key of `extra.paths`."""

    def folders_of(self, kind: str) -> Sequence[str]:
        """Give the folders that lists of a kind have had, such as `tag`."""
        return self.words[LIST_FOLDERS[kind]]

    def slugs_at(self, path: str) -> set[str]:
        """Give the slugs of the articles that may have been at a path."""
        return {slug for pattern in self._patterns for slug in pattern.slugs_in(path)}

    def kind_of(self, path: str) -> str:
        """Give the kind of the list at a path, or `articles` where one of them may be there; empty for other pages."""
        folders = {folder: kind for kind in _OF_KEYS for folder in self.folders_of(kind)}
        above = sorted((folder for folder in folders if path.strip("/").startswith(f"{folder}/")), key=len)
        return folders[above[-1]] if above else "articles" if self.slugs_at(path) else ""

    @cached_property
    def _patterns(self) -> Sequence[AddressPattern]:
        return [pattern for text in self.words["article"] if "slug" in (pattern := AddressPattern(text)).placeholders]

    def lines(self) -> list[str]:
        """Give the lines of `urls.lock`, of those keys that have not always had their default."""
        return [
            f"{WORD}{key} {word}"
            for key, words in sorted(self.words.items())
            for word in words
            if list(words) != [DEFAULTS.get(key)]
        ]


def read_history(text: str, now: Mapping[str, str]) -> AddressHistory:
    """Read what `urls.lock` says, and add what everything is called now."""
    held = _held(text)
    is_old = any(line.strip() and not line.startswith(("#", WORD)) for line in text.splitlines())
    before = {**({key: [word] for key, word in DEFAULTS.items()} if is_old else {}), **held}
    keys = {**DEFAULTS, **before}
    return AddressHistory({key: _distinct([*before.get(key, []), *filter(None, [now.get(key)])]) for key in keys})


def _held(text: str) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for key, word in _pairs(text):
        held.setdefault(key, []).append(word)
    return held


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        key, _, word = line.strip().removeprefix(WORD).partition(" ")
        if line.strip().startswith(WORD) and word.strip():
            yield key, word.strip()


def _distinct(words: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(words))


NO_HISTORY = read_history("", DEFAULTS)
"""That of a site whose addresses are called what they are by default."""
