"""What people and CI read after a build, in `.cuecard/` beside the site."""

from __future__ import annotations

import json
from dataclasses import fields
from json.encoder import encode_basestring
from operator import attrgetter
from typing import TYPE_CHECKING

from cuecard.build import build_of, is_serving
from cuecard.clock import local_time, next_change
from cuecard.content.jobs import JobPage
from cuecard.content.pages import Article
from cuecard.cta_manifest import CtaUse, calls_in
from cuecard.publishing import reports_folder, will_be_refused

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build

MANIFEST = "cta-manifest.json"
_FIELDS = tuple(field.name for field in fields(CtaUse))


def note_calls_to_action(html: str, page: str, config: MkDocsConfig) -> None:
    """Keep the calls to action of a page of the output for the manifest."""
    build_of(config).cta_uses.extend(calls_in(html, page, config.site_url or ""))


def write_reports(config: MkDocsConfig, build: Build) -> None:
    """Write the manifest of calls to action and the moment of the next change of a site that is published."""
    if is_serving() or will_be_refused(config):
        return
    folder = reports_folder(config)
    folder.mkdir(parents=True, exist_ok=True)
    known = [] if build.rest is None else _uses_elsewhere(folder / MANIFEST, build)
    uses = sorted([*known, *build.cta_uses], key=attrgetter(*_FIELDS))
    _write(folder / MANIFEST, "[\n" + ",\n".join(map(_line, uses)) + "\n]")
    if build.rest is None:
        _write(folder / "next-change.json", json.dumps(next_change_of(build), indent=2, ensure_ascii=False))


def _line(use: CtaUse) -> str:
    """Write a use as JSON, at a fifth of what `json.dumps` takes for so small an object."""
    return "{" + ", ".join(f'"{name}": {encode_basestring(getattr(use, name))}' for name in _FIELDS) + "}"


def _uses_elsewhere(manifest: Path, build: Build) -> list[CtaUse]:
    """Give the calls to action of the pages that stay as they are."""
    assert build.rest is not None  # some do
    made = {article.url for article in build.rest.made_anew(build.articles)}
    return [CtaUse(**use) for use in json.loads(manifest.read_text("utf-8")) if use["page"] not in made]


def next_change_of(build: Build) -> dict[str, str | None]:
    """Say when the output will next differ without any edit, and because of which source."""
    zone = build.settings.zone
    changes: list[tuple[dt.datetime, str, str]] = [
        (*change, page.source.path)
        for page in [*build.articles, *build.pages, *build.unpublished]
        if isinstance(page, Article | JobPage) and (change := next_change(page.timing, build.now, zone))
    ]
    if announcement := build.settings.announcement:
        moments = announcement.changes(zone)
        changes += [(moment, "announcement", build.settings_source.path) for moment in moments if moment > build.now]
    if not changes:
        return {"at": None, "what": None, "source": None}
    at, what, source = min(changes)
    return {"at": local_time(at, zone).isoformat(), "what": what, "source": source}


def _write(path: Path, text: str) -> None:
    path.write_text(f"{text}\n", encoding="utf-8")
