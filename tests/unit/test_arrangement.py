"""A folder is brought to hold what was built and what is kept, whatever it held before."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from cuecard.publish.atomic_swap import take_place
from cuecard.publish.folder_sync import NewSite, parents, sync_folder
from cuecard.publish.folder_tree import Seen, differences, seen_as, tree_of
from tests.site_contents import contents

Tree = dict[str, bytes]
_NAMES = st.sampled_from(["a", "b", "a/a", "a/b", "b/a/a", "b/a/b", "c/.d", "c/e", "a/b/c"])


def _without_clashes(tree: Tree) -> Tree:
    """Leave out what would lie in a file."""
    return {name: content for name, content in tree.items() if not any(parent in tree for parent in parents(name))}


TREES = st.dictionaries(_NAMES, st.sampled_from([b"one", b"two", b"six"])).map(_without_clashes)


def write(folder: Path, tree: Tree) -> Path:
    """Make a folder of files."""
    folder.mkdir()
    for name, content in tree.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def kept_beside(built: Tree, site: Tree) -> Tree:
    """Give of a site what can stand beside what was built, every second file left out."""
    some = dict(sorted(site.items())[::2])
    free = {name: content for name, content in some.items() if name not in built}
    both = {**built, **free}
    return free if _without_clashes(both) == both else {}


def seen(files: Mapping[str, os.stat_result]) -> dict[str, Seen]:
    """Give what the file system says of files."""
    return {address: seen_as(status) for address, status in files.items()}


@given(TREES, TREES, TREES)
def test_a_folder_beside_becomes_the_new_site_and_the_site_stays(before: Tree, site: Tree, built: Tree) -> None:
    """What is the same is the same file in both; what was built is still there, for another attempt."""
    kept = kept_beside(built, site)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        beside, standing, made = (
            write(folder / name, tree) for name, tree in zip("bsm", (before, site, built), strict=True)
        )
        files = sync_folder(beside, NewSite(made, standing, kept, tree_of(standing)))
        assert seen(files) == seen(tree_of(beside).files)
        assert contents(beside) == {**built, **kept}
        assert (contents(standing), contents(made)) == (site, built)
        assert not [path for path in beside.rglob("*") if path.is_dir() and not any(path.iterdir())]
        same = [name for name, content in {**built, **kept}.items() if site.get(name) == content]
        assert all((beside / name).samefile(standing / name) for name in same)


@given(TREES, TREES)
def test_a_folder_is_its_twin_with_what_differs(one: Tree, other: Tree) -> None:
    """Files that both share, others of the same names, folders that only one has or that others may not enter."""
    with tempfile.TemporaryDirectory() as place:
        twin, folder = write(Path(place, "twin"), one), write(Path(place, "folder"), other)
        for name in sorted(one.keys() & other.keys())[::2]:
            (folder / name).unlink()
            (folder / name).hardlink_to(twin / name)
        for path in sorted(folder.iterdir())[:1]:
            path.chmod(0o755 if path.is_file() else 0o700)
        there = tree_of(twin)
        found = differences(folder, there).of(there)
        assert seen(found.files) == seen(tree_of(folder).files)
        assert {address: status.st_mode for address, status in found.folders.items()} == {
            address: status.st_mode for address, status in tree_of(folder).folders.items()
        }


@given(TREES, TREES)
def test_the_site_itself_becomes_the_new_site(site: Tree, built: Tree) -> None:
    """Where folders cannot change places."""
    kept = kept_beside(built, site)
    with tempfile.TemporaryDirectory() as place:
        standing, made = write(Path(place, "s"), site), write(Path(place, "m"), built)
        files = sync_folder(standing, NewSite(made, standing, kept, tree_of(standing)))
        assert seen(files) == seen(tree_of(standing).files)
        assert contents(standing) == {**built, **kept}


@given(st.lists(TREES, min_size=2, max_size=4))
def test_one_site_after_the_other_takes_the_place(trees: list[Tree]) -> None:
    """Each is brought about with the one before it, and leaves the last one beside it."""
    with tempfile.TemporaryDirectory() as place:
        folder, last = Path(place), trees[0]
        site = write(folder / "site", last)
        for number, tree in enumerate(trees[1:]):
            made = write(folder / f"made-{number}", tree)
            files = take_place(NewSite(made, site, (), tree_of(site)), folder / "beside")
            assert files is not None
            assert seen(files) == seen(tree_of(site).files)
            assert (contents(site), contents(folder / "beside")) == (tree, last)
            last = tree
