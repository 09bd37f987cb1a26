"""The words by which a firm is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlsplit

import yaml


def brand_words(configuration: Path) -> Iterator[str]:
    """Give the names, the place, the host and the abbreviations that a site's settings say of its firm."""
    site = yaml.safe_load(configuration.read_text("utf-8"))
    organization = site["extra"]["organization"]
    for name in {site["site_name"], organization["name"]}:
        words = name.split()
        yield from (" ".join(pair) for pair in pairwise(words))
        yield from ("".join(words), "-".join(words), "_".join(words))
    yield organization["place"].partition(",")[0]
    yield str(urlsplit(site["site_url"]).hostname).partition(".")[0]
    yield from re.findall(r"\b[A-Z]{3,}\b", organization["boilerplate"])
