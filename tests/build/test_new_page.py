"""`cuecard new page` makes a page, in the navigation or outside of it."""

from __future__ import annotations

import pytest

from tests.journeys.whole_site import cuecard
from tests.project import Project
from tests.terminal import at_terminal

NAV = """\
nav:
  - Home: index.md
  - Services: # what we do
      - services.md
  - Contact: contact.md

not_in_nav: |
  privacy.md

"""
DESCRIPTION = "People who work at night, and what a night of theirs costs."
SERVICES = "---\ntitle: Services\n---\nWhat we do.\n"


@pytest.fixture
def site(project: Project) -> Project:
    """Give a site with a navigation."""
    project.configure("plugins:\n", f"{NAV}plugins:\n")
    project.write("services.md", SERVICES)
    project.write("privacy.md", "---\ntitle: Privacy\n---\nWe keep nothing.\n")
    return project


def settings(project: Project) -> str:
    """Give what `mkdocs.yml` says."""
    return (project.folder / "mkdocs.yml").read_bytes().decode()


def test_a_page_is_put_into_a_group_of_the_navigation(site: Project) -> None:
    """At its end; its address may lie below another."""
    before = settings(site)
    where = ["--address", "/services/nights/", "--nav", "services"]
    result = cuecard(site, "new", "page", "Nights: 22 to 6", *where, "--description", DESCRIPTION)
    assert result.output.splitlines() == [
        "docs/services/nights.md is a page, public as soon as the site is published.",
        "  see it   cuecard serve, then /services/nights/",
        "  check    cuecard check docs/services/nights.md",
        "  mkdocs.yml:27 has it in the navigation, under 'Services'",
    ]
    source = (site.folder / "docs" / "services" / "nights.md").read_text("utf-8")
    assert source == f'---\ntitle: "Nights: 22 to 6"\ndescription: {DESCRIPTION}\n---\n\n'
    line = "      - services.md\n"
    assert settings(site) == before.replace(line, f"{line}      - services/nights.md\n")
    built = site.build("--strict")
    assert (built.status, built.messages) == (0, [])
    assert "Nights: 22 to 6" in built.page("/services/nights/").get_text()


def test_a_page_is_outside_of_the_navigation_where_nobody_says(site: Project) -> None:
    """The foot of every page leads to it, and a strict build says nothing."""
    site.configure("strict: false", "strict: false\nvalidation: {nav: {omitted_files: warn}}")
    before = settings(site)
    result = cuecard(site, "new", "page", "Terms", "--no-input")
    assert "  mkdocs.yml:32 has it outside of the navigation; the foot of every page leads to it" in result.output
    assert settings(site) == before.replace("  privacy.md\n", "  privacy.md\n  terms.md\n")
    built = site.build("--strict")
    assert (built.status, built.messages) == (0, [])
    assert built.page("/contact/").select_one("footer a[href='../terms/']")


def test_a_site_without_a_navigation_has_all_pages_in_it(project: Project) -> None:
    """Its settings stay as they are."""
    before = settings(project)
    result = cuecard(project, "new", "page", "Terms", "--no-input")
    assert result.output.splitlines()[-1] == "  it is in the navigation by itself"
    assert settings(project) == before
    assert project.build("--strict").messages == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["--address", "/contact"],
            (
                "the address /contact/ is that of docs/contact.md; nothing was written. "
                "This one is free: --address /contact-2/"
            ),
        ),
        (
            ["--address", "/articles/x/"],
            "'/articles/x/' is no address of a page, since /articles/ has pages of its own",
        ),
        (
            ["--address", "/Nights & Days/"],
            "'/Nights & Days/' cannot be an address; write a to z, 0 to 9 and hyphens, such as /services/nights/",
        ),
        (["--nav", "Servics"], "there is no 'Servics'; did you mean 'Services'?"),
    ],
)
def test_what_cannot_be_is_an_error_and_changes_nothing(arguments: list[str], said: str, site: Project) -> None:
    """It says what can."""
    before, pages = settings(site), sorted(site.folder.glob("docs/**/*"))
    result = cuecard(site, "new", "page", "Terms", *arguments, "--no-input")
    error = result.output.splitlines()[-1].removeprefix("Error: ")
    assert error.removeprefix(f"Invalid value for {arguments[0]}: ") == said
    assert (settings(site), sorted(site.folder.glob("docs/**/*"))) == (before, pages)


def test_settings_that_cannot_be_changed_safely_give_the_lines_to_paste(site: Project) -> None:
    """And there is no page either."""
    site.configure("not_in_nav: |\n  privacy.md\n", "not_in_nav: privacy.md\n")
    before = settings(site)
    result = cuecard(site, "new", "page", "Terms", "--no-input")
    assert result.exit_code == 1
    assert result.output == (
        "Error: mkdocs.yml was not changed, since line 29: 'not_in_nav' has no lines of its own. "
        "Put these lines where they belong:\n\n    not_in_nav: |\n      terms.md\n"
    )
    assert settings(site) == before
    assert not (site.folder / "docs" / "terms.md").exists()


def test_on_a_terminal_it_asks_where_the_page_goes(site: Project) -> None:
    """Into which group of the navigation, or nowhere."""
    before = settings(site)
    status, shown = at_terminal(site.folder, ["new", "page"], ["Terms of use", "", "3"])
    assert status == 0, shown
    assert "   1 none      outside of the navigation\n   2 /         at its top\n   3 Services\n" in shown
    line = "      - services.md\n"
    assert settings(site) == before.replace(line, f"{line}      - terms-of-use.md\n")
    assert (site.folder / "docs" / "terms-of-use.md").read_text("utf-8") == "---\ntitle: Terms of use\n---\n\n"
