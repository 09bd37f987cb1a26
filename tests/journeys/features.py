"""Features of a site that can meet each other: each value of a factor writes something into a project."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from covertable import make

from tests.pictures import png
from tests.product_form import override, take_product
from tests.project import Project, article

Site = Mapping[str, str]
"""A value for each factor."""

FACTORS: dict[str, list[str]] = {
    "status": ["published", "draft", "scheduled", "expired"],
    "shows": ["words", "picture", "attachment", "film in HTML"],
    "cover": ["without", "beside it", "in assets"],
    "redirect": ["none", "of the article", "in the settings", "of a page"],
    "series": ["none", "alone", "with another"],
    "language": ["the site's", "de", "ar", "ja"],
    "site language": ["en", "de", "ar"],
    "site address": ["root", "below a path", "none"],
    "addresses": ["folders", "files"],
    "words of addresses": ["ours", "own", "a pattern"],
    "host": ["left out", "netlify", "cloudflare", "other"],
    "trust": ["authors", "nobody", "full"],
    "job": ["none", "open", "scheduled", "over"],
    "section": ["hero", "features", "steps", "logos", "stats", "faq", "latest", "services", "text", "quote", "cta"],
    "template": ["ours", "own"],
    "hook": ["ours", "own"],
    "extension": ["ours", "another"],
    "theme and features": ["of folders", "of the package"],
}
DAY = "2026-06-01"
HIDDEN: dict[str, dict[str, object]] = {
    "draft": {"draft": True},
    "scheduled": {"date": "2026-07-01"},
    "expired": {"expires": "2026-05-01"},
}
TEXTS = {
    "words": "Zanzibar words.",
    "picture": "Words. ![A map of zanzibar](zanzibar.png)",
    "attachment": "Words. [The plan](zanzibar.pdf)",
    "film in HTML": 'Words.\n\n<video controls poster="zanzibar.png" src="zanzibar.mp4"></video>\n',
}
JOB_DATES = {
    "open": ("2026-05-01", "2026-08-01"),
    "scheduled": ("2026-07-01", "2026-08-01"),
    "over": ("2026-03-01", "2026-04-01"),
}
PATHS = {
    "own": {"articles": "beitraege", "categories": "themen", "tags": "schlagworte", "page": "seite"},
    "a pattern": {"articles": "blog", "categories": "blog", "article": "/blog/{category}/{year}-{month}/{slug}/"},
}
LINK = {"label": "Read on", "url": "articles/zanzibar.md"}
SECTIONS: dict[str, dict[str, Any]] = {
    "hero": {"heading": "Hello", "link": LINK, "image": "assets/map.png", "image_alt": "A map of both."},
    "features": {"heading": "Things", "items": [{"title": "One", "text": "It is.", "link": LINK}]},
    "steps": {"heading": "Steps", "items": [{"title": "One", "text": "Read [on](articles/zanzibar.md)."}]},
    "logos": {"items": [{"image": "assets/map.png", "image_alt": "The map of an association"}]},
    "stats": {"items": [{"value": "5", "label": "maps", "source": "A count", "url": "articles/zanzibar.md"}]},
    "faq": {"heading": "Questions", "items": [{"question": "Why?", "answer": "See [why](articles/zanzibar.md#why)."}]},
    "latest": {"heading": "Lately", "number": 2},
    "services": {"heading": "Services", "items": [{"page": "contact.md"}]},
    "text": {"heading": "Text", "text": "Read [on](articles/zanzibar.md). ![A map of both](assets/map.png)"},
    "quote": {"text": "Maps are not the place.", "source": "A proverb", "url": "contact.md"},
    "cta": {"cta": "share-a-role"},
}


def sites() -> list[Site]:
    """Give sites in which each pair of values of two factors meets at least once."""
    return [dict(site) for site in make(FACTORS)]


def pairs(chosen: list[Site]) -> set[frozenset[tuple[str, str]]]:
    """Give the pairs of values that meet in some sites."""
    return {frozenset((one, other)) for site in chosen for one in site.items() for other in site.items() if one < other}


def write(site: Site, project: Project) -> None:
    """Write a site with these features; all that is only its article's has the word zanzibar."""
    _write_settings(site, project)
    write_article(site, project)
    _write_others(site, project)
    if site["job"] != "none":
        project.write("jobs/driver.md", _job(*JOB_DATES[site["job"]]))
    if site["theme and features"] == "of the package":
        take_product(project)
    if site["template"] == "own":
        _write_template(project)
    if site["hook"] == "own":
        hook = project.folder / "own_hook.py"
        hook.write_text("def on_page_content(html, **_):\n    return html.replace('Words.', 'Own words.')\n", "utf-8")


def _write_template(project: Project) -> None:
    name, text = "components/boilerplate/template.html", '<p data-boilerplate>{{ "own words" | upper }}</p>\n'
    if (project.folder / "overrides").exists():
        (project.copy_theme() / name).write_text(text, "utf-8")
    else:
        override(project, name, text)


def _write_settings(site: Site, project: Project) -> None:
    extra: dict[str, object] = {"trust": site["trust"]}
    if site["words of addresses"] in PATHS:
        extra["paths"] = PATHS[site["words of addresses"]]
    if site["host"] != "left out":
        extra["host"] = site["host"]
    if site["redirect"] == "in the settings":
        extra["redirects"] = {"/old/": "/contact/"}
    lines = "".join(f"  {key}: {json.dumps(value)}\n" for key, value in extra.items())
    project.configure("extra:\n", f"extra:\n{lines}")
    project.configure("language: en", f"language: {site['site language']}")
    addresses = {"root": "https://firm.example/", "below a path": "https://firm.example/a/path/"}
    project.set_site_url(addresses.get(site["site address"]))
    if site["addresses"] == "files":
        project.configure("strict: false", "strict: false\nuse_directory_urls: false")
    if site["hook"] == "own":
        project.configure("hooks:\n", "hooks:\n  - own_hook.py\n")
    if site["extension"] == "another":
        project.configure("markdown_extensions:\n", "markdown_extensions:\n  - abbr\n")


def write_article(site: Site, project: Project) -> None:
    """Write the article that the other features meet."""
    fields: dict[str, object] = {"title": "Zanzibar", "date": "2026-02-01", "tags": ["zanzibar"]}
    fields |= HIDDEN.get(site["status"], {})
    if site["cover"] != "without":
        folder = "articles" if site["cover"] == "beside it" else "assets"
        project.write(f"{folder}/zanzibar-cover.png", png("the cover of zanzibar"))
        fields |= {"image": "zanzibar-cover.png", "image_alt": "A cover."}
    if site["redirect"] == "of the article":
        fields["redirect_from"] = ["/old/zanzibar/"]
    if site["series"] != "none":
        fields["series"] = "clinical-ai"
    if site["language"] != "the site's":
        fields["lang"] = site["language"]
    text = f"{TEXTS[site['shows']]} [Call](cta:)\n\n## Why {{#why}}\n\n[Other](other.md), [contact](/contact/)."
    project.write("articles/zanzibar.md", article(text, **fields))
    for name in ("zanzibar.png", "zanzibar.pdf", "zanzibar.mp4"):
        if name in text:
            project.write(f"articles/{name}", png(name) if name.endswith("png") else f"zanzibar {name}")


def _write_others(site: Site, project: Project) -> None:
    fields: dict[str, object] = {"title": "Other", "tags": ["other"]}
    if site["series"] == "with another":
        fields["series"] = "clinical-ai"
    project.write(
        "articles/other.md", article("Read [this](zanzibar.md).\n\n![A map of both](/assets/map.png)", **fields)
    )
    project.write("assets/map.png", png("a map of both"))
    section = {"kind": site["section"], **SECTIONS[site["section"]]}
    project.write("index.md", _page("Home", template="landing.html", sections=[section]))
    old = {"redirect_from": ["/older.html"]} if site["redirect"] == "of a page" else {}
    project.write("about.md", _page("About", "See [the map](articles/zanzibar.md#why).", **old))


def _page(title: str, text: str = "", **fields: object) -> str:
    description = f"A page named {title} whose description is as long as search engines like to show."
    lines = [
        f"{key}: {json.dumps(value)}" for key, value in {"title": title, "description": description, **fields}.items()
    ]
    return "\n".join(["---", *lines, "---", "", text, ""])


def _job(posted: str, valid_through: str) -> str:
    job = {"posted": posted, "valid_through": valid_through, "employment": ["full-time"], "remote_in": ["US"]}
    return _page("Driver", "You drive *maps* about.", template="job.html", job=job)
