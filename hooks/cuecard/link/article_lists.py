"""Lists of articles: all, each category, tag, author and series; cut into pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from cuecard.link.site_paths import FOLDERS, PagePaths
from cuecard.link.slugs import slugify
from cuecard.model.address_settings import ENGLISH, Paths

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from cuecard.model.site_settings import Settings


class Listed(Protocol):
    """What of an article decides where it is listed."""

    @property
    def category_key(self) -> str: ...  # noqa: D102
    @property
    def series_key(self) -> str | None: ...  # noqa: D102
    @property
    def author_keys(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def tags(self) -> Sequence[str]: ...  # noqa: D102


L = TypeVar("L", bound=Listed)


@dataclass(frozen=True)
class Listing(Generic[L]):
    """One list of articles, cut into pages; addresses are relative to the site's root."""

    kind: str
    """`articles`, `category`, `tag`, `author` or `series`."""
    key: str
    title: str
    description: str
    entries: tuple[L, ...]
    names: Paths = ENGLISH
    paths: PagePaths = FOLDERS

    def saying(self, *, title: str | None = None, description: str | None = None) -> Listing[L]:
        """Give the same listing with another title or description."""
        return replace(self, title=title or self.title, description=description or self.description)

    @property
    def folder(self) -> str:
        """Where its feeds and further pages are, such as `tags/go/`."""
        return f"{self.names.folder_of(self.kind)}/{self.key}".rstrip("/") + "/"

    @property
    def address(self) -> str:
        """Give the address of its first page."""
        return self.page_address(1)

    def page_address(self, number: int) -> str:
        """Give the address of a page; pages count from 1."""
        return self.paths.address(self._name(number))

    def page_file(self, number: int) -> str:
        """Give the file of a page."""
        return self.paths.file(self._name(number))

    def pages(self, per_page: int) -> list[tuple[L, ...]]:
        """Cut the entries into pages; there is always a first one."""
        starts = range(0, max(len(self.entries), 1), per_page)
        return [self.entries[start : start + per_page] for start in starts]

    def _name(self, number: int) -> str:
        if number > 1:
            return f"{self.folder}{self.names.page}/{number}"
        return self.names.list_name(self.kind, self.key)


def make_listings(
    articles: Sequence[L], settings: Settings, title: str, paths: PagePaths = FOLDERS
) -> list[Listing[L]]:
    """Make every listing of the articles (newest first); `title` is that of the list of all.

    Categories are listed even when empty; tags, authors and series only with articles.
    A series begins with its first part.
    """
    made = [
        Listing("articles", "", title, "", tuple(articles)),
        *_categories(articles, settings),
        *_tags(articles),
        *_authors(articles, settings),
        *_series(articles, settings),
    ]
    return [replace(listing, names=settings.paths, paths=paths) for listing in made]


def tag_names(articles: Iterable[Listed]) -> dict[str, str]:
    """Give each tag's name by its slug: its most frequent spelling, of two equally frequent ones the first."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for article in articles:
        for tag in article.tags:
            spellings[slugify(tag)][tag] += 1
    return {slug: min(names, key=lambda name: (-names[name], name)) for slug, names in spellings.items()}


def _categories(articles: Sequence[L], settings: Settings) -> Iterator[Listing[L]]:
    groups = _group((article.category_key, article) for article in articles)
    for key, category in settings.categories.items():
        entries = groups.get(key, ())
        yield Listing("category", key, category.title, category.description, tuple(entries))


def _tags(articles: Sequence[L]) -> Iterator[Listing[L]]:
    names = tag_names(articles)
    groups = _group((slug, article) for article in articles for slug in {slugify(tag): None for tag in article.tags})
    for slug in sorted(groups):
        yield Listing("tag", slug, names[slug], "", tuple(groups[slug]))


def _authors(articles: Sequence[L], settings: Settings) -> Iterator[Listing[L]]:
    groups = _group((key, article) for article in articles for key in dict.fromkeys(article.author_keys))
    for key, author in settings.authors.items():
        if key in groups:
            yield Listing("author", key, author.name, author.description or "", tuple(groups[key]))


def _series(articles: Sequence[L], settings: Settings) -> Iterator[Listing[L]]:
    groups = _group((article.series_key, article) for article in articles if article.series_key)
    for key, series in settings.series.items():
        if key in groups:
            parts = tuple(reversed(groups[key]))
            yield Listing("series", key, series.title, series.description or "", parts)


def _group(pairs: Iterable[tuple[str, L]]) -> dict[str, list[L]]:
    groups: dict[str, list[L]] = defaultdict(list)
    for key, article in pairs:
        groups[key].append(article)
    return groups
