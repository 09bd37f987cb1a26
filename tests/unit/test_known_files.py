"""What is known of a site's files from build to build."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuecard.cache.file_hashes import KIND, NAME, recall_files
from cuecard.cache.store import Cache

State = dict[str, list[Any]]
STATES = st.dictionaries(
    st.sampled_from([f"{number}/index.html" for number in range(20)]), st.just([1, 2, 3, 4, "hash"])
)


def remember(now: State, path: Path) -> None:
    """Do what a build does: recall what was known, and let the next one know what is."""
    cache = Cache(path)
    recall_files(cache).remember(now, cache)
    cache.save()


def known(path: Path) -> State:
    """Give what the next build would know."""
    cache = Cache(path)
    found = recall_files(cache).entries
    cache.release()
    return dict(found)


def written_whole(path: Path) -> Any:
    """Give the list of all files as it was written last."""
    cache = Cache(path)
    found = cache.recall(KIND, NAME, "")
    cache.release()
    return found


@given(st.lists(st.tuples(STATES, st.integers(0, 3)), max_size=6))
def test_each_build_knows_what_the_last_left(builds: list[tuple[State, int]]) -> None:
    """However files come, go and change in between."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "memory")
        for files, edition in builds:
            now = {address: [*entry[:-1], f"hash {edition}"] for address, entry in files.items()}
            remember(now, path)
            assert known(path) == now


@pytest.mark.parametrize(("changed", "is_written_whole"), [(0, False), (1, False), (2, False), (3, True), (20, True)])
def test_a_small_change_is_written_by_itself(changed: int, is_written_whole: bool, tmp_path: Path) -> None:
    """The list of all files stays as it was written."""
    path = tmp_path / "memory"
    files: State = {f"{number}/index.html": [1, 2, 3, 4, "hash"] for number in range(20)}
    remember(files, path)
    before = written_whole(path)
    now = files | {address: [1, 2, 3, 4, "other"] for address in list(files)[:changed]}
    remember(now, path)
    assert (written_whole(path) != before) == is_written_whole
    assert known(path) == now
