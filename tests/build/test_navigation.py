"""The sections of the site, at the top of every page."""

from __future__ import annotations

from tests.project import Project, article


def sections(project: Project, url: str, nav: str = "") -> list[tuple[str, str]]:
    """Build a site with a `nav:` and give the links of the main navigation of a page."""
    if nav:
        project.configure("plugins:", f"nav:\n{nav}\nplugins:")
    built = project.build("--strict")
    assert built.status == 0, built.output
    links = built.page(url).select("header nav.cc-header__nav .cc-sections a")
    return [(str(link["href"]), link.get_text(strip=True)) for link in links]


def test_without_a_nav_the_pages_are_its_sections_and_articles_are_one(project: Project) -> None:
    """Articles themselves stay out; the navigation leads to their list."""
    project.write("articles/a.md", article(title="An article of mine"))
    assert sections(project, "/articles/a/") == [
        ("../..", "Home"),
        ("../../contact/", "Contact"),
        ("../", "Articles"),
    ]


def test_nav_names_and_orders_the_sections(project: Project) -> None:
    """The words are those of `mkdocs.yml`, whatever the pages call themselves."""
    nav = "  - Write to us: contact.md\n  - Reading: articles/index.md\n  - Shop: https://shop.example/\n"
    assert sections(project, "/contact/", nav) == [
        ("./", "Write to us"),
        ("../articles/", "Reading"),
        ("https://shop.example/", "Shop"),
    ]


def test_a_group_leads_to_its_first_page(project: Project) -> None:
    """Groups of pages are one section each."""
    project.write("firm/about.md", "---\ntitle: About us\n---\n")
    project.write("firm/team.md", "---\ntitle: The team\n---\n")
    nav = "  - Home: index.md\n  - The firm:\n      - About: firm/about.md\n      - Team: firm/team.md\n"
    assert sections(project, "/", nav + "  - contact.md\n") == [
        (".", "Home"),
        ("firm/about/", "The firm"),
        ("contact/", "Contact"),
    ]


def test_the_list_of_articles_is_called_what_the_navigation_calls_it(project: Project) -> None:
    """Its heading is the word that led there."""
    project.configure("plugins:", "nav:\n  - Insights: articles/index.md\nplugins:")
    (heading,) = project.build("--strict").page("/articles/").select("h1")
    assert heading.get_text() == "Insights"


def test_the_current_section_is_marked(project: Project) -> None:
    """And it alone."""
    page = project.build("--strict").page("/contact/")
    marked = page.select("header nav.cc-header__nav [aria-current=page]")
    assert [link.get_text(strip=True) for link in marked] == ["Contact"]


def test_pages_outside_the_navigation_are_linked_at_the_foot(project: Project) -> None:
    """Such as privacy, by `not_in_nav`."""
    project.write("privacy.md", "# Privacy & cookies\n\nNone.\n")
    page = project.build("--strict").page("/contact/")
    links = {link.get_text(strip=True): link["href"] for link in page.select("footer nav a")}
    assert links["Privacy & cookies"] == "../privacy/"
