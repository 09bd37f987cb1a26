"""Addresses and the files that answer at them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils import get_relative_url

from cuecard.link.site_paths import address_of, file_at, readable, relative_url


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        ("/about", "about/index.html"),
        ("/about/", "about/index.html"),
        ("/about/index.html", "about/index.html"),
        ("/about.html", "about.html"),
        ("/About.HTM", "About.HTM"),
        ("/shop.php", "shop.php/index.html"),
        ("/%C3%BCber%20uns/", "über uns/index.html"),
        ("/über uns", "über uns/index.html"),
    ],
)
def test_a_path_has_one_file_however_it_is_written(path: str, file: str) -> None:
    """With or without slash, encoded or not."""
    assert file_at(path) == file


@pytest.mark.parametrize(
    ("file", "address"),
    [("index.html", "/"), ("a b/index.html", "/a%20b/"), ("feed.xml", "/feed.xml"), ("xindex.html", "/xindex.html")],
)
def test_a_file_answers_at_one_address(file: str, address: str) -> None:
    """An index is its folder; everything else is itself."""
    assert address_of(file) == address


@given(st.text(st.characters(exclude_characters="/", exclude_categories=["Cs"]), min_size=1))
def test_what_people_read_is_still_the_address(name: str) -> None:
    """The readable form of an address leads to the same file."""
    address = address_of(f"{name}/index.html")
    assert file_at(readable(address)) == file_at(address)


_ADDRESS = st.lists(st.sampled_from(["a", "b", "c.html", "..", ".", ""]), max_size=4).map("/".join)
_RELATIVE = _ADDRESS.filter(lambda address: not address.startswith("/"))


@given(_RELATIVE, _RELATIVE)
def test_a_link_counts_from_a_page_as_mkdocs_counts_it(url: str, page_url: str) -> None:
    """Templates have links of both."""
    assert relative_url(url, page_url) == get_relative_url(url, page_url)
