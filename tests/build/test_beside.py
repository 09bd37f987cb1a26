"""What stands beside an article: its neighbours, its series, related articles."""

from __future__ import annotations

from bs4 import BeautifulSoup

from tests.project import Project, article


def links(page: BeautifulSoup, selector: str) -> list[tuple[str, str]]:
    """Give address and words of the links that a selector finds."""
    return [(str(link["href"]), link.get_text(" ", strip=True)) for link in page.select(selector)]


def test_previous_and_next_stay_within_the_category(project: Project) -> None:
    """The older is previous, the newer is next, whatever other categories publish between them."""
    project.write("articles/first.md", article(title="First", date="2026-01-01"))
    project.write("articles/other.md", article(title="Other", date="2026-01-02", category="healthcare"))
    project.write("articles/second.md", article(title="Second", date="2026-01-03"))
    project.write("articles/third.md", article(title="Third", date="2026-01-04"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    assert links(built.page("/articles/second/"), ".cc-neighbours a") == [
        ("../first/", "Previous First"),
        ("../third/", "Next Third"),
    ]
    assert links(built.page("/articles/first/"), ".cc-neighbours a") == [("../second/", "Next Second")]
    assert links(built.page("/articles/third/"), ".cc-neighbours a") == [("../second/", "Previous Second")]
    assert built.page("/articles/other/").select(".cc-neighbours") == []


def test_articles_of_one_day_have_one_order_everywhere(project: Project) -> None:
    """Of one date, the slug decides: the list and the way through the category agree."""
    for slug in ("b", "a", "c"):
        project.write(f"articles/{slug}.md", article(title=slug.upper()))
    built = project.build("--strict")
    assert [words for _, words in links(built.page("/articles/"), ".cc-card h2 a")] == ["C", "B", "A"]
    assert links(built.page("/articles/b/"), ".cc-neighbours a") == [("../a/", "Previous A"), ("../c/", "Next C")]


def test_a_time_of_day_orders_articles_of_one_day(project: Project) -> None:
    """Also with offsets: ten o'clock in London is before nine in New York."""
    project.write("articles/later.md", article(title="Later", date="2026-01-05T09:00:00-05:00"))
    project.write("articles/sooner.md", article(title="Sooner", date="2026-01-05T10:00:00+00:00"))
    page = project.build("--strict").page("/articles/")
    assert [words for _, words in links(page, ".cc-card h2 a")] == ["Later", "Sooner"]


def test_a_series_is_numbered_from_its_oldest_article(project: Project) -> None:
    """Each part says its place, names all parts and is itself no link."""
    for slug, date in (("three", "2026-03-01"), ("one", "2026-01-01"), ("two", "2026-02-01")):
        project.write(f"articles/{slug}.md", article(title=slug.title(), date=date, series="clinical-ai"))
    built = project.build("--strict")
    assert built.status == 0, built.output
    (series,) = built.page("/articles/two/").select(".cc-series")
    (title,) = series.select(".cc-series__title")
    assert title.get_text() == "Part 2 of 3 in Hiring for clinical AI"
    assert [part.get_text(strip=True) for part in series.select("ol > li")] == ["One", "Two", "Three"]
    assert links(built.page("/articles/two/"), ".cc-series ol a") == [("../one/", "One"), ("../three/", "Three")]
    (current,) = series.select("[aria-current=page]")
    assert current.get_text() == "Two"
    assert links(built.page("/articles/two/"), ".cc-series__title a")[0][0] == "../../series/clinical-ai/"


def test_the_first_part_of_a_series_is_not_counted(project: Project) -> None:
    """As long as it is the only one, the series is named and nothing else."""
    project.write("articles/one.md", article(series="clinical-ai"))
    (series,) = project.build("--strict").page("/articles/one/").select(".cc-series")
    assert " ".join(series.get_text().split()) == "In the series Hiring for clinical AI"


def test_the_list_of_a_series_begins_with_its_first_part(project: Project) -> None:
    """Read from the top, it is in the order in which it was written."""
    for slug, date in (("three", "2026-03-01"), ("one", "2026-01-01"), ("two", "2026-02-01")):
        project.write(f"articles/{slug}.md", article(title=slug.title(), date=date, series="clinical-ai"))
    page = project.build("--strict").page("/series/clinical-ai/")
    assert [words for _, words in links(page, ".cc-card h2 a")] == ["One", "Two", "Three"]


def test_an_article_of_no_series_says_nothing_of_one(project: Project) -> None:
    """Also when there are series."""
    project.write("articles/in.md", article(series="clinical-ai"))
    project.write("articles/out.md", article())
    assert project.build("--strict").page("/articles/out/").select(".cc-series") == []


def test_related_articles_share_rare_tags_then_the_category_then_the_time(project: Project) -> None:
    """Three cards, the nearest first."""
    far, near = "2020-01-01", "2026-01-14"
    project.write("articles/own.md", article(title="Own", tags=["Hiring", "dosimetry"]))
    project.write("articles/rare.md", article(title="Rare", date=far, category="healthcare", tags=["Dosimetry"]))
    project.write("articles/common.md", article(title="Common", date=far, category="healthcare", tags=["hiring"]))
    project.write("articles/common2.md", article(title="Common 2", date=near, category="healthcare", tags=["hiring"]))
    project.write("articles/same.md", article(title="Same", date=far))
    page = project.build().page("/articles/own/")
    assert links(page, ".cc-related h2 a, .cc-related h3 a") == [
        ("../rare/", "Rare"),
        ("../common2/", "Common 2"),
        ("../common/", "Common"),
    ]


def test_a_lonely_article_has_nothing_beside_it(project: Project) -> None:
    """No empty boxes."""
    project.write("articles/a.md", article())
    page = project.build("--strict").page("/articles/a/")
    assert page.select(".cc-related, .cc-neighbours, .cc-series") == []
