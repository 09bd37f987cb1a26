"""Lists of articles: all, each category, tag, author and series, twelve to a page."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.pictures import png
from tests.project import Project, article

LISTED = {
    "/articles/": "Articles",
    "/categories/hiring-process/": "Hiring Process",
    "/tags/remote-work/": "Remote work",
    "/authors/editorial/": "The editorial team",
    "/series/clinical-ai/": "Hiring for clinical AI",
}
"""The address and the heading of a list of each kind."""


def write_articles(project: Project, number: int) -> None:
    """Write articles of every kind of list, one a day."""
    for day in range(1, number + 1):
        fields: dict[str, object] = {"tags": ["Remote work"], "authors": ["editorial"], "series": "clinical-ai"}
        source = article(title=f"Article {day}", date=f"2026-01-{day:02}", **fields)
        project.write(f"articles/article-{day}.md", source)


def titles(page: BeautifulSoup) -> list[str]:
    """Give the titles of the cards in their order."""
    return [heading.get_text(strip=True) for heading in page.select(".cc-card h2")]


def test_thirteen_articles_are_two_pages_of_twelve_and_one(project: Project) -> None:
    """In every kind of list, the newest first or the parts of a series in turn, each page leading to the other."""
    write_articles(project, 13)
    built = project.build("--strict")
    assert built.status == 0, built.output
    for url, heading in LISTED.items():
        first, second = built.page(url), built.page(f"{url}page/2/")
        days = range(1, 14) if url.startswith("/series/") else range(13, 0, -1)
        assert titles(first) == [f"Article {day}" for day in days[:12]]
        assert titles(second) == [f"Article {days[12]}"]
        (onward,), (back,) = first.select(".cc-pager [rel=next]"), second.select(".cc-pager [rel=prev]")
        words = ("Later", "Earlier") if url.startswith("/series/") else ("Older", "Newer")
        assert (onward.get_text(), back.get_text()) == words
        assert {page.h1.get_text() for page in (first, second) if page.h1} == {heading}
        pager = {str(link["rel"][0]): link["href"] for link in first.select(".cc-pager a[rel]")}
        assert pager == {"next": "page/2/"}
        pager = {str(link["rel"][0]): link["href"] for link in second.select(".cc-pager a[rel]")}
        assert pager == {"prev": "../../"}
        assert [link["href"] for link in second.select(".cc-pager ol a")] == ["../../", "./"]
        assert [link.get_text() for link in second.select("[aria-current=page]") if link["href"] == "./"] == ["2"]


def test_pages_of_a_list_are_one_sequence_for_search_engines(project: Project) -> None:
    """Each has its own canonical address and names the pages beside it."""
    write_articles(project, 13)
    project.configure("  time_zone: America/New_York", "  listing: {per_page: 5}")
    page = project.build("--strict").page("/articles/page/2/")
    heads = {link["rel"][0]: link["href"] for link in page.select("head link[rel]")}
    assert (heads["prev"], heads["next"]) == ("../../", "../3/")
    assert heads["canonical"] == "https://oncuehire.example/articles/page/2/"


def test_a_long_list_leads_to_its_ends_and_to_the_pages_beside(project: Project) -> None:
    """However many pages there are, a pager is as long; what is left out is a sign that nobody reads out."""
    write_articles(project, 12)
    project.configure("  time_zone: America/New_York", "  listing: {per_page: 1}")
    page = project.build("--strict").page("/articles/page/6/")
    assert [entry.get_text() for entry in page.select(".cc-pager li")] == ["1", "…", "5", "6", "7", "…", "12"]
    assert [entry["aria-hidden"] for entry in page.select(".cc-pager li[aria-hidden]")] == ["true", "true"]


def test_twelve_articles_are_one_page_without_a_pager(project: Project) -> None:
    """There is no second page, and nothing leads to one."""
    write_articles(project, 12)
    built = project.build("--strict")
    assert not [name for name in built.files() if "/page/" in name]
    assert built.page("/articles/").select(".cc-pager") == []


def test_a_card_shows_what_the_article_is(project: Project) -> None:
    """Category, title, description, date, read time and picture."""
    project.write("articles/cover.png", png())
    fields = {"image": "cover.png", "image_alt": "Two people talk", "category": "healthcare", "featured": True}
    project.write("articles/a.md", article("word " * 300, title="Hire & keep", **fields))
    (card,) = project.build("--strict").page("/articles/").select(".cc-card")
    (picture,) = card.select("img")
    (date,) = card.select("time")
    (badge,) = card.select("a.cc-badge")
    (link,) = card.select("h2 a")
    assert (link["href"], link.get_text()) == ("a/", "Hire & keep")
    assert (badge["href"], badge.get_text()) == ("../categories/healthcare/", "Healthcare")
    assert (date["datetime"], date.get_text()) == ("2026-01-15", "January 15, 2026")
    assert picture["src"] == "cover.png"
    assert card.select(".cc-card__description")[0].get_text() == (
        "A description that is long enough to be shown in full by search engines."
    )
    assert "cc-card--featured" in card["class"]


def test_an_empty_category_has_a_page_that_says_so(project: Project) -> None:
    """It is linked from the others, so it exists."""
    project.write("articles/a.md", article())
    page = project.build("--strict").page("/categories/healthcare/")
    assert titles(page) == []
    (empty,) = page.select(".cc-listing__empty")
    assert empty.get_text() == "Nothing here yet."


def test_a_site_without_any_article_has_an_empty_list(project: Project) -> None:
    """The first day of a site."""
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert titles(built.page("/articles/")) == []
    assert "lastmod" not in (built.site / "sitemap.xml").read_text("utf-8")


def test_only_lists_with_public_articles_exist(project: Project) -> None:
    """Registered authors and series that nobody uses have no page."""
    project.write("articles/a.md", article())
    folders = {name.partition("/")[0] for name in project.build("--strict").files()}
    assert "articles" in folders
    assert not {"tags", "authors", "series"} & folders


def test_a_category_says_what_the_settings_say_of_it(project: Project) -> None:
    """Title and description are those of `extra.categories`."""
    page = project.build("--strict").page("/categories/healthcare/")
    (heading,), (text,) = page.select("h1"), page.select(".cc-listing__description")
    assert heading.get_text() == "Healthcare"
    assert text.get_text().startswith("Work on wards")


def test_an_editor_s_text_stands_above_the_first_page_of_a_category(project: Project) -> None:
    """With its own title and description, links, and a call to action; the second page has the list alone."""
    write_articles(project, 13)
    project.write(
        "categories/hiring-process.md",
        "---\ntitle: How we hire\ndescription: All about hiring.\n---\n"
        "Read [this](../articles/article-1.md) or [call](cta:discovery-call).\n",
    )
    built = project.build("--strict")
    assert built.status == 0, built.output
    first, second = built.page("/categories/hiring-process/"), built.page("/categories/hiring-process/page/2/")
    (text,) = first.select(".cc-listing__text")
    assert text.get_text(strip=True) == "Readthisorcall."
    assert [link["href"] for link in text.select("a")] == ["../../articles/article-1/", "../../contact/"]
    assert second.select(".cc-listing__text") == []
    for page in (first, second):
        assert page.select("h1")[0].get_text() == "How we hire"
        assert page.select(".cc-listing__description")[0].get_text() == "All about hiring."


@pytest.mark.parametrize("kind", ["tags/remote-work", "authors/editorial", "series/clinical-ai", "articles/index"])
def test_every_kind_of_list_can_have_a_text(project: Project, kind: str) -> None:
    """A Markdown file at the address of the list."""
    write_articles(project, 1)
    project.write(f"{kind}.md", "The editor's words.\n")
    page = project.build("--strict").page(f"/{kind.removesuffix('index')}")
    assert page.select(".cc-listing__text")[0].get_text(strip=True) == "The editor’s words."
    assert titles(page) == ["Article 1"]


def test_a_text_for_a_category_that_does_not_exist_is_an_error(project: Project) -> None:
    """A misspelled file name would otherwise be silent."""
    project.write("categories/helthcare.md", "Words.\n")
    built = project.build()
    assert built.status == 1
    (message,) = built.messages
    assert message.startswith("docs/categories/helthcare.md:1:1: error E114: ")
    assert message.endswith("rename the file to healthcare.md")


def test_an_overview_of_the_categories_is_an_ordinary_page(project: Project) -> None:
    """`docs/categories/index.md` is no text above a list."""
    project.write("categories/index.md", "# Our subjects\n")
    page = project.build("--strict").page("/categories/")
    assert [heading.get_text() for heading in page.select("h1")] == ["Our subjects"]


def test_two_spellings_of_a_tag_are_one_list_under_the_usual_name(project: Project) -> None:
    """The rarer spelling is advised against, and every page shows the usual one."""
    project.write("articles/a.md", article(tags=["Remote work"], title="A"))
    project.write("articles/b.md", article(tags=["Remote work"], title="B"))
    project.write("articles/c.md", article(tags=["remote-Work"], title="C"))
    built = project.build()
    (message,) = built.messages
    assert message.startswith("docs/articles/c.md:6:8: advice A203: ")
    assert titles(built.page("/tags/remote-work/")) == ["C", "B", "A"]
    (tag,) = built.page("/articles/c/").select("a[rel=tag]")
    assert (tag["href"], tag.get_text()) == ("../../tags/remote-work/", "Remote work")


@pytest.mark.parametrize(
    ("tag", "folder"),
    [("C++", "c-plus-plus"), ("人工知能", "人工知能"), ("Überblick", "uberblick"), ("Index", "index")],
)
def test_a_tag_of_any_language_has_an_address_that_its_links_lead_to(project: Project, tag: str, folder: str) -> None:
    """Signs are spelled out, letters of other scripts stay."""
    project.write("articles/a.md", article(tags=[tag]))
    built = project.build("--strict")
    assert built.status == 0, built.output
    (link,) = built.page("/articles/a/").select("a[rel=tag]")
    assert (link["href"], link.get_text()) == (f"../../tags/{folder}/", tag)
    assert titles(built.page(f"/tags/{folder}/")) == ["A title"]


def test_an_article_in_a_subfolder_has_its_address_from_its_slug(project: Project) -> None:
    """Folders below `docs/articles` are the editors' own order, also one that is called page."""
    project.write("articles/2026/spring/a.md", article(title="A"))
    project.write("articles/b.md", article(title="B", slug="another-name"))
    project.write("articles/bundle/index.md", article(title="C"))
    project.write("articles/page/2.md", article(title="D"))
    project.configure("  time_zone: America/New_York", "  listing: {per_page: 3}")
    built = project.build("--strict")
    assert built.status == 0, built.output
    addresses = {"a": "A", "another-name": "B", "bundle": "C", "2": "D"}
    for slug, title in addresses.items():
        assert built.page(f"/articles/{slug}/").select("h1")[0].get_text() == title
    listed = [*titles(built.page("/articles/")), *titles(built.page("/articles/page/2/"))]
    assert sorted(listed) == ["A", "B", "C", "D"]
