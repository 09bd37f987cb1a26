"""What addresses are called: the folders of lists, their further pages, the pattern of an article's address."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, model_validator

from cuecard.check.validation.models import StrictModel, complaint
from cuecard.link.address_patterns import AddressPattern
from cuecard.link.site_paths import LIST_FOLDERS
from cuecard.model.address_values import article_pattern, folder_in_address, word_in_address

Folder = Annotated[str, AfterValidator(folder_in_address)]
Word = Annotated[str, AfterValidator(word_in_address)]
Pattern = Annotated[str, AfterValidator(article_pattern)]

_OF_KEYS = ("categories", "tags", "authors", "series")
"""Folders of lists that are named by keys, so that two of them in one folder would meet."""


class Paths(StrictModel):
    """What addresses are called; the folders of the sources keep their names."""

    articles: Folder = "articles"
    """The address of the list of all articles, such as `beitraege`; its articles stand below it."""
    categories: Folder = "categories"
    """What stands before the key of a category."""
    tags: Folder = "tags"
    """What stands before a tag."""
    authors: Folder = "authors"
    """What stands before the key of an author."""
    series: Folder = "series"
    """What stands before the key of a series."""
    page: Word = "page"
    """What stands before the number of a further page of a list."""
    article: Pattern | None = None
    """The address of an article, such as `/blog/{year}/{month}/{slug}/`; or with `{day}`, `{category}`, `{author}`."""

    @property
    def article_pattern(self) -> AddressPattern:
        """The pattern of an article's address, whether it is set or not."""
        return AddressPattern(self.article or f"/{self.articles}/{{slug}}/")

    def folder_of(self, kind: str) -> str:
        """Give the folder of lists of a kind, such as `tag`."""
        return str(getattr(self, LIST_FOLDERS[kind]))

    def list_name(self, kind: str, key: str) -> str:
        """Give the name of the first page of a list; of one named `index` it is not that of the page of the folder."""
        if kind == "articles":
            return f"{self.articles}/index"
        folder = self.folder_of(kind)
        return f"{folder}/{key}/index" if key == "index" else f"{folder}/{key}"

    @model_validator(mode="after")
    def _each_has_its_own(self) -> Paths:
        owners: dict[str, str] = {}
        defaults_first = sorted(_OF_KEYS, key=lambda name: name in self.model_fields_set)
        for name in defaults_first:
            folder = getattr(self, name)
            other = owners.setdefault(folder, name)
            if other != name:
                what = f"'{folder}' is the address of {other}, too"
                raise complaint("E352", what, f"write another word after {name}:", at=("paths", name))
        return self


ENGLISH = Paths()
