"""What the manual says of keys, settings, messages and commands is what the code says."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from manual.generate.key_tables import models
from manual.generate.marked_parts import names_of_parts
from manual.generate.pages import made_pages, misplaced_parts, outdated_pages

from tests.manual.pages import EXAMPLES, WRITTEN

PAGE_OF_PART = {name: page for page, text in WRITTEN.items() for name in names_of_parts(text)}


def test_every_page_is_as_the_code_makes_it() -> None:
    """Where it is not, `make manual` renews it."""
    assert outdated_pages(made_pages()) == []


def test_every_part_stands_on_one_page() -> None:
    """A model, a command or a table that is new has its place: a line such as `<!-- keys: extra.brand -->`."""
    assert misplaced_parts() == []


@pytest.mark.parametrize("name", [name for name in models() if name != "plugins.cuecard.features"])
def test_every_key_stands_in_an_example(name: str) -> None:
    """On the page of its table; features are switched off one like the other."""
    written = {key for one in EXAMPLES if one.page == PAGE_OF_PART[f"keys: {name}"] for key in keys_in(one.text)}
    assert [key for key in models()[name].model_fields if key not in written] == []


def keys_in(text: str) -> Iterator[str]:
    """Name the keys in a text of YAML, within braces as well."""
    yield from re.findall(r"(?:^|[\s{])(?:- )?([\w-]+):(?=\s)", text)
