"""The files of a new site: templates of `starter/`, filled with what its owner said of it."""

from __future__ import annotations

import datetime as dt
import re
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

import cuecard
from cuecard.commands.initials_logo import draw_initials
from cuecard.edit.written_yaml import written
from cuecard.installed_theme import THEME_DIR
from cuecard.link.slugs import slug_of_title

if TYPE_CHECKING:
    from cuecard.commands.new_site_values import NewSite

STARTER = Path(cuecard.__file__).parent / "starter"
_WORDS = "words.yaml"
_DOT = "dot-"
"""How the names of hidden files begin here."""
_ENGLISH = "en"
_SAMPLE = "sample: true\n"
"""A line of every page; those in another language than the site's say that, too."""
_MARKDOWN_SIGNS = re.compile(r"([\\`*_{}\[\]()#+.!|~^-])")


def written_languages() -> set[str]:
    """Name the languages of the first words of a site."""
    return {path.parent.name for path in STARTER.glob(f"languages/*/{_WORDS}")}


def known_languages() -> set[str]:
    """Name the languages of the theme; a site in one without first words begins with English ones."""
    return written_languages() | {path.stem for path in (THEME_DIR / "words").glob("*.yaml")}


def make_files(site: NewSite, today: dt.date) -> dict[str, bytes]:
    """Give each file of a new site by its path."""
    language = site.language if site.language in written_languages() else _ENGLISH
    marks = _SAMPLE if language == site.language else f"{_SAMPLE}lang: {language}\n"
    words = yaml.safe_load((STARTER / "languages" / language / _WORDS).read_text("utf-8"))
    values = _values(site, words, today)
    files = {}
    for folder in (STARTER / "site", STARTER / "hosts" / site.host, STARTER / "languages" / language):
        env = _environment(folder)
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder).as_posix()
            if path.is_file() and name != _WORDS:
                text = env.get_template(name).render(values).replace(_SAMPLE, marks, 1)
                files[name.replace(_DOT, ".")] = text.encode()
    drawing = draw_initials(site.name, site.colour, site.language).encode()
    return files | {"docs/assets/logo.svg": drawing, "docs/assets/icon.svg": drawing}


def _values(site: NewSite, words: dict[str, Any], today: dt.date) -> dict[str, Any]:
    """Give what templates may show."""
    return {
        **vars(site),
        "words": words,
        "kind": words["kinds"][site.kind],
        "slug": slug_of_title(site.name, site.language) or "site",
        "mail": f"{words['mailbox']}@{site.domain}",
        "settings_host": site.host if site.host != "server" else "other",
        "cuecard_version": version("cuecard"),
        "today": today.isoformat(),
        "yesterday": (today - dt.timedelta(days=1)).isoformat(),
    }


def _environment(folder: Path) -> Environment:
    env = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - it makes Markdown and YAML
    )
    env.filters |= {"yaml": written, "markdown": as_markdown, "fill": str.format}
    return env


def as_markdown(text: str) -> str:
    """Write a text so that Markdown shows it as it is."""
    escaped = _MARKDOWN_SIGNS.sub(r"\\\1", text)
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
