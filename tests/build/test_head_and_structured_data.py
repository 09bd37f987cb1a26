"""What search engines and social networks are told, held against the page that people see."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup

from tests.project import Built, Project, article

SITE = "https://oncuehire.example/"


@pytest.fixture
def built(project: Project) -> Built:
    """A site with two articles of one category, one of them changed later."""
    fields = {"title": "Tea & cake", "date": "2026-02-01", "updated": "2026-03-01", "tags": ["tea", "hiring"]}
    project.write("articles/first.md", article("Some words.", tags=["hiring"]))
    project.write("articles/second.md", article("word " * 400, authors=["editorial"], **fields))
    built = project.build("--strict")
    assert built.status == 0, built.output
    return built


def nodes_of(page: BeautifulSoup) -> dict[str, dict[str, Any]]:
    """Give the nodes of a page's graph by their type."""
    script = page.select_one('script[type="application/ld+json"]')
    assert script is not None
    graph = json.loads(script.get_text())
    assert graph["@context"] == "https://schema.org"
    return {node["@type"]: node for node in graph["@graph"]}


def test_an_article_tells_machines_what_it_shows_people(built: Built) -> None:
    """Headline, dates, read time, section, tags and author are those of the page."""
    page = built.page("/articles/second/")
    node = nodes_of(page)["BlogPosting"]
    heading, badge = page.select_one("h1"), page.select_one("[data-read-time]")
    assert heading is not None
    assert badge is not None
    assert node["headline"] == heading.get_text() == "Tea & cake"
    assert [node["datePublished"], node["dateModified"]] == [
        time["datetime"] for time in page.select(".cc-article-header time")
    ]
    assert node["timeRequired"] == f"PT{badge['data-read-time']}M"
    assert node["wordCount"] == 400
    assert node["articleSection"] == "Hiring Process"
    assert node["keywords"] == ["tea", "hiring"]
    url = f"{SITE}authors/editorial/"
    assert node["author"] == [
        {"@type": "Organization", "@id": f"{url}#author", "name": "The editorial team", "url": url}
    ]


def test_the_page_of_an_author_says_who_that_is(built: Built) -> None:
    """The node to which articles refer, with the name and the words that the page shows."""
    page = built.page("/authors/editorial/")
    nodes, url = nodes_of(page), f"{SITE}authors/editorial/"
    shown = page.select_one(".cc-listing__description")
    assert page.h1 is not None
    assert shown is not None
    author = {"@id": f"{url}#author", "name": page.h1.get_text(), "url": url, "description": shown.get_text()}
    assert nodes["CollectionPage"]["about"] == {"@id": author["@id"]}
    assert any(all(node.get(key) == value for key, value in author.items()) for node in nodes.values())


def test_an_article_without_authors_is_by_the_organization(built: Built) -> None:
    """The author is the publisher's own node."""
    nodes = nodes_of(built.page("/articles/first/"))
    assert nodes["BlogPosting"]["author"] == [{"@id": nodes["Organization"]["@id"]}]


def test_the_breadcrumb_for_machines_is_the_visible_one(built: Built) -> None:
    """The same names in the same order, with addresses of pages that exist; the badge is the last of them."""
    page = built.page("/articles/second/")
    trail = nodes_of(page)["BreadcrumbList"]["itemListElement"]
    assert [link.get_text() for link in page.select(".cc-breadcrumb a")] == ["Home", "Articles"]
    assert [link.get_text() for link in page.select("a[data-category]")] == ["Hiring Process"]
    assert [item["name"] for item in trail] == ["Home", "Articles", "Hiring Process"]
    for item in trail:
        assert (built.site / item["item"].removeprefix(SITE) / "index.html").is_file()


@pytest.mark.parametrize("address", ["/", "/articles/"])
def test_a_page_with_nothing_between_it_and_the_home_page_has_no_breadcrumb(built: Built, address: str) -> None:
    """Neither for people nor for machines, which ask for two steps at least."""
    page = built.page(address)
    assert page.select(".cc-breadcrumb") == []
    assert "BreadcrumbList" not in nodes_of(page)


def test_a_listing_names_its_articles_in_order(built: Built) -> None:
    """The list for machines is the list of cards."""
    page = built.page("/categories/hiring-process/")
    entries = nodes_of(page)["CollectionPage"]["mainEntity"]["itemListElement"]
    assert [entry["name"] for entry in entries] == [link.get_text() for link in page.select(".cc-card__link")]
    assert [entry["url"] for entry in entries] == [f"{SITE}articles/second/", f"{SITE}articles/first/"]


def test_social_networks_get_type_title_dates_and_tags(built: Built) -> None:
    """Open Graph, complete and in the page's own words."""
    tags = built.page("/articles/second/").select("meta[property]")
    said = [(tag["property"], tag["content"]) for tag in tags]
    assert said == [
        ("og:type", "article"),
        ("og:site_name", "Elmway Hire"),
        ("og:locale", "en_US"),
        ("og:title", "Tea & cake"),
        ("og:description", "A description that is long enough to be shown in full by search engines."),
        ("og:url", f"{SITE}articles/second/"),
        ("article:published_time", "2026-02-01"),
        ("article:modified_time", "2026-03-01"),
        ("article:section", "Hiring Process"),
        ("article:tag", "tea"),
        ("article:tag", "hiring"),
    ]


@pytest.mark.parametrize(
    ("url", "robots"),
    [("/tags/tea/", "noindex"), ("/tags/hiring/", None), ("/articles/", None), ("/404.html", "noindex")],
)
def test_thin_tag_pages_are_not_for_search_engines(url: str, robots: str | None, built: Built) -> None:
    """A tag of one article is left to visitors; a tag of two, listings and articles are listed."""
    tag = built.page(url).select_one('meta[name="robots"]')
    assert (tag["content"] if tag else None) == robots


def test_the_title_follows_the_pattern_of_the_site(project: Project) -> None:
    """An owner decides how title and name are joined."""
    project.configure("    longest_title: 80", '    title: "{site}: {title}"')
    project.write("articles/a.md", article(title="Hire well"))
    title = project.build().page("/articles/a/").title
    assert title is not None
    assert title.get_text() == "Elmway Hire: Hire well"


def test_a_title_cannot_break_out_of_the_script_it_stands_in(project: Project) -> None:
    """The text of an author stays text in JSON-LD and in every attribute."""
    title = "</script><script>alert('1')</script> \"><b>"
    project.write("articles/a.md", article(title=json.dumps(title)))
    page = project.build().page("/articles/a/")
    assert nodes_of(page)["BlogPosting"]["headline"] == "</script><script>alert(‘1’)</script> “><b>"
    assert [script for script in page.select("script:not([type])") if "alert" in script.get_text()] == []
    assert page.select("h1 b, title b, head b") == []


def test_a_template_that_shows_something_else_stops_the_build(project: Project) -> None:
    """A theme that rounds the read time is found out before anything is published."""
    header = project.copy_theme() / "components" / "article-header" / "template.html"
    shown = header.read_text("utf-8").replace('data-read-time="{{ article.minutes }}"', 'data-read-time="9"')
    header.write_text(shown, "utf-8")
    project.write("articles/a.md", article())
    built = project.build()
    assert built.status == 1
    assert built.messages == [
        (
            "docs/articles/a.md:1:1: error E701: the read time is 'PT1M' for search engines and 'PT9M' on the page; "
            "let the template show what search engines are told"
        )
    ]
    assert not built.site.exists()


def test_the_sitemap_holds_exactly_the_pages_for_search_engines(built: Built) -> None:
    """Every page without `noindex` is in it once, and nothing else."""
    sitemap = ElementTree.fromstring((built.site / "sitemap.xml").read_bytes())
    listed = [address.text for address in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    pages = [path.relative_to(built.site) for path in built.site.rglob("*.html")]
    indexable = [page for page in pages if built.page(str(page)).select_one('meta[name="robots"]') is None]
    assert sorted(map(str, listed)) == sorted(f"{SITE}{page}".removesuffix("index.html") for page in indexable)


def test_crawlers_are_told_the_sitemap_and_what_to_leave_alone(project: Project) -> None:
    """An owner's rules come first; without any, everything may be read."""
    project.build()
    assert (project.folder / "site/robots.txt").read_text("utf-8").split("\n") == [
        "User-agent: *",
        "Allow: /",
        "",
        f"Sitemap: {SITE}sitemap.xml",
        "",
    ]
    project.configure("    longest_title: 80", "    disallow: [/private/, /drafts/]")
    project.build()
    rules = (project.folder / "site/robots.txt").read_text("utf-8").split("\n")
    assert rules[:3] == ["User-agent: *", "Disallow: /private/", "Disallow: /drafts/"]
