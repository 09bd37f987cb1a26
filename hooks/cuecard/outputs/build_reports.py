"""What people and CI read after a build, in `.cuecard/` beside the site."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cuecard.build import is_serving
from cuecard.link.coming_changes import next_change_of
from cuecard.outputs.call_to_action_manifest import calls_in, manifest_of, manifest_with
from cuecard.outputs.security_policy import REPORT as POLICY
from cuecard.outputs.security_policy import security_policy

if TYPE_CHECKING:
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


def _write(path: Path, text: str) -> None:
    path.write_text(f"{text}\n", encoding="utf-8")
