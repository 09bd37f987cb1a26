"""A firm's site names the installed theme and has no file of ours; what it has of its own lies over that."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from cuecard.check.validation.key_descriptions import meaning_of
from cuecard.model.features import CORE, Features
from tests.edits import clean, write_site
from tests.product_form import FOOTER, add_hook, override, take_product
from tests.project import ROOT, Project, article, lay_out_firm
from tests.site_contents import contents


def firm(folder: Path) -> Project:
    """Lay out the whole site of a firm, and give it as a project."""
    project = Project.__new__(Project)
    project.folder = lay_out_firm(folder).parent
    return project


def test_both_forms_give_the_same_bytes(tmp_path: Path) -> None:
    """With every feature, cards, icons and search included."""
    listed = firm(tmp_path / "listed").build("--strict")
    product = take_product(firm(tmp_path / "product")).build("--strict")
    assert (listed.status, product.status) == (0, 0), product.output
    assert contents(product.site) == contents(listed.site)


def test_a_feature_is_switched_off_by_its_name(product: Project) -> None:
    """Nothing else changes; one of the options takes effect at the next build."""
    with_feeds = contents(product.build("--strict").site)
    product.configure("features: {", "features: {feeds: false, ")
    without = product.build("--strict")
    assert with_feeds.keys() - contents(without.site).keys() >= {"feed.xml", "feed.json"}
    assert contents(without.site) == clean(product, product.folder / "clean", "2026-06-01")


def test_an_option_goes_before_a_list_of_hooks(project: Project) -> None:
    """What both name is as the option says."""
    project.write("articles/a.md", article("Words.", title="A"))
    project.configure("  - cuecard\n", "  - cuecard:\n      features: {feeds: false, icons: true}\n")
    files = project.build("--strict").files()
    assert "feed.xml" not in files
    assert "site.webmanifest" in files


def test_every_hook_has_an_option_with_its_words() -> None:
    """But for the three without which there is no site."""
    said = {path.stem: ast.get_docstring(ast.parse(path.read_text("utf-8"))) for path in (ROOT / "hooks").glob("*.py")}
    options = {name: meaning_of(Features, name) for name in Features.model_fields}
    assert options == {name: words for name, words in said.items() if name not in CORE}


def test_a_template_of_the_firm_takes_the_place_of_ours(product: Project) -> None:
    """Of one component; what it places is escaped like ours, and the other components are ours."""
    override(product, FOOTER, '<footer id="own">{{ "<b>" }} {{ site.name }}</footer>\n')
    page = product.build("--strict").page("/articles/a/")
    assert page.select("#own")[0].get_text() == "<b> Elmway Hire"
    assert page.select(".cc-header")


def test_a_style_sheet_of_the_firm_takes_the_place_of_ours(product: Project) -> None:
    """In the one sheet of the site; so does what is new."""
    before = contents(product.build("--strict").site)
    override(product, "components/footer/style.css", ".own-footer { color: inherit; }\n")
    override(product, "components/stamp/style.css", ".own-stamp { color: inherit; }\n")
    built = product.build("--strict")
    (sheet,) = built.site.glob("assets/site.*.css")
    text = sheet.read_text("utf-8")
    assert ".own-footer" in text
    assert ".own-stamp" in text
    assert ".cc-footer__" not in text
    assert sheet.relative_to(built.site).as_posix() not in before


def test_an_edit_of_a_template_of_the_firm_is_seen(project: Project) -> None:
    """The next build gives the bytes of a clean one, and so does one after the template is gone."""
    write_site(project)
    take_product(project)
    override(project, FOOTER, "<p id=own>One</p>\n")
    project.build()
    override(project, FOOTER, "<p id=own>Other</p>\n")
    edited = project.build()
    assert edited.page("/articles/a-1/").select("#own")[0].get_text() == "Other"
    assert contents(edited.site) == clean(project, project.folder / "clean", "2026-06-01")
    (project.folder / "overrides" / FOOTER).unlink()
    assert contents(project.build().site) == clean(project, project.folder / "without", "2026-06-01")


def test_a_hook_of_the_firm_runs_beside_ours(product: Project) -> None:
    """A list of hooks without one of ours switches nothing off."""
    before = set(product.build("--strict").files())
    add_hook(product, "own.py", "def on_config(config):\n    config.site_name = 'Another Name'\n")
    built = product.build("--strict")
    assert built.page("/articles/a/").select(".cc-header__name")[0].get_text() == "Another Name"
    assert {name for name in before if name.endswith(".html")} <= built.files()


def test_a_style_sheet_named_in_the_settings_comes_last(product: Project) -> None:
    """As `extra_css` has it with any theme."""
    product.write("css/own.css", "body { margin: 0; }\n")
    product.configure("plugins:\n", "extra_css: [css/own.css]\n\nplugins:\n")
    sheets = product.build("--strict").page("/articles/a/").select("link[rel=stylesheet]")
    assert [str(sheet["href"]).rpartition("/")[2] for sheet in sheets][-1] == "own.css"


def test_the_preview_has_the_style_guide(product: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its examples lie in the installed theme."""
    monkeypatch.setenv("STYLEGUIDE", "1")
    assert product.build("--strict").page("/styleguide/").select("[data-cta]")
