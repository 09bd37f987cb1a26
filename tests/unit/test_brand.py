"""Nothing of one firm is in what every firm shares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import urlsplit

import pytest
import yaml

from tests.project import ROOT
from tests.site_contents import traces


def brand_words() -> Iterator[str]:
    """Give the names, the place, the host and the abbreviations by which the firm is known."""
    site = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    organization = site["extra"]["organization"]
    for name in {site["site_name"], organization["name"]}:
        words = name.split()
        yield from (" ".join(pair) for pair in pairwise(words))
        yield from ("".join(words), "-".join(words), "_".join(words))
    yield organization["place"].partition(",")[0]
    yield str(urlsplit(site["site_url"]).hostname).partition(".")[0]
    yield from re.findall(r"\b[A-Z]{3,}\b", organization["boilerplate"])


@pytest.mark.parametrize("folder", ["hooks", "overrides"])
def test_hooks_and_theme_name_no_firm(folder: str) -> None:
    """Names, place and abbreviations are in `mkdocs.yml` and `docs/` alone."""
    words = set(brand_words())
    assert len(words) >= 6
    assert [trace for trace in traces(ROOT / folder, *words) if "__pycache__" not in trace] == []
