"""The pages of the site: kept from earlier builds where all that decides them is the same, else rendered on every core.

A page is remembered only where templates read what they are given by us and little of MkDocs' own
(`reads_only_what_is_given`), and no other hook has a hand in it. Everything else MkDocs renders, as it always does.
"""

from __future__ import annotations

import logging
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.cache.page_rendering import BY_SHAPE, KIND, PageRenderer
from cuecard.cache.rest_of_site import note_rest
from cuecard.cache.template_inputs import reads_only_what_is_given, static_templates_read_only_what_is_given
from cuecard.cache.template_reads import TemplateReads
from cuecard.cache.workers import cores, make_in_shares
from cuecard.outputs.call_to_action_manifest import CtaUse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.build import Build
    from cuecard.cache.page_rendering import Rendered
    from cuecard.cache.template_reads import Read
    from cuecard.model.files import File, Files

_log = logging.getLogger("mkdocs.hooks.cache")


def render_pages(files: Files, build: Build) -> None:
    """Bring every page into the output that can be kept or rendered ahead; the others are left to MkDocs."""
    env, rendered = build.env, getattr(files, "rendered", None)
    if rendered is None or build.host.has_others_in_pages() or not reads_only_what_is_given(env, build):
        return
    pages = build.host.pages_to_make(files)
    build.progress.begin("pages")
    build.renderer = renderer = PageRenderer(env, files, pages, build, TemplateReads(env, build.cache))
    if build.rest is not None:
        _render_changed(pages, rendered, renderer)
        return
    at_once = [(file, kept) for file in pages if (kept := renderer.kept_by_shape(file)) is not None]
    seen = {file.src_uri for file, _ in at_once}
    build.cache.load(KIND)
    build.cache.release()
    others = make_in_shares(renderer.make, [file for file in pages if file.src_uri not in seen])
    number, reads = 0, set()
    for file, made in build.progress.each(chain(at_once, others), len(pages), abreast=cores()):
        reads.add(_take(file, made, renderer))
        rendered.add(file.src_uri)
        number += made.is_kept
    renderer.reads.remember(reads)
    _log.info("%d of %d pages are kept as they are", number, len(pages))
    if build.sources is not None and static_templates_read_only_what_is_given(env, build):
        left = [src_uri for src_uri in build.sources.statuses if src_uri not in files.src_uris]
        build.noted = note_rest(build, shape=renderer.shape.digest, page_count=len(pages), left=left)


def _render_changed(pages: Sequence[File], rendered: set[str], renderer: PageRenderer) -> None:
    """Render the pages of changed texts; all others stay as they are."""
    build = renderer.build
    assert build.rest is not None  # some do
    articles = build.rest.made_anew(build.articles)
    changed = [article.file for article in articles]
    rendered.update({file.src_uri for file in pages} - build.rest.changed)
    for file, made in make_in_shares(renderer.make, changed):
        _take(file, made, renderer)
        rendered.add(file.src_uri)
    renderer.reads.remember()
    build.host.static_templates.clear()
    _log.info("%d of %d pages are kept as they are", build.rest.page_count - len(changed), build.rest.page_count)
    assert build.converter is not None  # it has converted them
    conversions = {article.file.src_uri: build.converter.key_of(article) for article in articles}
    build.noted = build.rest.noted(conversions)


def _take(file: File, rendered: Rendered, renderer: PageRenderer) -> Read:
    """Let the build know what came of a page, and remember it where nothing was wrong; give its templates."""
    build, shown = renderer.build, {address: Path(path) for address, path in rendered.shown.items()}
    build.problems.extend(rendered.problems)
    build.pictures.shown.update(shown)
    build.cta_uses.extend(CtaUse(**use) for use in rendered.cta_uses)
    build.cache.keep(KIND, file.dest_uri)
    build.cache.keep(BY_SHAPE, file.dest_uri)
    if rendered.is_kept:
        build.output.kept.add(file.dest_uri)
    templates = rendered.templates or renderer.reads.read(rendered.asked)
    if rendered.problems or not rendered.key:
        return templates
    value = [rendered.content_hash, rendered.cta_uses, rendered.claimed, templates]
    if not rendered.is_kept:
        build.cache.remember(KIND, file.dest_uri, rendered.key, value)
    if rendered.key_by_shape:
        by_shape = [*value, renderer.shape.places_of(shown)]
        build.cache.remember(BY_SHAPE, file.dest_uri, rendered.key_by_shape, by_shape)
    return templates
