"""A firm takes over files of the theme, and is told when the theme changes them."""

from __future__ import annotations

import re

from click.testing import CliRunner

from cuecard.commands.cli import main
from tests.product_form import FOOTER, override
from tests.project import Project
from tests.site_contents import contents


def overriding(project: Project, *arguments: str) -> str:
    """Run `cuecard override`, and give what it says."""
    return CliRunner().invoke(main, ["override", *arguments, "-f", str(project.folder / "mkdocs.yml")]).output


def own_templates(product: Project) -> Project:
    """Give the firm a folder for files of the theme."""
    (product.folder / "overrides").mkdir()
    product.configure("  name: cuecard\n", "  name: cuecard\n  custom_dir: overrides\n")
    return product


def test_a_file_of_the_theme_is_taken_over_and_told_of_when_its_original_changes(product: Project) -> None:
    """Until the owner has looked at it and noted it; `theme.lock` stands for another version of the theme here."""
    assert "make the folder overrides" in overriding(product, FOOTER)
    before = contents(product.build("--strict").site)
    own_templates(product)
    assert overriding(product, FOOTER) == f"overrides/{FOOTER} takes the place of the theme's; edit it.\n"
    built = product.build("--strict")
    assert built.messages == []
    assert contents(built.site) == before
    lock = product.folder / "theme.lock"
    lock.write_text(re.sub(r"(?<=html ).*", "0123", lock.read_text("utf-8")), "utf-8")
    (message,) = product.build("--strict").messages
    assert message.startswith(f"overrides/{FOOTER}:1:1: advice A324: the theme has changed its own '{FOOTER}' since ")
    assert message.endswith(f"look at 'cuecard override --compare {FOOTER}', then run 'cuecard override --update'")
    override(product, FOOTER, "<p>Own</p>\n")
    assert "+<p>Own</p>" in overriding(product, "--compare", FOOTER)
    assert overriding(product, "--update") == "theme.lock holds 1 file\n"
    assert product.build("--strict").messages == []


def test_a_file_that_was_copied_by_hand_is_told_of_until_it_is_noted(product: Project) -> None:
    """One that the theme does not have is nobody's copy."""
    override(product, "components/stamp/style.css", ".own { color: inherit; }\n")
    assert product.build("--strict").messages == []
    override(product, FOOTER, "<p>Own</p>\n")
    (message,) = product.build("--strict").messages
    assert message.startswith(f"overrides/{FOOTER}:1:1: advice A325: ")
    assert message.endswith("; run 'cuecard override --update'")
    assert overriding(product, "--update") == "theme.lock holds 1 file\n"
    assert product.build("--strict").messages == []


def test_no_file_of_the_firm_is_overwritten_by_one_of_the_theme(product: Project) -> None:
    """Nor is a file taken that the theme does not have."""
    own_templates(product)
    override(product, FOOTER, "mine")
    assert "is there already, and is not overwritten." in overriding(product, FOOTER)
    assert (product.folder / "overrides" / FOOTER).read_text("utf-8") == "mine"
    assert f"did you mean '{FOOTER}'?" in overriding(product, "components/foter/template.html")
    assert "the theme has no file '../mkdocs.yml'" in overriding(product, "../mkdocs.yml")
    assert "name a file of the theme" in overriding(product)
