"""The wheel is all that a firm installs."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.brand_words import brand_words
from tests.installed_wheel import Installed, install_wheel
from tests.product_form import take_product
from tests.project import ROOT, Project, lay_out_firm
from tests.site_contents import contents


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in an environment of its own."""
    return install_wheel(tmp_path_factory.mktemp("wheel"))


def firm(folder: Path) -> Project:
    """Lay out the whole site of a firm."""
    project = Project.__new__(Project)
    project.folder = lay_out_firm(folder).parent
    return project


def test_a_site_is_built_with_the_wheel_alone(installed: Installed, tmp_path: Path) -> None:
    """Byte for byte as this repository builds it, with its own folders of features and theme."""
    listed = firm(tmp_path / "listed").build("--strict")
    assert listed.status == 0, listed.output
    product = take_product(firm(tmp_path / "product"))
    installed.run("mkdocs", "build", "--strict", folder=product.folder)
    assert contents(product.folder / "site") == contents(listed.site)


def test_a_new_site_is_made_and_built_with_the_wheel_alone(installed: Installed, tmp_path: Path) -> None:
    """From nothing to a site in German, by the commands of README.md."""
    options = ["--name", "Hafenbuch", "--url", "https://hafenbuch.example/", "--language", "de", "--no-input"]
    installed.run("cuecard", "new", "site", "hafen", *options, folder=tmp_path)
    said = installed.run("cuecard", "build", folder=tmp_path / "hafen")
    assert "A321" in said
    assert "A page that is still a sample" in installed.run("cuecard", "explain", "A321", folder=tmp_path / "hafen")
    assert "no mistake" in installed.run("cuecard", "check-links", folder=tmp_path / "hafen")
    assert "Hafenbuch" in (tmp_path / "hafen/site/kontakt/index.html").read_text("utf-8")


def test_nobody_is_sent_into_the_installed_theme(installed: Installed, tmp_path: Path) -> None:
    """Where a firm's macro is not what our templates ask for."""
    product = take_product(firm(tmp_path / "product"))
    product.configure("  name: cuecard\n", "  name: cuecard\n  custom_dir: own\n")
    (product.folder / "own/components").mkdir(parents=True)
    (product.folder / "own/components/macros.html").write_text("{# empty #}\n", "utf-8")
    said = installed.run("mkdocs", "build", folder=product.folder, status=1)
    assert ": error E336: this template cannot be shown: " in said
    assert "; undo the last change to your own templates, or report this as a mistake in Cuecard" in said


def test_the_wheel_holds_the_whole_theme_and_nothing_of_a_firm(installed: Installed) -> None:
    """Neither the shipped site nor tests."""
    with zipfile.ZipFile(installed.wheel) as wheel:
        files = {name: wheel.read(name) for name in wheel.namelist() if ".dist-info/" not in name}
    theme = {name.removeprefix("cuecard/theme/"): held for name, held in files.items() if "/theme/" in name}
    assert theme == contents(ROOT / "overrides")
    assert {name.partition("/")[0] for name in files} == {"cuecard", "cuecard-start.pth"}
    words = {word.casefold().encode() for word in brand_words(ROOT / "mkdocs.yml")}
    assert [name for name, held in files.items() if any(word in held.lower() for word in words)] == []
