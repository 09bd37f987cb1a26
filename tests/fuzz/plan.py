"""What is fed with what: each target by its name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.fuzz.front_matter import front_matter
from tests.fuzz.inputs import PIECES, mutated
from tests.fuzz.markdown import convert
from tests.fuzz.settings import read_settings, written
from tests.fuzz.targets import (
    MEMORY,
    build_site,
    clean_html,
    compile_redirects,
    read_front_matter,
    recall,
    recall_damaged,
    recall_rows,
)

_TEXTS_A_SITE = 12


@dataclass(frozen=True)
class Target:
    """A function, its input, and how many inputs it gets before the next has its turn."""

    feed: Callable[[Any], None]
    inputs: st.SearchStrategy[Any]
    at_a_time: int = 300
    is_text: bool = False
    """Whether any text is an input."""


def targets(texts: list[str]) -> dict[str, Target]:
    """Give every target; `texts` are what others are made of."""
    files = st.builds("---\n{}\n---\n{}".format, front_matter, st.sampled_from(texts))
    addresses = st.sampled_from(["/a/", "/b", "/new/", "/", "https://a.example/x", "/gone/", "/a b/", "/%61/", "/é/"])
    anything = addresses | st.builds("".join, st.lists(st.sampled_from(["/", "a", *PIECES]), max_size=8))
    pairs = st.lists(st.tuples(anything, anything), max_size=6)
    bytes_of_memory = st.binary(max_size=200) | st.just(MEMORY[:100] + bytes(84))
    changes = st.lists(st.tuples(st.integers(0, len(MEMORY) - 1), st.integers(0, 255)), max_size=20)
    words = st.sampled_from(["name", "key", "[" * 100_000, "{}", "\ufeff1"])
    cells = words | st.binary(max_size=5)
    return {
        "front matter": Target(read_front_matter, mutated(texts) | files, is_text=True),
        "settings": Target(read_settings, written(), is_text=True),
        "Markdown": Target(convert, mutated(texts), is_text=True),
        "sanitizer": Target(clean_html, mutated(texts), is_text=True),
        "redirects": Target(compile_redirects, pairs),
        "memory of any bytes": Target(recall, bytes_of_memory, 30),
        "damaged memory": Target(recall_damaged, changes, 30),
        "rows of others": Target(recall_rows, st.lists(st.tuples(cells, cells, cells), max_size=3), 30),
        "site": Target(build_site, st.lists(mutated(texts), min_size=1, max_size=_TEXTS_A_SITE), 10),
    }
