"""What stands in the repository's own `mkdocs.yml`, `docs/` and `urls.lock`."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from cuecard.link.urls_lock import updated
from tests.brand_words import brand_words
from tests.journeys.whole_site import WholeSite
from tests.project import ROOT
from tests.site_contents import traces

SETTINGS = ROOT / "mkdocs.yml"


@pytest.mark.parametrize("folder", ["hooks", "overrides"])
def test_hooks_and_theme_name_no_firm(folder: str) -> None:
    """Names, place and abbreviations of the shipped one stand in `mkdocs.yml` and `docs/` alone."""
    words = set(brand_words(SETTINGS))
    assert len(words) >= 3
    assert [trace for trace in traces(ROOT / folder, *words) if "__pycache__" not in trace] == []


def test_the_addresses_are_kept_as_the_command_writes_them() -> None:
    """An update adds lines and changes none."""
    lock = ROOT / "urls.lock"
    text = lock.read_text("utf-8") if lock.is_file() else updated("", [])
    assert updated(text, []) == text


def test_authors_are_trusted_and_no_one_else() -> None:
    """The default needs no word in `mkdocs.yml`."""
    assert "trust:" not in SETTINGS.read_text("utf-8")


def test_drawings_stay_what_they_are(shipped: WholeSite) -> None:
    """Comments aside, the published ones are the same documents."""
    built = shipped.build("--strict", as_of="2030-01-01")
    assert built.status == 0, built.output
    drawings = {path: built.site / path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.svg")}
    published = {source: path for source, path in drawings.items() if path.is_file()}
    assert published
    for source, path in published.items():
        expected = ElementTree.canonicalize(source.read_text("utf-8"))
        assert ElementTree.canonicalize(path.read_text("utf-8")) == expected, source
