"""Front matter that is recalled says the same as front matter that is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from cuecard.cache.parsed_front_matter import FrontMatterReader, RecalledYaml
from cuecard.cache.site_key import SiteKey
from cuecard.cache.store import Cache
from cuecard.read.marked_yaml import MarkedYaml, read_marked_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from cuecard.build import Build

TEXT = """\
title: "A: title"
date: 2026-03-01
updated: 2026-03-02 10:30:00+02:00
at: 2026-03-02T10:30:00Z
tags: [a, "2026-01-01", 3, 1.5, .inf, yes, null]
job:
  salary: {from: 10, to: 1_000}
"""
_PLAIN = (
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.dates() | st.datetimes()
)
_VALUES = st.recursive(_PLAIN, lambda own: st.lists(own, max_size=3) | st.dictionaries(st.text(), own, max_size=3))


class _Build:
    """As much of a build as reading front matter needs."""

    site_key = SiteKey("site", "site")

    def __init__(self, path: Path | None = None) -> None:
        self.cache = Cache(path)


def read(text: str, path: Path) -> MarkedYaml:
    """Read a text as a build does, and keep what it remembers."""
    build = _Build(path)
    document = FrontMatterReader(cast("Build", build)).read(text, "docs/a.md", 2)
    build.cache.save()
    return document


def said(document: MarkedYaml) -> tuple[Any, ...]:
    """Give all that a document says; `repr` tells a date from a moment, and 1 from 1.0."""
    return repr(document.data), document.keys, document.values, document.plain, document.is_readable, document.problems


def test_a_recalled_document_is_the_document(tmp_path: Path) -> None:
    """Its data, and, when somebody asks, the places of its keys and values."""
    first, again = (read(TEXT, tmp_path / "memory") for _ in range(2))
    assert not isinstance(first, RecalledYaml)
    assert isinstance(again, RecalledYaml)
    assert said(again) == said(first) == said(read_marked_yaml(TEXT, "docs/a.md", 2))
    assert again.place_of(("job", "salary", "to")) == first.place_of(("job", "salary", "to"))


@pytest.mark.parametrize("text", ["title: [\n", "title: a\ntitle: b\n", "date: 2026-02-30\n"])
def test_a_document_with_a_mistake_is_read_again(text: str, tmp_path: Path) -> None:
    """So that the mistake is told again."""
    first, again = (read(text, tmp_path / "memory") for _ in range(2))
    assert not isinstance(again, RecalledYaml)
    assert said(again) == said(first)


@given(st.dictionaries(st.text(min_size=1), _VALUES, min_size=1, max_size=4))
def test_any_data_survives(data: dict[str, Any]) -> None:
    """As YAML reads it, whatever it is."""
    text = yaml.safe_dump(data, allow_unicode=True)
    build = _Build()
    kept: dict[tuple[str, str], tuple[str, Any]] = {}
    build.cache.remember = lambda kind, name, key, value: kept.update({(kind, name): (key, value)})  # type: ignore[method-assign]
    build.cache.recall = lambda kind, name, key: kept.get((kind, name), ("", None))[1]  # type: ignore[method-assign]  # noqa: ARG005
    first, again = (FrontMatterReader(cast("Build", build)).read(text, "docs/a.md") for _ in range(2))
    assert said(again) == said(first)
