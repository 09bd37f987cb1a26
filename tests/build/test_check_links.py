"""The command that checks the links of the built site."""

from __future__ import annotations

import re

import pytest
from click.testing import CliRunner

from cuecard.commands.cli import main
from tests.broken_site import BrokenSite, broken_sites
from tests.other_site import other_site
from tests.project import NO_THEME, Built, Project, article

SITES = [site for site in broken_sites() if site.command == "check-links"]


def check_links(project: Project, *options: str) -> Built:
    """Run the command over the site as it was built last."""
    arguments = ["check-links", "-f", str(project.folder / "mkdocs.yml"), *options]
    result = CliRunner().invoke(main, arguments, env={"AS_OF": "2026-06-01"})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Built(result.exit_code, result.output, project.folder / "site")


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.folder.name)
def test_a_broken_link_is_told_with_the_place_where_it_can_be_mended(site: BrokenSite, project: Project) -> None:
    """The messages are exactly the expected ones; what nothing links to is advice and no failure."""
    assert site.build(project).status == 0
    checked = check_links(project)
    assert checked.messages == site.expected
    assert checked.status == (1 if site.has_errors else 0)


def test_a_site_without_a_mistake_is_counted(project: Project) -> None:
    """Its pages, feeds and sitemap have been read."""
    project.write("articles/a.md", article("[Home](../index.md)", tags=["hiring"], redirect_from=["/old/"]))
    pages = [name for name in project.build("--strict").files() if name.endswith(".html")]
    checked = check_links(project)
    assert checked.status == 0
    summary = re.fullmatch(r"([\d,]+) addresses in (\d+) pages: no mistake\n", checked.output)
    assert summary, checked.output
    assert int(summary[2]) == len(pages)
    assert int(summary[1].replace(",", "")) > 20 * len(pages)


def test_a_site_that_is_not_built_yet_is_asked_for(project: Project) -> None:
    """There is nothing to check."""
    checked = check_links(project)
    assert checked.status == 1
    assert checked.output == "Error: there is no site in site/ yet: build it first\n"


def test_a_site_that_names_no_theme_is_told_so(project: Project) -> None:
    """MkDocs' own theme stands in for it, and cannot show articles."""
    settings = project.folder / "mkdocs.yml"
    settings.write_text(re.sub(r"^theme:\n(?: .*\n)+", "", settings.read_text("utf-8"), flags=re.MULTILINE), "utf-8")
    assert check_links(project).messages == [NO_THEME]


def test_a_mistake_in_an_article_is_not_told_again_for_feeds_and_lists(project: Project) -> None:
    """Feeds hold the whole article, and its mistake."""
    project.write("articles/a.md", article('<p><a href="/nowhere/">x</a></p>'))
    built = project.build()
    assert "https://oncuehire.example/nowhere/" in (built.site / "feed.xml").read_text("utf-8")
    assert check_links(project).messages == [
        (
            "docs/articles/a.md:8:13: error E901: '/nowhere/' leads to no page or file of the site; "
            "write the address of a page that is there, or remove the link"
        )
    ]


def test_what_is_lost_from_the_built_site_is_found(project: Project) -> None:
    """An upload that was cut short, or a hand that was too quick: one message, however many pages name it."""
    site = project.build("--strict").site
    (site / "contact/index.html").unlink()
    (message,) = check_links(project).messages
    found = re.fullmatch(
        r"mkdocs\.yml:\d+:\d+: error E901: '/contact/' leads to no page or file of the site "
        r"\(in /404\.html and (\d+) more\); write the address of a page that is there, or remove the link",
        message,
    )
    assert found, message
    assert int(found[1]) >= len(list(site.rglob("*.html"))) - 1


def test_an_address_that_only_a_feed_or_the_sitemap_names_is_found(project: Project) -> None:
    """It is told with the file of the site, since nobody has written it."""
    site = project.build("--strict").site
    sitemap = (site / "sitemap.xml").read_text("utf-8")
    (site / "sitemap.xml").write_text(sitemap.replace("example/contact/", "example/contacts/"), "utf-8")
    assert check_links(project).messages == [
        (
            "site/sitemap.xml:1:1: error E901: 'https://oncuehire.example/contacts/' leads to no page or file of the "
            "site (in /sitemap.xml); did you mean '/contact/'?"
        )
    ]


def test_other_sites_are_asked_only_when_that_is_wanted(project: Project) -> None:
    """What is gone is told with its place; the answers are kept beside the site."""
    with other_site() as site:
        project.write("articles/a.md", article(f"See [this]({site.address}/404) and [that]({site.address}/200)."))
        project.build("--strict")
        assert check_links(project).messages == []
        assert site.asked == []
        checked = check_links(project, "--external")
    assert checked.status == 1
    assert checked.messages == [
        (
            f"docs/articles/a.md:8:12: error E901: '{site.address}/404' answers 404; "
            "write an address that is there, or remove the link"
        )
    ]
    assert (project.folder / ".cache/cuecard/external-links.json").is_file()
