"""The JSON Schema of front matter says what the build says, but for what needs more than one file's values."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from cuecard.check.front_matter_wording import ARTICLE
from cuecard.check.validation.key_descriptions import meaning_of
from cuecard.check.validation.models import validate
from cuecard.model.front_matter import ArticleFields
from cuecard.model.front_matter_schema import article_schema
from cuecard.model.front_matter_values import Known
from cuecard.model.site_settings import Settings
from cuecard.read.marked_yaml import MarkedYaml
from cuecard.read.source_file import SourceFile, read_source_file
from cuecard.read.yaml_scalars import UnreadableDate
from tests.broken_site import SETTINGS
from tests.fuzz.front_matter import front_matter
from tests.project import FIRM, ROOT

COMPARES = {"E111", "E119"}
"""What compares two dates."""
BEYOND = {
    "E105-title-date": "a date is a text in JSON",
    "E122-not-utf-8": "a pattern knows signs, and not the bytes that stand for them",
}
"""Mistakes that the schema does not see, and why."""
TEMPLATES = ["article.html", "landing.html", "main.html"]
ARTICLES = sorted(
    path for folder in (ROOT / "docs", ROOT / "tests" / "sites") for path in folder.rglob("articles/**/*.md")
)


def settings_of(path: Path) -> Path:
    """Give the file with the settings of the site that an article belongs to."""
    own = next((folder / "mkdocs.yml" for folder in path.parents if (folder / "mkdocs.yml").is_file()), None)
    return SETTINGS if "broken" in path.parts else own or FIRM / "mkdocs.yml"


@cache
def known_at(settings: Path) -> Known:
    """Give what front matter may name in a site."""
    text = settings.read_text("utf-8")
    return Known(Settings.model_validate(yaml.safe_load(text)["extra"]), TEMPLATES)


@cache
def validator_at(settings: Path) -> Draft202012Validator:
    """Give what checks front matter by the schema of a site."""
    schema = article_schema(known_at(settings))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def as_json(document: MarkedYaml, data: Any, path: tuple[str | int, ...] = ()) -> Any:
    """Give what an editor reads: dates are texts there."""
    if isinstance(data, dict):
        return {key: as_json(document, value, (*path, key)) for key, value in data.items()}
    if isinstance(data, list):
        return [as_json(document, value, (*path, index)) for index, value in enumerate(data)]
    return document.plain.get(path, "") if isinstance(data, dt.date | UnreadableDate) else data


def codes_of(source: SourceFile, known: Known) -> set[str]:
    """Give the messages of the build about the values of front matter."""
    data = source.front_matter.data or {}
    _, problems = validate(ArticleFields, source.front_matter, ARTICLE, context=known, data=data)
    return {problem.code for problem in problems}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_schema_takes_what_the_build_takes(path: Path) -> None:
    """Of every article of the site and of the tests; it refuses what the build refuses."""
    source, settings = read_source_file(path.read_bytes(), path.name), settings_of(path)
    if not source.has_front_matter or path.name == "index.md":
        return
    codes = codes_of(source, known_at(settings))
    errors = list(validator_at(settings).iter_errors(as_json(source.front_matter, source.front_matter.data or {})))
    is_seen = bool(codes - COMPARES) and not BEYOND.keys() & set(path.parts)
    assert bool(errors) is is_seen, (codes, errors)


@given(front_matter)
def test_it_never_refuses_what_the_build_takes(middle: str) -> None:
    """Whatever is written."""
    source = read_source_file(f"---\n{middle}\n---\n".encode("utf-8", "surrogatepass"), "a.md")
    if not source.problems and source.has_front_matter and not codes_of(source, known_at(SETTINGS)):
        validator_at(SETTINGS).validate(as_json(source.front_matter, source.front_matter.data or {}))


VALID = {"title": "A", "description": "B", "date": "2026-01-15", "category": "healthcare"}
TAKEN: dict[str, list[object]] = {
    "date": ["2028-02-29", "2000-02-29", " 1900-01-01 ", "2026-12-24T09", "2026-05-04T09:00-04:00"],
    "expires": ["2026-05-04 09:00:30.5Z", "9999-12-31", None],
    "title": ["x" * 110, f"a  {'x' * 108} ", "初年度 🎉"],
    "tags": [[], ["C#", "初年度", "a b"], None],
    "authors": [["editorial"], []],
    "cta": ["discovery-call", False, None],
    "slug": ["a", "a--b", "2026-05"],
    "lang": ["de", "pt-BR", "zh-Hant-TW", "sr-Latn", "es-419"],
    "redirect_from": [["/"], ["/blog/first year/", "/Ä/%C3%A4.html"], None],
    "read_time": [1, 240, None],
    "extra": [{"anything": [1, None]}, {}],
    "image_alt": [None, "A desk"],
    "template": ["landing.html"],
    "draft": [True],
}
REFUSED: dict[str, list[object]] = {
    "date": ["2027-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "1899-12-31", "5 May 2026", None, 2026],
    "expires": ["2026-05-04T25:00", "soon", ["2026-05-04"]],
    "title": ["", "  ", "x" * 111, None, 5],
    "description": ["", "\n", None],
    "category": ["none", None, ["healthcare"]],
    "tags": ["a", ["?!"], [5], {"a": "b"}],
    "authors": ["editorial", ["nobody"]],
    "cta": [True, "none", ""],
    "slug": ["First", "a-", "ä", ""],
    "lang": ["english", "de_DE", "xx"],
    "redirect_from": [["blog/"], ["//a"], ["/a//b"], ["/a/../b"], ["/a?b"], ["/a#b"], ["/a "], ["/%2F"], ["/a/."]],
    "read_time": [0, 241, "5"],
    "image": ["desk.jpg"],
    "template": ["none.html"],
    "draft": ["yes", None],
    "categorie": ["healthcare"],
}


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in TAKEN.items() for value in values])
def test_a_value_that_the_build_takes(key: str, value: object) -> None:
    """At the edges of each rule; the build agrees."""
    assert outcome({**VALID, key: value}) == (True, True)


@pytest.mark.parametrize(("key", "value"), [(key, value) for key, values in REFUSED.items() for value in values])
def test_a_value_that_the_build_refuses(key: str, value: object) -> None:
    """Beyond the edges of each rule; the build agrees."""
    assert outcome({**VALID, key: value}) == (False, False)


def outcome(data: dict[str, object]) -> tuple[bool, bool]:
    """Tell whether the build takes front matter, and whether the schema does."""
    codes = codes_of(SourceFile("a.md", MarkedYaml("a.md", data=data)), known_at(SETTINGS))
    return not codes, validator_at(SETTINGS).is_valid(data)


def test_each_key_is_described_in_the_words_of_the_reference() -> None:
    """Registries give their keys."""
    properties = article_schema(known_at(SETTINGS))["properties"]
    assert list(properties) == list(ArticleFields.model_fields)
    for key, part in properties.items():
        assert part["description"] == meaning_of(ArticleFields, key) != ""
    assert properties["category"]["enum"] == ["hiring-process", "healthcare"]
