"""The file of published addresses."""

from __future__ import annotations

from cuecard.link.urls_lock import host_of, is_of_another_site, new_paths, read_lock, updated


def test_an_updated_file_is_sorted_and_loses_nothing() -> None:
    """Comments stay at the top, lines added by hand stay as they are."""
    text = "# Ours.\n/b/\n\n/a b/\n/assets/paper.pdf\n"
    assert updated(text, ["/%C3%BCber/", "/b/", "/a%20b/"]) == "# Ours.\n/a b/\n/assets/paper.pdf\n/b/\n/über/\n"


def test_a_new_file_says_what_it_is_for() -> None:
    """Whoever finds it in the repository understands it."""
    lines = updated("", ["/a/"]).splitlines()
    assert [line[0] for line in lines] == ["#", "#", "/"]


def test_an_address_in_another_spelling_is_not_new() -> None:
    """Without its slash, or encoded."""
    assert new_paths("/a\n/%C3%BCber/\n", ["/a/", "/über/", "/c/", "/b/"]) == ["/b/", "/c/"]


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    """Comments and blank lines count."""
    assert [(locked.line, locked.path) for locked in read_lock("# Ours.\n\n/a/\n  /b/\r\n")] == [(3, "/a/"), (4, "/b/")]


def test_the_file_says_whose_addresses_it_holds() -> None:
    """With the addresses of another host it is begun anew; `www.` in front makes no other host."""
    mine = updated("/a/\n", ["/b/"], host=host_of("https://www.jobs.example/blog/"))
    assert mine.splitlines()[2:] == ["host jobs.example", "/a/", "/b/"]
    assert updated(mine, ["/c/"], host="jobs.example").splitlines()[3:] == ["/a/", "/b/", "/c/"]
    assert updated(mine, ["/c/"], host="other.example").splitlines()[2:] == ["host other.example", "/c/"]
    assert [locked.line for locked in read_lock(mine)] == [4, 5]
    assert not is_of_another_site(mine, "")


def test_an_address_may_be_gone() -> None:
    """The mark stays until a hand takes it out."""
    text = updated("/team/\n/who/\n", ["/team/", "/a/"], gone={"team/index.html"})
    assert text.splitlines()[2:] == ["/a/", "gone /team/", "/who/"]
    assert [(locked.path, locked.is_gone) for locked in read_lock(updated(text, []))] == [
        ("/a/", False),
        ("/team/", True),
        ("/who/", False),
    ]
