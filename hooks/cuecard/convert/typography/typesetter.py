"""Gives a site's words their typographic signs: texts, values of front matter and settings, headings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from cuecard.convert.typography.text_scanner import typeset_html, typeset_text
from cuecard.model.prose import Prose

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cuecard.model.site_settings import Settings
    from cuecard.site import Site

Model = TypeVar("Model", bound=BaseModel)

_TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
_SPACES = re.compile(r"[ \n\t]+")


@dataclass(frozen=True)
class Typesetter:
    """Knows a site's language, and whether the site wants typographic signs."""

    language: str
    is_on: bool = True

    def text(self, words: str, language: str | None = None) -> str:
        """Give plain words, such as a title; in the site's language where none is named."""
        return typeset_text(words, language or self.language) if self.is_on else words

    def html(self, html: str, language: str | None = None) -> str:
        """Give HTML, in which code, addresses and tags stay as they are."""
        return typeset_html(html, language or self.language) if self.is_on else html

    def model(self, model: Model, language: str | None = None) -> Model:
        """Give a model in which all words for visitors have typographic signs."""
        return self._value(model, language or self.language) if self.is_on else model

    def headings(self, tokens: Iterable[dict[str, Any]], language: str | None = None) -> None:
        """Change the words of headings, as Python-Markdown's contents name them."""
        for token in tokens if self.is_on else ():
            token["html"] = self.html(token["html"], language)
            token["name"] = self.html(token["name"], language) if token["data-toc-label"] else _words(token["html"])
            self.headings(token["children"], language)

    def _value(self, value: Any, language: str) -> Any:
        if isinstance(value, Prose):
            return typeset_text(value, language)
        if isinstance(value, BaseModel):
            said = {name: getattr(value, name) for name in type(value).model_fields}
            changed = {name: new for name, part in said.items() if (new := self._value(part, language)) is not part}
            return value.model_copy(update=changed) if changed else value
        if isinstance(value, list):
            return [self._value(part, language) for part in value]
        if isinstance(value, dict):
            return {key: self._value(part, language) for key, part in value.items()}
        return value


@dataclass(frozen=True)
class AsWritten:
    """What an owner wrote, for those who read it as Markdown."""

    site: Site
    settings: Settings


def _words(html: str) -> str:
    return _SPACES.sub(" ", _TAG.sub("", html)).strip(" ")
