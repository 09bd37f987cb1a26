"""Pages made of sections, and the examples that come with the theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import yaml
from bs4 import BeautifulSoup, Tag

from cuecard.model.section_kinds import COMPONENTS
from cuecard.render.section_examples import Example, read_examples
from tests.project import ROOT, Built, Project

THEME = ROOT / "overrides"
FOLDER = THEME / "examples"
EXAMPLES = [
    example
    for kind, component in COMPONENTS.items()
    for example in read_examples(kind, (THEME / "components" / component / "examples.yaml").read_text("utf-8"))
]
_NOT_SHOWN = {"kind", "id", "cta", "category", "url", "image", "page", "number", "wide"}


def page(*sections: dict[str, Any], text: str = "", **front_matter: object) -> str:
    """Write the source of a page made of sections."""
    fields = {
        "title": "A page",
        "template": "landing.html",
        **front_matter,
        "sections": [deepcopy(section) for section in sections],
    }
    written = yaml.safe_dump(
        {name: value for name, value in fields.items() if value is not None}, allow_unicode=True, sort_keys=False
    )
    return f"---\n{written}---\n\n{text}\n"


def build(project: Project, *sections: dict[str, Any], text: str = "", **front_matter: object) -> BeautifulSoup:
    """Build a site with one such page, strictly, and parse it."""
    project.write("a.md", page(*sections, text=text, **front_matter))
    return read(project).page("/a/")


def read(project: Project) -> Built:
    """Build a site that has nothing wrong with it."""
    built = project.build("--strict")
    assert built.status == 0, built.output
    return built


def shown(page: BeautifulSoup) -> list[str]:
    """Name the kinds of sections on a page, in order."""
    return [str(section["data-section"]) for section in page.select("[data-section]")]


def words(element: Tag) -> str:
    """Give an element's words with single spaces."""
    return " ".join(element.get_text().split())


def outline(page: BeautifulSoup) -> list[tuple[int, str]]:
    """Give level and words of each heading within the page's own part."""
    return [(int(heading.name[1]), words(heading)) for heading in page.select("main :is(h1, h2, h3, h4, h5, h6)")]


def texts_of(example: Example) -> Iterator[str]:
    """Give each word that an example wants to be read."""
    for text in _strings(example.section):
        plain = re.sub(r"\]\([^)]*\)|\[\^\d+\]:?|^ *\d+\. |https?://\S+", " ", text, flags=re.MULTILINE)
        yield from re.findall(r"[^\W_]+", plain)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _strings(inner) if name not in _NOT_SHOWN and not name.endswith("_alt") else ()
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    else:
        yield str(value)
