"""The language of a text and the direction in which it is written."""

from __future__ import annotations

from dataclasses import dataclass

from babel import Locale


@dataclass(frozen=True)
class Language:
    """A language's tag, and `ltr` or `rtl`."""

    code: str
    direction: str


def language_of(code: str) -> Language:
    """Give the language of a tag such as `en`, `pt-BR` or `ar`."""
    return Language(code, Locale.parse(code, sep="-").text_direction)


def other_language(code: str | None, site: str) -> Language | None:
    """Give a text's language where it is not the site's, so that readers and screen readers can be told."""
    return language_of(code) if code is not None and code != site else None
