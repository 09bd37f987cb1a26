"""The examples of sections that come with the theme: each kind in each of its states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from cuecard.model.site_settings import Settings

PROSE = "prose"
"""The example of what Markdown becomes; it is no section."""


@dataclass(frozen=True)
class Example:
    """One section in one state."""

    kind: str
    state: str
    section: dict[str, Any]
    """Its keys and values, as in front matter."""


def read_examples(kind: str, text: str) -> list[Example]:
    """Read a kind's file: its states by name, each with the keys of a section but for `kind`."""
    states: dict[str, Any] = yaml.safe_load(text)
    return [Example(kind, state, {"kind": kind, **keys}) for state, keys in states.items()]


def for_site(examples: Iterable[Example], settings: Settings) -> Iterator[Example]:
    """Give the examples with keys that a site's registries have."""
    registries: dict[str, Collection[str]] = {"cta": settings.ctas, "category": settings.categories}
    for example in examples:
        own = {key: _known(example.section[key], registries[key]) for key in registries if key in example.section}
        yield Example(example.kind, example.state, example.section | own)


def _known(key: str, registry: Collection[str]) -> str:
    return key if key in registry else next(iter(registry))
