"""An editor begins a category, an article in it, and a page; every site builds strictly with them."""

from __future__ import annotations

from tests.journeys.whole_site import WholeSite, cuecard

CATEGORY = """\
    pruefung:
      title: Prüfung & mehr
      description: "Was geprüft wird: alles."
"""

LINE = "description: What it is about and for whom, in one or two sentences of 50 to 160 characters.\n"
DESCRIPTION = "Was ein erstes Gespräch klärt, was offen bleibt, und wen man danach fragt."


def test_a_whole_site_takes_a_category_an_article_and_a_page(site: WholeSite) -> None:
    """Its settings gain the new lines and keep all others; what is published is seen, the draft is not."""
    before = (site.folder / "mkdocs.yml").read_text("utf-8")
    words = ("--title", "Prüfung & mehr", "--description", "Was geprüft wird: alles.")
    assert cuecard(site, "new", "category", "pruefung", *words).exit_code == 0
    assert (site.folder / "mkdocs.yml").read_text("utf-8").replace(CATEGORY, "") == before
    for title in ("Ein Entwurf", "Was ein erstes Gespräch klärt"):
        made = cuecard(site, "new", "article", title, "--category", "pruefung", "--no-input")
        assert made.exit_code == 0, made.output
    assert cuecard(site, "new", "page", "Bei Nacht", "--no-input").exit_code == 0
    path = next(path for path in site.articles if path.stem.startswith("was-ein-erstes"))
    text = path.read_text("utf-8").replace("draft: true\n", "").replace(LINE, f"description: {DESCRIPTION}\n")
    path.write_text(text, "utf-8")
    built = site.build("--strict", as_of="2031-01-01")
    assert built.status == 0, built.output
    listed = built.page("/categories/pruefung/").get_text()
    assert "Was ein erstes Gespräch klärt" in listed
    assert "Ein Entwurf" not in listed
    assert "Bei Nacht" in built.page("/bei-nacht/").get_text()
