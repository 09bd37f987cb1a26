"""Which files a page's HTML or a text names."""

from __future__ import annotations

import pytest
from mkdocs.structure.files import File

from cuecard.link.file_references import KnownFiles, named_in_html, named_in_text

SITE = "https://firm.example/blog/"
KNOWN = KnownFiles(
    (src_uri, File(src_uri, "docs", "site", use_directory_urls=True))
    for src_uri in (
        "a.png",
        "assets/a.png",
        "assets/my plan (2).pdf",
        "assets/R&D.pdf",
        "articles/a.png",
        "articles/NOTES",
    )
)


def in_html(content: str) -> set[str]:
    """Name what the page `/articles/x/` leads to or shows, in a site that lives in a folder."""
    return named_in_html(content, "articles/x/", SITE, {file.dest_uri for file in KNOWN.values()})


@pytest.mark.parametrize(
    "address",
    ["../../assets/a.png", "/assets/a.png", "/blog/assets/a.png", f"{SITE}assets/a.png", "../../assets/a.png?v=1#top"],
)
@pytest.mark.parametrize(
    "element",
    [
        '<img src="{}">',
        '<a href="{}">x</a>',
        '<video poster="{}"></video>',
        '<object data="{}"></object>',
        '<img srcset="b.png 1x, {} 2x">',
        '<link rel="preload" imagesrcset="{} 400w">',
        "<p style=\"background: url('{}')\">x</p>",
        "<style>p {{ background: url({}) }}</style>",
        '<svg><use xlink:href="{}"/></svg>',
    ],
)
def test_html_names_a_file_by_every_address_that_leads_to_it(element: str, address: str) -> None:
    """Relative to the page or to the site, with the site's own folder or host."""
    assert in_html(element.format(address)) == {"assets/a.png"}


@pytest.mark.parametrize(
    "address",
    ["https://other.example/blog/assets/a.png", "mailto:a.png", "data:a.png", "http://[", "#a.png", "", "../a-b.png"],
)
def test_what_leads_elsewhere_names_no_file(address: str) -> None:
    """Another host, another kind of address, one that cannot be read."""
    assert in_html(f'<img src="{address}"><p>assets/a.png</p>') == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![x](a.png)", {"articles/a.png"}),
        ("see *a.png*, please.", {"articles/a.png"}),
        ("![x](../a.png)", {"a.png"}),
        ("![x](/assets/a.png)", {"assets/a.png"}),
        ("[x](<../assets/my plan (2).pdf>)", {"assets/my plan (2).pdf"}),
        ("[x](../assets/my%20plan%20(2).pdf)", {"assets/my plan (2).pdf"}),
        ('<a href="../assets/R&amp;D.pdf">', {"assets/R&D.pdf"}),
        ("[x](NOTES)", {"articles/NOTES"}),
        ("alpha.png and b.png", set()),
    ],
)
def test_a_text_names_files_from_its_folder(text: str, expected: set[str]) -> None:
    """However the name is written, in a link or not."""
    assert named_in_text(text, ["articles"], KNOWN) == expected
