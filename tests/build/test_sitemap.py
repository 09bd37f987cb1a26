"""What search engines are told to read: the pages, when each was changed, the pictures on it."""

from __future__ import annotations

from urllib.parse import urljoin
from xml.etree import ElementTree

from tests.pictures import SVG, png
from tests.project import Built, Project, article

SITE = "https://oncuehire.example/"
MAPS = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGES = "{http://www.google.com/schemas/sitemap-image/1.1}"


def tree(built: Built, name: str = "sitemap.xml") -> ElementTree.Element:
    """Read a file of the sitemap."""
    return ElementTree.fromstring((built.site / name).read_bytes())


def texts(element: ElementTree.Element, tag: str) -> list[str]:
    """Give the text of each element of a kind."""
    return [found.text or "" for found in element.iter(tag)]


def test_the_pictures_that_a_page_shows_are_named_with_it(project: Project) -> None:
    """Cover, pictures of the text and of sections, by the addresses that the page has; those elsewhere are not ours."""
    project.write("articles/cover.png", png("desk", (90, 60)))
    project.write("articles/tree & leaf.svg", SVG)
    text = "![A tree](<tree & leaf.svg>) ![A leaf](https://other.example/leaf.png)"
    project.write("articles/a.md", article(text, image="cover.png", image_alt="A desk"))
    sections = [{"kind": "hero", "heading": "Us", "text": "We.", "image": "assets/logo.svg", "image_alt": "A sign"}]
    project.write("us.md", f"---\ntitle: Us\ntemplate: landing.html\nsections: {sections}\n---\n")
    built = project.build("--strict")
    assert built.status == 0, built.output
    listed = {texts(url, f"{MAPS}loc")[0]: texts(url, f"{IMAGES}loc") for url in tree(built)}
    for page in ("articles/a/", "us/"):
        shown = [urljoin(SITE + page, str(picture["src"])) for picture in built.page(page).select("main img")]
        assert listed[SITE + page] == [address for address in shown if address.startswith(SITE)]
        assert len(listed[SITE + page]) == {"articles/a/": 2, "us/": 1}[page]
    assert listed[f"{SITE}articles/"] == []


def test_a_large_sitemap_is_an_index_of_several(project: Project) -> None:
    """Every page is in one of them, each has the date of its newest page, and robots.txt names the index."""
    for number in range(4):
        project.write(f"articles/{number}.md", article(title=f"T{number}", date=f"2026-01-0{number + 1}"))
    whole = texts(tree(project.build("--strict")), f"{MAPS}loc")
    project.configure("longest_title: 80", "sitemap_pages: 3")
    built = project.build("--strict")
    assert built.status == 0, built.output
    index = tree(built)
    assert index.tag == f"{MAPS}sitemapindex"
    names = [address.removeprefix(SITE) for address in texts(index, f"{MAPS}loc")]
    assert names == [f"sitemap-{number}.xml" for number in range(1, -(-len(whole) // 3) + 1)]
    parts = [tree(built, name) for name in names]
    assert [address for part in parts for address in texts(part, f"{MAPS}loc")] == whole
    assert all(len(part) <= 3 for part in parts)
    changes = [max(texts(part, f"{MAPS}lastmod"), default="") for part in parts]
    assert texts(index, f"{MAPS}lastmod") == [change for change in changes if change]
    assert f"Sitemap: {SITE}sitemap.xml" in (built.site / "robots.txt").read_text("utf-8")


def test_without_the_hook_there_is_no_sitemap_and_nobody_is_sent_to_one(project: Project) -> None:
    """Neither the file nor the line in robots.txt."""
    project.configure("  - hooks/sitemap.py\n", "")
    built = project.build("--strict")
    assert {name for name in built.files() if "sitemap" in name} == set()
    assert "Sitemap" not in (built.site / "robots.txt").read_text("utf-8")
