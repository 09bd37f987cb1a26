"""Cutting a sitemap into files that search engines read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuecard.outputs.sitemap_parts import MOST_BYTES, MOST_PAGES, Sitemap, SitemapPage, cut_into_parts


def write(sitemap: Sitemap) -> str:
    """Write a line a page, each as many bytes as its address says and one more."""
    return "".join(f"{page.url}\n" for page in sitemap.pages)


def pages(number: int, length: int = 9) -> list[SitemapPage]:
    """Make pages whose addresses have so many bytes."""
    return [SitemapPage(str(index).rjust(length, "x")) for index in range(number)]


@pytest.mark.parametrize(("number", "sizes"), [(1, [1]), (MOST_PAGES, [MOST_PAGES]), (MOST_PAGES + 1, [MOST_PAGES, 1])])
def test_a_file_holds_at_most_50_000_pages(number: int, sizes: list[int]) -> None:
    """One more begins another file."""
    assert [len(part) for part in cut_into_parts(pages(number), write, MOST_PAGES, MOST_BYTES)] == sizes


def test_a_file_holds_at_most_so_many_bytes() -> None:
    """Of ten pages of ten bytes each, three fit into 39 and two of five are what is left of a half."""
    assert [len(part) for part in cut_into_parts(pages(10), write, 50, 39)] == [2, 3, 2, 3]
    assert [len(part) for part in cut_into_parts(pages(10), write, 50, 100)] == [10]


def test_a_page_that_is_too_large_stands_alone() -> None:
    """There is nothing to cut."""
    assert [len(part) for part in cut_into_parts(pages(3), write, 50, 1)] == [1, 1, 1]


@given(
    lengths=st.lists(st.integers(1, 40), min_size=1, max_size=60),
    most_pages=st.integers(1, 20),
    most_bytes=st.integers(41, 200),
)
def test_every_page_is_in_one_file_in_order_and_no_file_is_too_large(
    lengths: list[int], most_pages: int, most_bytes: int
) -> None:
    """Whatever the pages and the limits."""
    made = [SitemapPage("x" * length) for length in lengths]
    parts = list(cut_into_parts(made, write, most_pages, most_bytes))
    assert [page for part in parts for page in part] == made
    assert all(len(part) <= most_pages and len(write(Sitemap(part)).encode()) <= most_bytes for part in parts)
