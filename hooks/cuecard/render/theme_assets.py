"""The theme's style sheets and scripts, each kind joined into one file that is named by its content."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from fnmatch import fnmatch
from typing import TYPE_CHECKING, Any

from cuecard.read.words_files import FOLDER

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import File, Files
    from cuecard.render.look import Look
    from cuecard.site import Site

COMPONENTS = "components/"
"""Where each component of the theme has a folder, with its part of both files."""
PARTS = {"css": "style.css", "js": "script.js"}
EXAMPLES = "examples/"
"""Where the theme has what only its style guide shows."""
CARD_TEMPLATE = "social-card.svg"
FEED_SHEET = "assets/feed.css"
"""What makes a feed readable in a browser."""
FIRST = {
    "css": tuple(f"css/{name}.css" for name in ("tokens", "brand", "base", "code", "note", "prose")),
    "js": ("components/scheme/script.js",),
}
"""What comes first in each file; components follow by name, then the rest by name."""


def gather_assets(files: Files, build: Build) -> None:
    """Join the theme's sheets and scripts; what of the themes is no part of the site leaves."""
    build.stylesheet = _join("css", files, build)
    build.script = _join("js", files, build)
    for file in _not_of_the_site(files, build.site):
        files.remove(file)
    sheet = files.get_file_from_path(FEED_SHEET)
    if sheet is not None and sheet.src_dir in build.site.own_theme_dirs:
        files.remove(sheet)
        files.append(build.host.generated(FEED_SHEET, content=_content(sheet, build)))


def _join(kind: str, files: Files, build: Build) -> str:
    """Put the files of a kind into one and give its address."""
    parts = [file for file in files if file.src_dir in build.site.own_theme_dirs and _is_part(file.src_uri, kind)]
    parts.sort(key=lambda file: _rank(file.src_uri, FIRST[kind]))
    content = "\n".join(_content(file, build).strip() for file in parts) + "\n"
    address = f"assets/site.{hashlib.sha256(content.encode()).hexdigest()[:8]}.{kind}"
    for file in parts:
        files.remove(file)
    files.append(build.host.generated(address, content=content))
    return address


def _content(file: File, build: Build) -> str:
    """Give a sheet's or script's text; two sheets are templates: over the brand's colours, and over words."""
    if file.src_uri == "css/brand.css":
        shown: dict[str, Any] = {"colours": _colours(build.look), "brand": build.settings.brand}
    elif file.src_uri == FEED_SHEET:
        shown = {"about_feeds": _in_css(build.words.machine.feed)}
    else:
        return file.content_string
    return build.templates.get_template(file.src_uri).render(shown) + "\n"


def _in_css(words: str) -> str:
    """Write words as they stand between the quotation marks of a style sheet."""
    return " ".join(words.split()).replace("\\", "\\\\").replace('"', '\\"')


def _colours(look: Look) -> dict[str, tuple[str, str]]:
    """Give each colour's light and dark value by the name of its token."""
    light, dark = asdict(look.light), asdict(look.dark)
    return {name.replace("_", "-"): (light[name], dark[name]) for name in light}


def _is_part(src_uri: str, kind: str) -> bool:
    return src_uri.startswith(f"{kind}/") or fnmatch(src_uri, f"{COMPONENTS}*/{PARTS[kind]}")


def _rank(src_uri: str, first: tuple[str, ...]) -> tuple[int, bool, list[str]]:
    place = first.index(src_uri) if src_uri in first else len(first)
    return place, not src_uri.startswith(COMPONENTS), src_uri.split("/")


def _not_of_the_site(files: Files, site: Site) -> list[File]:
    """Give the assets of Material, which these pages do not use, and what our own theme keeps for the build."""
    ours = {None, site.docs_dir, *site.own_theme_dirs}
    return [file for file in files if file.src_dir not in ours or _is_for_the_build(file, site)]


def _is_for_the_build(file: File, site: Site) -> bool:
    unseen = file.src_uri.startswith((EXAMPLES, CARD_TEMPLATE, f"{FOLDER}/")) or fnmatch(
        file.src_uri, f"{COMPONENTS}*/examples.yaml"
    )
    return unseen and file.src_dir in site.own_theme_dirs
