"""A site that says some words in every key that takes any: settings, front matter, sections.

The keys are those of the models, so that a new one is said without a line here, unless it takes no words: then the
build fails until it is told here what the key says.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, get_args, get_origin

import yaml
from pydantic import BaseModel

from cuecard.check.validation.tagged_models import models_in
from cuecard.model.front_matter import ArticleFields, ListingFields, PageFields
from cuecard.model.job import Job
from cuecard.model.site_settings import Settings
from tests.landing import EXAMPLES, page
from tests.project import ROOT, Built, Project

Choices = dict[str, Callable[[str], Any]]
FULL = [example for example in EXAMPLES if example.state == "full"]
"""Each kind of section with every key that it has."""


def address(words: str) -> str:
    """Put as much of some words into an address as one may hold."""
    return "https://a.example/" + re.sub(r"[\s\"<>\\\x00-\x1f\x7f]", "", words)


def old_address(words: str, name: str) -> str:
    """Put as much of some words into an old address as one may hold."""
    taken = re.sub(r"[?#%\x00-\x1f\x7f\\]|//+", "", words).strip()
    return f"/{name}/{taken}/"


def always(value: Any) -> Callable[[str], Any]:
    """Choose a value that has none of the words; None leaves the key out."""
    return lambda words: value  # noqa: ARG005 - as those are called that use them


SETTINGS: Choices = {
    "organization.logo": always("assets/logo.svg"),
    "organization.links": lambda words: {words: address(words)},
    "categories.cta": always("one"),
    "ctas.then": always(None),
    "cta_rules": lambda words: {"one": {"priority": 1, "cta": "one", "when": {"tags": {"any": [words]}}, "why": words}},
    "paths": always(None),
    "default_cta": always("one"),
    "header_cta": always("one"),
    "search_engines.title": lambda words: "{title} " + words.translate(str.maketrans("{}", "()")),
    "search_engines.disallow": lambda words: ["/" + re.sub(r"[\s#]", "", words)],
    "typography": always(
        False
    ),  # else hostile quotation marks would come to nothing before anything has to escape them
    "time_zone": always("America/New_York"),
    "brand.light": always({"paper": "white", "ink": "#16222e", "accent": "rgb(15 107 99)", "surface": "#f6f3ec"}),
    "brand.dark": always({"paper": "black", "ink": "#e8ecef", "accent": "#7fd1c9", "surface": "#10171e"}),
    "analytics": lambda words: {"service": "umami", "site": words, "host": "https://stats.example"},
    "embeds": always(["player.example"]),
    "redirects": lambda words: {old_address(words, "old"): address(words)},
    "checks": always(None),
    "words": lambda words: {"article": {"tags": words.translate(str.maketrans("{}[]", "()()"))}},
}
ARTICLE: Choices = {
    "date": always("2026-01-15"),
    "description": lambda words: f"{words} and as much more as search engines show below a title",
    "category": always("one"),
    "tags": lambda words: [f"{words} tag"],
    "authors": always(["one"]),
    "cta": always("one"),
    "image": always("assets/icon.svg"),
    "series": always("one"),
    "slug": always(None),
    "redirect_from": always(None),
    "template": always(None),
    "lang": always(None),
}
PAGE: Choices = {
    **{name: choice for name, choice in ARTICLE.items() if name in PageFields.model_fields},
    "redirect_from": lambda words: [old_address(words, "once")],
    "sections": always(None),
    "job": always(None),
}
JOB: Choices = {
    "posted": always("2026-05-04"),
    "valid_through": always("2026-07-31"),
    "employment": always(["contract"]),
    "places.country": always("US"),
    "remote_in": always(["US"]),
    "salary": always({"currency": "USD", "minimum": 10, "per": "hour"}),
}
"""What the keys say that take no words, or not all of them."""


def said(model: type[BaseModel], words: str, choices: Choices, path: str = "") -> dict[str, Any]:
    """Say some words in every key of a model that takes text; other keys only where they have to be said."""
    found = {}
    for name, field in model.model_fields.items():
        here = f"{path}.{name}".lstrip(".")
        if here in choices:
            found[name] = choices[here](words)
        elif _takes_text(field.annotation) or field.is_required():
            found[name] = _value(field.annotation, address(words) if name == "url" else words, choices, here)
    return {name: value for name, value in found.items() if value is not None}


def _takes_text(annotation: Any) -> bool:
    inner = models_in(annotation)
    if inner:
        return any(_takes_text(field.annotation) for one in inner for field in one.model_fields.values())
    if get_origin(annotation) is Annotated:
        return _takes_text(get_args(annotation)[0])
    return annotation in {str, Any} or any(map(_takes_text, get_args(annotation)))


def _value(annotation: Any, words: str, choices: Choices, path: str) -> Any:
    inner, origin = models_in(annotation), get_origin(annotation)
    if origin is Annotated:
        return _value(get_args(annotation)[0], words, choices, path)
    value = said(inner[0], words, choices, path) if inner else words
    return {"one": value} if origin is dict else [value] if origin is list else value


def build(project: Project, words: str) -> Built:
    """Build a site that says some words in every field."""
    project.complete()
    write_settings(project, words)
    write_sources(project, words)
    built = project.build()
    assert built.status == 0, built.output
    return built


def write_settings(project: Project, words: str) -> dict[str, Any]:
    """Write settings that say some words in every field that visitors see, and give them."""
    own = dict.fromkeys(("site_name", "site_description", "site_author", "copyright"), words)
    path = project.folder / "mkdocs.yml"
    lines = [line for line in path.read_text("utf-8").splitlines() if line.partition(":")[0] not in own]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    nav = [{words: "contact.md"}, {words: [{words: "landing.md"}, "page.md"]}]
    settings = {**own, "nav": nav, "extra": said(Settings, words, SETTINGS)}
    project.put_settings_first(yaml.safe_dump(settings))
    return settings


def write_sources(project: Project, words: str) -> None:
    """Write pages of every kind."""
    text = "[call](cta:)\n\n/// cta\n///\n\n" + "## One\n\nWords.\n\n## Two\n\nWords.\n\n" * 3
    for slug in ("a", "b"):
        project.write(f"articles/{slug}.md", with_front_matter(said(ArticleFields, words, ARTICLE), text))
    project.write("articles/index.md", with_front_matter(said(ListingFields, words, ARTICLE), "Words."))
    ordinary = said(PageFields, words, PAGE)
    project.write("page.md", with_front_matter(ordinary, "Words."))
    job = {**ordinary, "redirect_from": [], "template": "job.html", "job": said(Job, words, JOB)}
    project.write("job.md", with_front_matter(job, "Words."))
    for file in (ROOT / "overrides/examples").glob("*.svg"):
        project.write(file.name, file.read_bytes())
    sections = [in_section(example.section, words) for example in FULL]
    landing = page(*sections, title=words).replace("hiring-process", "one").replace("discovery-call", "one")
    project.write("landing.md", landing)


def with_front_matter(fields: dict[str, Any], text: str) -> str:
    """Write a source."""
    return f"---\n{yaml.safe_dump(fields, allow_unicode=True)}---\n\n{text}"


CHOSEN = {"kind", "id", "cta", "category", "image", "page"}
"""The keys of sections that do not say words: choices and names."""


def in_section(value: Any, words: str) -> Any:
    """Replace whatever a section says; a new key is covered by standing in the theme's example."""
    if isinstance(value, dict):
        return {
            key: part if key in CHOSEN else in_section(part, address(words) if key == "url" else words)
            for key, part in value.items()
        }
    if isinstance(value, list):
        return [in_section(part, words) for part in value]
    return words if isinstance(value, str) else value
