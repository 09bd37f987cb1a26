"""Names of authors, categories and others as editors write them: the keys by which `mkdocs.yml` knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cuecard.check.problems import nearest
from cuecard.check.validation.wrong_types import in_brackets
from cuecard.link.slugs import is_slug, slugify

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NAMES = ("title", "name", "heading")


def key_named(word: str, registry: Mapping[str, Any]) -> str | None:
    """Give the key that a word is, or whose name or title it is, whatever its capitals and hyphens."""
    if word in registry:
        return word
    wanted = slugify(word)
    for key, entry in registry.items():
        if wanted in {slugify(key), *(slugify(str(getattr(entry, part, "") or "")) for part in _NAMES)}:
            return key
    return None


def key_meant(word: str, registry: Mapping[str, Any]) -> str | None:
    """Give the key that was likely meant, be it misspelled or called by its name."""
    return key_named(word, registry) or nearest(word, registry)


def entry_for(word: str, kind: str, part: str) -> str:
    """Say how an entry for a name is added to the settings."""
    key = slugify(word) if is_slug(slugify(word)) else f"a-key-for-{part}"
    name = word if word != key else word.replace("-", " ").title()
    return f"add under 'extra: {kind}:' in mkdocs.yml: {key}: {{{part}: {name}}}"


def authors_as_written(names: Sequence[str], authors: Mapping[str, Any]) -> str:
    """Give the remedy for names of authors: their keys, and what to add to the settings for those without one."""
    keys = [key_named(name, authors) or slugify(name) for name in names]
    new = [name for name, key in zip(names, keys, strict=True) if key not in authors]
    added = "".join(f", and {entry_for(name, 'authors', 'name')}" for name in new)
    return f"write authors: {in_brackets(keys)}{added}"
