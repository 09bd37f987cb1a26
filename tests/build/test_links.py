"""Links and pictures in a text lead where their author meant."""

from __future__ import annotations

import pytest

from tests.pictures import png
from tests.project import Built, Project, article
from tests.site_links import broken_addresses


def write_targets(project: Project) -> None:
    """Write what links lead to."""
    project.write("articles/other.md", article("## First section\n\nWords.\n\n## Über *uns* & co {#custom}\n"))
    project.write("articles/deep/er/nested.md", article("## A section\n"))
    project.write("articles/file name.pdf", b"pdf")
    project.write("articles/picture.png", png())
    project.write("assets/picture.png", png())
    project.write("about.md", "# About\n\n## The firm\n")


def resolved(built: Built, url: str, selector: str, attribute: str) -> list[str]:
    """Give the addresses in the text of a page."""
    return [str(found[attribute]) for found in built.page(url).select(f".cc-prose {selector}[{attribute}]")]


LINKS = {
    "other.md": "../other/",
    "./other.md": "../other/",
    "other.md#first-section": "../other/#first-section",
    "other.md#custom": "../other/#custom",
    "other.md?ref=a&x=b#custom": "../other/?ref=a&x=b#custom",
    "deep/er/nested.md#a-section": "../nested/#a-section",
    "../about.md": "../../about/",
    "../about.md#the-firm": "../../about/#the-firm",
    "../index.md": "../../",
    "../articles/other.md": "../other/",
    "/contact/": "../../contact/",
    "/contact": "../../contact/",
    "/contact/#share-a-role": "../../contact/#share-a-role",
    "/contact/?role=x": "../../contact/?role=x",
    "/about.md": "../../about/",
    "/": "../../",
    "/articles/": "../",
    "/categories/healthcare/": "../../categories/healthcare/",
    "index.md": "../",
    "../categories/healthcare.md": "../../categories/healthcare/",
    "<file name.pdf>": "../file%20name.pdf",
    "file%20name.pdf": "../file%20name.pdf",
    "/assets/picture.png": "../../assets/picture.png",
    "#here": "#here",
    "other.md 'A title'": "../other/",
    "https://example.org/a.md?b#c": "https://example.org/a.md?b#c",
    "//example.org/a.md": "//example.org/a.md",
    "mailto:jobs@firm.example": "mailto:jobs@firm.example",
    "tel:+1-555-0100": "tel:+1-555-0100",
}
"""What an article in `docs/articles` writes, and the address that a browser gets."""


def test_a_link_leads_to_the_page_of_its_source(project: Project) -> None:
    """Relative to the file or to the site; with query and section; what leads elsewhere is left alone."""
    write_targets(project)
    project.write("articles/a.md", article("## Here\n\n" + "\n\n".join(f"[x]({target})" for target in LINKS)))
    built = project.build("--strict")
    assert built.status == 0, built.output
    addresses = resolved(built, "/articles/a/", "a", "href")
    assert dict(zip(LINKS, addresses, strict=True)) == LINKS


@pytest.mark.parametrize(
    ("source", "url", "target", "address"),
    [
        ("articles/deep/er/a.md", "/articles/a/", "../../other.md", "../other/"),
        ("articles/deep/er/a.md", "/articles/a/", "nested.md", "../nested/"),
        ("articles/bundle/index.md", "/articles/bundle/", "../other.md#custom", "../other/#custom"),
        ("index.md", "/", "articles/other.md", "articles/other/"),
        ("index.md", "/", "/contact/", "contact/"),
        ("services/one.md", "/services/one/", "../articles/other.md", "../../articles/other/"),
        ("categories/healthcare.md", "/categories/healthcare/", "../articles/other.md", "../../articles/other/"),
    ],
)
def test_a_link_works_from_wherever_it_stands(
    project: Project, source: str, url: str, target: str, address: str
) -> None:
    """From subfolders, bundles, pages and texts above lists."""
    write_targets(project)
    text = f"[x]({target})"
    project.write(source, article(text) if source.startswith("articles/") else text)
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert resolved(built, url, "a", "href") == [address]


FORMS = [
    "[x][ref]\n\n[ref]: other.md#custom",
    "[ref]\n\n[ref]: other.md#custom 'A title'",
    "*[x](other.md#custom)*",
    "- [x](other.md#custom)",
    "| a |\n| - |\n| [x](other.md#custom) |",
    "> [x](other.md#custom)",
    "x[^1]\n\n[^1]: [x](other.md#custom)",
    "## [x](other.md#custom)",
]
"""Every form of a link."""


def test_a_link_works_in_every_form(project: Project) -> None:
    """By reference, emphasised, in lists, tables, quotations, footnotes and headings."""
    write_targets(project)
    for number, text in enumerate(FORMS):
        project.write(f"articles/a-{number}.md", article(text, title=f"A {number}"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    for number, text in enumerate(FORMS):
        assert "../other/#custom" in resolved(built, f"/articles/a-{number}/", "a", "href"), text


def test_pictures_are_found_from_their_article(project: Project) -> None:
    """Beside it, in the assets, absolute, elsewhere, and within a link."""
    write_targets(project)
    text = (
        "![x](picture.png) ![x](../assets/picture.png) ![x](/assets/picture.png) "
        "![x](https://pictures.example/p.png) [![x](picture.png)](picture.png)"
    )
    project.write("articles/a.md", article(text))
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert resolved(built, "/articles/a/", "img", "src") == [
        "../picture.png",
        "../../assets/picture.png",
        "../../assets/picture.png",
        "https://pictures.example/p.png",
        "../picture.png",
    ]
    assert resolved(built, "/articles/a/", "a", "href") == ["../picture.png"]


def test_links_in_code_stay_text(project: Project) -> None:
    """They are no links, so they cannot be broken."""
    project.write("articles/a.md", article("`[x](lost.md)`\n\n```\n[x](lost.md)\n```\n\n    [x](lost.md)\n"))
    built = project.build("--strict")
    assert (built.status, built.messages) == (0, [])


def test_a_slug_changes_where_a_link_leads_and_not_what_it_says(project: Project) -> None:
    """Links name files, so an address can change without an edit elsewhere."""
    project.write("articles/other.md", article(slug="renamed"))
    project.write("articles/a.md", article("[x](other.md) and [y](/articles/renamed/)"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert resolved(built, "/articles/a/", "a", "href") == ["../renamed/", "../renamed/"]


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("lost.md", "W501"),
        ("../lost.md", "W501"),
        ("../../outside.md", "W501"),
        ("lost.png", "W501"),
        ("/lost/", "W501"),
        ("other", "W501"),
        ("other.md#lost", "W502"),
        ("#lost", "W502"),
        ("/contact/#lost", "W502"),
    ],
)
def test_a_broken_link_is_an_error_in_strict_mode_with_its_place(project: Project, target: str, code: str) -> None:
    """File or section; the line and the column are those of the address."""
    write_targets(project)
    project.write("articles/a.md", article(f"Words.\n\nIn `({target})` and [here]({target}) too."))
    built = project.build("--strict")
    assert built.status == 1
    (message,) = built.messages
    column = len(f"In `({target})` and [here](") + 1
    assert message.startswith(f"docs/articles/a.md:10:{column}: warning {code}: ")
    assert not built.site.exists()
    assert project.build().status == 0


def test_a_link_to_what_the_owner_excludes_is_broken(project: Project) -> None:
    """It is in the folder and not in the site."""
    project.configure("plugins:", "exclude_docs: '*.psd'\nplugins:")
    project.write("articles/design.psd", b"psd")
    project.write("articles/a.md", article("[x](design.psd)"))
    (message,) = project.build().messages
    assert message.startswith("docs/articles/a.md:8:5: warning W501: ")


@pytest.mark.parametrize("site_url", ["https://x.example/", "https://x.example/blog/"])
def test_no_page_of_a_site_in_a_folder_leads_outside_it(project: Project, site_url: str) -> None:
    """Every address of every page, the one for lost visitors included, stays within the site and exists."""
    project.complete().configure("site_url: https://oncuehire.example/", f"site_url: {site_url}")
    write_targets(project)
    text = "[a](other.md) [b](/contact/) ![c](picture.png) [d](cta:)\n\n/// cta | share-a-role\n///\n"
    for number in range(13):
        tags = ["R&D", "人工知能"]
        project.write(f"articles/a-{number}.md", article(text, title=f"A {number}", tags=tags, series="clinical-ai"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert broken_addresses(built, site_url) == []
