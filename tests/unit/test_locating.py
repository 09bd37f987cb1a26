"""Where something stands in a text that was noticed only in its HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuecard.convert.markdown.source_positions import Locator, without_code
from cuecard.read.marked_yaml import MarkedYaml
from cuecard.read.source_file import SourceFile


def locator(text: str, first_line: int = 1) -> Locator:
    """Make the locator of a text that begins in a line of its file."""
    return Locator(SourceFile("a.md", MarkedYaml("a.md"), text, first_line))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[x](lost.md)", "a.md:1:5"),
        ("Words.\n\nMore [x](lost.md)", "a.md:3:10"),
        ("`[x](lost.md)` [x](lost.md)", "a.md:1:20"),
        ("``a ` [x](lost.md)`` [x](lost.md)", "a.md:1:26"),
        ("```\n[x](lost.md)\n```\n[x](lost.md)", "a.md:4:5"),
        ("~~~~ md\n[x](lost.md)\n~~~~\n[x](lost.md)", "a.md:4:5"),
        ("- item\n\n    ```\n    [x](lost.md)\n    ```\n[x](lost.md)", "a.md:6:5"),
        ("<!--\n[x](lost.md)\n--> [x](lost.md)", "a.md:3:9"),
        ("Plain lost.md, then [x](lost.md)", "a.md:1:25"),
    ],
)
def test_a_link_is_found_outside_code_and_comments(text: str, place: str) -> None:
    """Line and column are those of the address."""
    assert str(locator(text).find("lost.md", "](")) == place


def test_the_lines_above_the_text_count() -> None:
    """Front matter stands before it."""
    assert str(locator("[x](lost.md)", first_line=8).find("lost.md", "](")) == "a.md:8:5"


def test_asked_again_it_gives_the_next_place() -> None:
    """The same mistake twice has two places."""
    found = locator("[x](a.md) [x](b.md) [x](a.md)")
    places = [str(found.find(words, "](")) for words in ("a.md", "a.md", "b.md")]
    assert places == ["a.md:1:5", "a.md:1:25", "a.md:1:15"]


def test_what_cannot_be_found_is_where_the_text_begins() -> None:
    """Such as words that only an extension has made."""
    assert str(locator("Words.", first_line=5).find("nowhere", "](")) == "a.md:5:1"


@given(st.text(st.sampled_from("`~<!->\n ab"), max_size=80))
def test_taking_code_out_moves_nothing(text: str) -> None:
    """Every character that stays is where it was, every line too."""
    plain = without_code(text)
    assert len(plain) == len(text)
    assert all(after in (before, " ") for before, after in zip(text, plain, strict=True))
    assert [line for line, sign in enumerate(text) if sign == "\n"] == [
        line for line, sign in enumerate(plain) if sign == "\n"
    ]
