"""Another firm edits `mkdocs.yml` and `docs/`, and has a site of its own."""

from __future__ import annotations

from typing import Any

import yaml

from tests.brand_words import brand_words
from tests.project import FIRM, Built, Project, article
from tests.site_contents import contents, traces
from tests.site_links import broken_addresses

SETTINGS: dict[str, Any] = {
    "time_zone": "Europe/Berlin",
    "organization": {"name": "Nordwind Logistik", "boilerplate": "Nordwind moves what others cannot."},
    "categories": {
        "cold-chain": {"title": "Cold Chain", "description": "Everything that has to stay cold."},
        "customs": {"title": "Customs", "description": "Everything at a border.", "cta": "write"},
    },
    "authors": {"greta": {"name": "Greta Harms"}},
    "default_cta": "quote",
    "ctas": {
        "quote": {"heading": "A load?", "text": "We count.", "label": "Get a Quote", "url": "https://quote.example/"},
        "write": {"heading": "A border?", "text": "We ask.", "label": "Write", "url": "mailto:hi@nordwind.example"},
    },
}


def build(project: Project) -> Built:
    """Build the site of another firm, with hooks, theme and Markdown as shipped."""
    path = project.complete().folder / "mkdocs.yml"
    site = yaml.safe_load(path.read_text("utf-8"))
    site |= {
        "site_name": "Nordwind",
        "site_url": "https://nordwind.example/",
        "site_description": "Freight across the north.",
        "copyright": "© Nordwind Logistik",
        "nav": [{"Start": "index.md"}, {"Magazine": "articles/index.md"}],
        "extra": SETTINGS,
    }
    path.write_text(yaml.safe_dump(site, allow_unicode=True), "utf-8")
    (project.folder / "docs/contact.md").unlink()
    (project.folder / "docs/assets/logo.svg").unlink()
    project.write("index.md", "# Freight\n\nWe move. [Ask](cta:)\n")
    project.write("articles/ice.md", article("Ice [melts](duty.md).", title="Ice", category="cold-chain", cta="write"))
    project.write("articles/duty.md", article("Duty is due.", title="Duty", category="customs", authors=["greta"]))
    built = project.build("--strict")
    assert built.status == 0, built.output
    return built


def test_no_byte_of_the_first_firm_is_in_the_site(project: Project) -> None:
    """Not in a page, a feed, a style sheet or a file's name."""
    assert traces(build(project).site, *brand_words(FIRM / "mkdocs.yml")) == []


def test_every_page_speaks_for_the_firm(project: Project) -> None:
    """Name, sections, categories, boilerplate and calls to action are its own."""
    built = build(project)
    for name in contents(built.site):
        if name.endswith(".html"):
            assert "Nordwind" in str(built.page(name).title), name
    page = built.page("/articles/ice/")
    assert page.select("[data-boilerplate]")[0].get_text() == "Nordwind moves what others cannot."
    assert page.select("a[data-category=cold-chain]")[0].get_text() == "Cold Chain"
    assert [link["href"] for link in page.select("[data-cta-position=closing]")] == ["mailto:hi@nordwind.example"]
    sections = built.page("/").select(".cc-header__nav .cc-sections a")
    assert [(link["href"], link.get_text(strip=True)) for link in sections] == [
        (".", "Start"),
        ("articles/", "Magazine"),
    ]
    home = built.page("/")
    assert [link["href"] for link in home.select("[data-cta-position=inline]")] == ["https://quote.example/"]
    assert "Greta Harms" in built.page("/authors/greta/").get_text()


def test_nothing_of_the_site_leads_nowhere(project: Project) -> None:
    """Also without the pages that the first firm has."""
    assert broken_addresses(build(project), "https://nordwind.example/") == []
