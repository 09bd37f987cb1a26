"""What people and CI read after a build, in `.cuecard/` beside the site."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cuecard.build import is_serving
from cuecard.link.clock import local_time, next_change
from cuecard.model.job_page import JobPage
from cuecard.model.pages import Article
from cuecard.outputs.call_to_action_manifest import calls_in, manifest_of, manifest_with
from cuecard.outputs.security_policy import REPORT as POLICY
from cuecard.outputs.security_policy import security_policy

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from cuecard.build import Build

MANIFEST = "cta-manifest.json"


def note_calls_to_action(html: str, page: str, build: Build) -> None:
    """Keep the calls to action of a page of the output for the manifest."""
    build.cta_uses.extend(calls_in(html, page, build.site.url))


def write_reports(build: Build) -> None:
    """Write the manifest of calls to action and the moment of the next change of a site that is published."""
    if is_serving() or build.host.will_be_refused():
        return
    folder = build.site.reports
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / POLICY, security_policy(build))
    path = folder / MANIFEST
    if build.rest is None:
        _write(path, manifest_of(build.cta_uses))
        _write(folder / "next-change.json", json.dumps(next_change_of(build), indent=2, ensure_ascii=False))
    else:
        pages = [article.url for article in build.rest.made_anew(build.articles)]
        _write(path, manifest_with(pages, build.cta_uses, path.read_text("utf-8")))


def next_change_of(build: Build) -> dict[str, str | None]:
    """Say when the output will next differ without any edit, and because of which source."""
    zone = build.settings.zone
    changes: list[tuple[dt.datetime, str, str]] = [
        (*change, page.source.path)
        for page in [*build.articles, *build.pages, *build.unpublished]
        if isinstance(page, Article | JobPage) and (change := next_change(page.timing, build.now, zone))
    ]
    changes += [(moment, "call to action", _place_of_calls(build)) for moment in build.calls.changes()]
    if announcement := build.settings.announcement:
        moments = announcement.changes(zone)
        changes += [
            (moment, "announcement", build.settings_source.place_of(("extra", "announcement")).path)
            for moment in moments
            if moment > build.now
        ]
    if not changes:
        return {"at": None, "what": None, "source": None}
    at, what, source = min(changes)
    return {"at": local_time(at, zone).isoformat(), "what": what, "source": source}


def _place_of_calls(build: Build) -> str:
    return build.settings_source.place_of(("extra", "ctas")).path


def _write(path: Path, text: str) -> None:
    path.write_text(f"{text}\n", encoding="utf-8")
