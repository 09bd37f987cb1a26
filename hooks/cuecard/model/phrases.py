"""Words with places in them: a phrase, a number of things, a sentence with links."""

from __future__ import annotations

import re
from collections.abc import Mapping  # noqa: TC003 - pydantic reads the annotations
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale
from babel.numbers import format_decimal

if TYPE_CHECKING:
    from collections.abc import Iterator

PLACE = re.compile(r"\{(\w+)\}")
"""A place that other words fill, such as `{site}`."""
NUMBER = "number"
"""The one place in the words for a number of things."""
_PIECE = re.compile(r"\[(?P<words>[^\]]+)\]\((?P<link>\w+)\)|`(?P<key>[^`]+)`|\{(?P<place>\w+)\}")


@dataclass(frozen=True)
class Phrase:
    """Words with places, such as `Search {site}`."""

    text: str

    def __call__(self, **said: object) -> str:
        """Fill the places."""
        return filled(self.text, said)


@dataclass(frozen=True)
class Counted:
    """Words for a number of things: a form for each plural category of a language (CLDR), `other` among them."""

    language: str
    forms: Mapping[str, str]

    def __call__(self, number: int) -> str:
        """Say how many there are."""
        locale = _locale(self.language)
        form = self.forms[locale.plural_form(number)]
        return filled(form, {NUMBER: format_decimal(number, locale=locale)})

    def with_sign(self, sign: str) -> dict[str, str]:
        """Give all forms with a sign in the place of the number, for a script that counts."""
        return {category: filled(form, {NUMBER: sign}) for category, form in self.forms.items()}


@dataclass(frozen=True)
class Piece:
    """A part of a sentence; `kind` is `text`, `link`, `key` (of a keyboard) or `place`."""

    kind: str
    text: str = ""
    name: str = ""
    """Of the link or the place."""

    def filled(self, said: Mapping[str, object]) -> str:
        """Give the words of a link with its places filled."""
        return filled(self.text, said)


@dataclass(frozen=True)
class Sentence:
    """A sentence that a template places piece by piece: `[words](name)` is a link, `` `Esc` `` a key."""

    text: str

    @property
    def pieces(self) -> Iterator[Piece]:
        """Give its parts in order."""
        end = 0
        for found in _PIECE.finditer(self.text):
            if found.start() > end:
                yield Piece("text", self.text[end : found.start()])
            end = found.end()
            if found["link"]:
                yield Piece("link", found["words"], found["link"])
            elif found["key"]:
                yield Piece("key", found["key"])
            else:
                yield Piece("place", name=found["place"])
        if end < len(self.text):
            yield Piece("text", self.text[end:])


@lru_cache(maxsize=16)
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")


def filled(text: str, said: Mapping[str, object]) -> str:
    """Put words into the places of a text, whatever signs are in them."""
    return PLACE.sub(lambda place: str(said[place[1]]), text)
