"""The language and the direction of what a page says."""

from __future__ import annotations

from bs4 import Tag

from tests.project import Built, Project, article


def spoken(element: Tag | None) -> tuple[str, str]:
    """Give the language and direction that an element has, its own or inherited."""
    assert element is not None
    marked = element if element.has_attr("lang") else element.find_parent(attrs={"lang": True})
    assert isinstance(marked, Tag)
    return str(marked["lang"]), str(marked["dir"])


def built_with_arabic(project: Project) -> Built:
    """Build a site in English with one article in Arabic and one in English."""
    project.write("articles/arabic.md", article("نص المقالة.", title="عنوان", lang="ar"))
    project.write("articles/english.md", article("Some words.", title="English", lang="en"))
    built = project.build()
    assert built.status == 0, built.output
    return built


def test_a_page_has_the_language_of_the_site(project: Project) -> None:
    """The whole document says which language it is in and which way it runs."""
    page = built_with_arabic(project).page("/articles/english/")
    assert spoken(page.html) == ("en", "ltr")
    assert page.select_one("article[lang]") is None


def test_an_article_in_another_language_runs_in_its_direction(project: Project) -> None:
    """Its title, its text and what the theme says around them; what the settings say stays in the site's language."""
    page = built_with_arabic(project).page("/articles/arabic/")
    assert spoken(page.html) == ("en", "ltr")
    for own in ("article", "h1", ".cc-prose p", "[data-read-time]", "time", ".cc-share"):
        assert spoken(page.select_one(own)) == ("ar", "rtl"), own
    for of_settings in ("[data-category]", "[data-boilerplate]", "[data-cta-position=closing]", ".cc-breadcrumb a"):
        assert spoken(page.select_one(of_settings)) == ("en", "ltr"), of_settings
    assert [date.get_text() for date in page.select("[data-article] time")] == ["15 يناير 2026"]


def test_a_card_has_the_language_of_its_article(project: Project) -> None:
    """In a list, the title and description of another language are marked."""
    page = built_with_arabic(project).page("/articles/")
    titles = {title.get_text(strip=True): spoken(title) for title in page.select(".cc-card__title")}
    assert titles == {"عنوان": ("ar", "rtl"), "English": ("en", "ltr")}


def test_an_ordinary_page_may_have_another_language(project: Project) -> None:
    """A page that says `lang` is marked as a whole; the header stays the site's."""
    project.write("impressum.md", "---\ntitle: Impressum\nlang: de\n---\nAngaben.\n")
    page = project.build().page("/impressum/")
    assert spoken(page.h1) == ("de", "ltr")
    assert spoken(page.header) == ("en", "ltr")


def test_a_site_in_arabic_runs_from_right_to_left(project: Project) -> None:
    """The theme's language decides the direction of every page."""
    project.configure("  language: en\n", "  language: ar\n")
    project.write("articles/arabic.md", article("نص المقالة.", title="عنوان"))
    page = project.build().page("/articles/arabic/")
    assert spoken(page.html) == ("ar", "rtl")
    assert page.select("article[lang]") == []
