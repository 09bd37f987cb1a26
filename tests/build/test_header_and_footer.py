"""The name at the top of every page, and the links at its end."""

from __future__ import annotations

from pathlib import Path

from tests.edits import clean
from tests.project import Project
from tests.site_contents import contents

FOOTER = """extra:
  footer:
    groups:
      - title: What's offered
        links:
          - {label: "A \\"call\\"", url: /contact/#share-a-role}
          - {label: Handbook, url: https://handbook.example/}
    legal:
      - {label: Imprint, url: /contact/}
"""


def test_a_wordmark_stands_without_the_name_and_says_it(project: Project) -> None:
    """Who does not see the logo hears the name once; the footer still names the site."""
    project.configure("  brand:\n", "  brand:\n    name: false\n")
    page = project.build("--strict").page("/contact/")
    home = page.select(".cc-header__home")[0]
    assert home.get_text(strip=True) == ""
    assert home.select("img")[0]["alt"] == "Elmway Hire"


def test_the_name_beside_a_logo_is_said_once(project: Project) -> None:
    """The picture beside it says nothing."""
    home = project.build("--strict").page("/contact/").select(".cc-header__home")[0]
    assert home.get_text(strip=True) == "Elmway Hire"
    assert home.select("img")[0]["alt"] == ""


def test_groups_of_the_footer_take_the_place_of_categories_and_navigation(project: Project) -> None:
    """Their words have typographic signs, their addresses count from the page."""
    project.write("privacy.md", "---\ntitle: Privacy\n---\nWords.\n")
    project.configure("extra:\n", FOOTER)
    footer = project.build("--strict").page("/contact/").select("footer")[0]
    navs = footer.select("nav")
    assert [nav["aria-label"] for nav in navs] == ["What’s offered"]
    assert [(a.get_text(), a["href"]) for a in navs[0].select("a")] == [
        ("A “call”", "#share-a-role"),
        ("Handbook", "https://handbook.example/"),
    ]
    assert [a.get_text() for a in footer.select(".cc-footer__legal a")] == ["Imprint"]


def test_addresses_of_the_footer_are_those_of_the_pages(project: Project) -> None:
    """Where pages are files, and where the site lives in a folder of its host."""
    project.set_site_url("https://firm.example/jobs/")
    project.configure("extra:\n", f"use_directory_urls: false\n{FOOTER}")
    footer = project.build("--strict").page("/contact.html").select("footer")[0]
    assert footer.select("nav a")[0]["href"] == "contact.html#share-a-role"
    assert footer.select(".cc-footer__legal a")[-1]["href"] == "contact.html"


def test_a_change_of_the_footer_reaches_every_page(project: Project, tmp_path: Path) -> None:
    """An incremental build after it gives the bytes of a clean one."""
    project.build(as_of="2026-06-01")
    project.configure("extra:\n", FOOTER)
    assert contents(project.build(as_of="2026-06-01").site) == clean(project, tmp_path, "2026-06-01")
