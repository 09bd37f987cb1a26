"""With `use_directory_urls: false` pages are files such as `about.html`."""

from __future__ import annotations

import json

import pytest

from tests.edits import clean
from tests.project import Built, Project, article
from tests.site_contents import contents
from tests.site_links import broken_addresses

SITE = "https://oncuehire.example/"


@pytest.fixture
def flat(project: Project) -> Project:
    """Give a project with an article of every kind of list, and paths of the site in its settings."""
    project.configure("edit_uri:", "use_directory_urls: false\nedit_uri:")
    fields: dict[str, object] = {"series": "clinical-ai", "tags": ["hiring"], "authors": ["editorial"]}
    project.write("articles/a.md", article("[b](b.md) [c](/contact/) [d](cta:)\n\n## Part\n", title="A", **fields))
    project.write("articles/b.md", article("[here](/articles/a/#part)", title="B", **fields))
    return project


def built(project: Project, *options: str) -> Built:
    """Build a site that has nothing to complain of."""
    made = project.build("--strict", *options)
    assert made.status == 0, made.output
    assert made.messages == []
    return made


def test_every_page_is_a_file_and_every_link_leads_to_one(flat: Project) -> None:
    """Articles, the lists of each kind, further pages of lists, and the Markdown copies of articles."""
    flat.configure("  time_zone:", "  listing:\n    per_page: 1\n  time_zone:")
    site = built(flat)
    expected = {"index.html", "contact.html", "articles/index.html", "articles/a.html", "articles/a.md"}
    expected |= {"articles/page/2.html", "categories/hiring-process.html", "tags/hiring.html"}
    expected |= {"authors/editorial.html", "series/clinical-ai.html", "series/clinical-ai/page/2.html"}
    expected |= {"tags/hiring/feed.xml", "feed.xml"}
    assert expected <= site.files()
    assert [name for name in site.files() if name.endswith("/index.html") and name != "articles/index.html"] == []
    assert broken_addresses(site, SITE) == []


def test_machines_are_told_the_same_addresses(flat: Project) -> None:
    """In the head, in structured data, feeds, the sitemap and the index for language models."""
    site = built(flat)
    page = site.page("/articles/a.html")
    address = f"{SITE}articles/a.html"
    assert [link["href"] for link in page.select("link[rel=canonical]")] == [address]
    assert f'"url":"{address}"' in page.select("script[type='application/ld+json']")[0].get_text()
    for name in ("feed.xml", "atom.xml", "feed.json", "sitemap.xml"):
        assert address in (site.site / name).read_text("utf-8"), name
    assert f"{SITE}articles/a.md" in (site.site / "llms.txt").read_text("utf-8")


def test_a_call_to_action_names_the_page_in_any_form(flat: Project) -> None:
    """`/contact/` is contact.md, and so are `/contact` and `/contact.html`."""
    site = built(flat)
    closing = site.page("/articles/a.html").select("[data-cta-position=closing]")
    assert [link["href"] for link in closing] == ["../contact.html"]
    urls = {use["url"] for use in site.report("cta-manifest.json") if use["key"] == "discovery-call"}
    assert urls == {"/contact.html"}


def test_published_addresses_of_folders_lead_on(flat: Project) -> None:
    """The list of promised addresses was made when pages were folders."""
    (flat.folder / "urls.lock").write_text("/\n/articles/\n/articles/a/\n/contact/\n/tags/hiring/\n", "utf-8")
    rules = (built(flat).site / "_redirects").read_text("utf-8").splitlines()
    assert rules == [
        "/articles/a/ /articles/a.html 301",
        "/contact/ /contact.html 301",
        "/tags/hiring/ /tags/hiring.html 301",
    ]


def test_the_command_line_says_it_too(flat: Project) -> None:
    """`--no-directory-urls` is the setting."""
    before = contents(built(flat).site)
    flat.configure("use_directory_urls: false\n", "")
    assert contents(built(flat, "--no-directory-urls").site) == before


def test_an_edit_gives_the_bytes_of_a_clean_build(flat: Project) -> None:
    """Of a text, and of where a page lies that the settings name."""
    built(flat)
    flat.write("articles/b.md", (flat.folder / "docs/articles/b.md").read_text("utf-8") + "\nMore.\n")
    assert contents(built(flat).site) == clean(flat, flat.folder / "clean", "2026-06-01")
    contact = flat.folder / "docs" / "contact.md"
    flat.write("contact/index.md", contact.read_bytes())
    contact.unlink()
    site = built(flat)
    assert contents(site.site) == clean(flat, flat.folder / "cleaner", "2026-06-01")
    assert json.dumps(site.report("cta-manifest.json")).count("/contact/index.html") > 0
