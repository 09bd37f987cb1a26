"""A site of every feature whose own words are all of one kind, and what visitors read and hear of it.

Each word of its settings and texts begins with "Zz", so that every other word is one of the theme's.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import yaml
from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString, TemplateString

from cuecard.convert.markdown.words_in_texts import KINDS
from tests.landing import page as landing_page
from tests.pictures import SVG
from tests.project import Built, Project, article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SETTINGS: dict[str, Any] = {
    "organization": {
        "name": "Zzurba",
        "boilerplate": "Zzurba zzik zzak.",
        "place": "Zzaton",
        "logo": "assets/logo.svg",
    },
    "categories": {
        "zz-one": {"title": "Zzone", "description": "Zzabout zzone."},
        "zz-two": {"title": "Zztwo", "description": "Zzabout zztwo."},
        "zz-none": {"title": "Zznone", "description": "Zzabout zznone."},
    },
    "authors": {
        "zz-author": {"name": "Zzanna", "description": "Zzwrites."},
        "zz-other": {"name": "Zzotto", "description": "Zzdraws."},
    },
    "series": {"zz-series": {"title": "Zzseries", "description": "Zzabout."}},
    "default_cta": "zz-call",
    "header_cta": "zz-call",
    "ctas": {"zz-call": {"heading": "Zzheading", "text": "Zztext.", "label": "Zzlabel", "url": "/contact/"}},
    "announcement": {"text": "Zzannounced", "label": "Zzmore", "url": "/contact/"},
    "redirects": {"/old/": "/contact/", "/older/": "gone"},
    "listing": {"per_page": 2},
}
TEXT = f"""\
{"Zzword zzmore. " * 250}

## Zzfirst

A zz[^1] zznote.

[^1]: Zzfoot.

## Zzsecond

- [ ] zzdo
- [x] zzdid

```
zzcode
```

## Zzthird

![Zzalt](zz.svg)

/// figure-caption
Zzcaption
///

| zzh | zzi |
| --- | --- |
| zz1 | zz2 |

/// table-caption
Zztable
///
"""
NOTES = "\n\n".join(f"!!! {kind}\n    Zzinside." for kind in sorted(KINDS))
JOB: dict[str, Any] = {
    "posted": "2026-05-04",
    "valid_through": "2026-07-31",
    "employment": ["full-time", "part-time", "contract", "temporary", "internship", "per-diem", "volunteer"],
    "places": [{"city": "Zzcity", "country": "DE"}],
    "remote_in": ["DE"],
    "reference": "Zz7",
}
PERIODS = ("hour", "day", "week", "month", "year")
_HEARD = ("alt", "aria-label", "title", "placeholder", "label", "summary")
_NO_TEXT = re.compile(
    r"^---\n.*?^---\n|https?://\S+|<[^>]*>|&\w+;|^(?:!!!|///) [\w-]+|\w{3}, \d\d \w{3} \d{4}[^\n]*|^\w\w(?:-\w+)?$",
    re.DOTALL | re.MULTILINE,
)
"""Addresses, dates of RSS, tags of languages, and what is Markdown or HTML."""
_FORMS = ("found", "zero", "one", "two", "few", "many")
_OF_SCRIPTS = {f"data-{name}" for name in (*_FORMS, "done", "busy", "none", "failed")}
_NOT_READ = {"script", "style", "kbd"}
_NO_WORDS = {
    "@type",
    "@id",
    "@context",
    "employmentType",
    "unitText",
    "jobLocationType",
    "inLanguage",
    "timeRequired",
    "currency",
}


def write_worded_site(project: Project, language: str = "en") -> None:
    """Write the sources and settings of the site."""
    project.put_settings_first(yaml.safe_dump({"extra": SETTINGS}, allow_unicode=True))
    settings = project.folder / "mkdocs.yml"
    text = re.sub(
        r"^(site_name|site_description|copyright): .*$", r"\1: Zzurba", settings.read_text("utf-8"), flags=re.M
    )
    settings.write_text(text.replace("  language: en\n", f"  language: {language}\n"), "utf-8")
    project.configure("permalink: false", "permalink: true")
    for act in (project.draw_cards, project.make_icons, project.index_search):
        act()
    project.write("index.md", landing_page(*_sections(), title="Zzhome", description="Zzurba zzwelcome."))
    project.write("contact.md", "---\ntitle: Zzcontact\n---\nZzwrite.\n")
    project.write("articles/zz.svg", SVG)
    known = {"category": "zz-one", "description": "Zzdescribed zzwell.", "authors": ["zz-author", "zz-other"]}
    known |= {"tags": ["zztag"], "series": "zz-series"}
    for number in range(1, 6):
        project.write(
            f"articles/zz-{number}.md",
            article(
                TEXT if number == 3 else f"Zzshort.\n\n{NOTES}",
                **known | {"title": f"Zztitle {number}", "date": f"2026-01-1{number}", "featured": number == 1},
                updated="2026-02-02",
            ),
        )
    alone = {"category": "zz-two", "description": "Zzdescribed.", "series": "zz-alone", "title": "Zzalone"}
    project.configure("  series:\n", "  series:\n    zz-alone:\n      title: Zzsolo\n")
    project.write("articles/zz-alone.md", article("Zzshort.", **alone))
    for number, period in enumerate(PERIODS):
        salary = {"currency": "EUR", "minimum": 10, "maximum": 20, "per": period}
        keys = {"title": f"Zzjob {number}", "description": "Zzdescribed.", "template": "job.html"}
        written = [f"{key}: {json.dumps(value)}" for key, value in (keys | {"job": JOB | {"salary": salary}}).items()]
        project.write(f"jobs/zz-{number}.md", "\n".join(["---", *written, "---", "Zzjob.", ""]))


def _sections() -> list[dict[str, Any]]:
    figures = [{"value": value, "label": "Zzlabel", "source": "Zzsource"} for value in "78"]
    return [
        {"kind": "stats", "items": figures},
        {"kind": "latest", "heading": "Zzlatest"},
        {"kind": "latest", "heading": "Zzlatest zzone", "category": "zz-one"},
    ]


def said(built: Built) -> Iterator[tuple[str, str]]:
    """Give everything that visitors read and hear, and what machines are told in words, with the file it stands in."""
    for path in sorted(built.site.rglob("*")):
        name = path.relative_to(built.site).as_posix()
        if path.is_file() and not name.startswith("pagefind/"):
            for words in _said_in(path):
                yield name, " ".join(words.split())


def _said_in(path: Path) -> Iterator[str]:
    match path.suffix:
        case ".html":
            yield from said_on_page(BeautifulSoup(path.read_text("utf-8"), "html.parser"))
        case ".xml":
            texts = (text for element in ET.parse(path).iter() for text in (element.text, element.tail) if text)
            yield from (re.sub(_NO_TEXT, " ", text) for text in texts)
        case ".json":
            yield from _strings(json.loads(path.read_text("utf-8")))
        case ".webmanifest":
            yield from (
                json.loads(path.read_text("utf-8")).get(key, "") for key in ("name", "short_name", "description")
            )
        case ".css" if path.name == "feed.css":
            yield from re.findall(r'content: "(.*)"', path.read_text("utf-8"))
        case ".txt" | ".md" if path.name != "robots.txt":
            yield re.sub(_NO_TEXT, " ", path.read_text("utf-8"))


def said_on_page(page: BeautifulSoup | Tag) -> Iterator[str]:
    """Give each text and each attribute that is read or heard, what scripts say and what networks are told."""
    for element in page.find_all(True):
        yield from (str(element[name]) for name in _HEARD if element.has_attr(name))
        yield from (str(value) for name, value in element.attrs.items() if name in _OF_SCRIPTS)
        if element.name == "meta" and str(element.get("property", element.get("name", ""))).endswith(
            ("title", "description", "alt", "site_name", "section", "tag")
        ):
            yield str(element["content"])
        if element.get("type") == "application/ld+json":
            yield from _strings(json.loads(element.get_text()))
    for text in page.find_all(string=True):
        is_shown = type(text) in {NavigableString, TemplateString}
        if is_shown and not any(parent.name in _NOT_READ for parent in text.parents):
            yield str(text)


def _strings(data: Any, key: str = "") -> Iterator[str]:
    """Give the words within JSON, without addresses, dates and names that a vocabulary has."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from _strings(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value, key)
    elif isinstance(data, str) and key not in _NO_WORDS and not re.match(r"https?://|\d{4}-\d\d-\d\d", data):
        yield re.sub(_NO_TEXT, " ", data)
