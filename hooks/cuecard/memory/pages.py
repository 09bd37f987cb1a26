"""The pages of the site: kept from earlier builds where all that decides them is the same, else rendered on every core.

What decides a page is what its template is given, and the site's key. So a page is remembered only where templates
read what they are given by us and little of MkDocs' own (`reads_only_what_is_given`), and no other hook has a hand in
it. Everything else MkDocs renders, as it always does.
"""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from mkdocs.commands.build import _build_page
from mkdocs.structure.files import InclusionLevel

from cuecard.build import is_serving
from cuecard.content.site_files import SiteFiles
from cuecard.cta_manifest import CtaUse
from cuecard.machines.claims import KnownAddresses
from cuecard.memory.digests import digest
from cuecard.memory.rest_of_site import note_rest
from cuecard.memory.site_shape import SiteShape
from cuecard.memory.templates import reads_only_what_is_given
from cuecard.problems import Problems
from cuecard.standing_site import content_hash
from cuecard.theme.environment import page_context, site_view
from cuecard.workers import make_in_shares

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files
    from mkdocs.structure.nav import Navigation

    from cuecard.build import Build
    from cuecard.content.pages import SitePage
    from cuecard.problems import Problem

KIND, BY_SHAPE = "page", "page by shape"
_log = logging.getLogger("mkdocs.hooks.memory")
_OUR_OWN = frozenset(["hooks/theme.py", "hooks/claims.py", "hooks/reports.py"])
"""The hooks that have a hand in pages and whose doing is known here."""


@dataclass(frozen=True)
class Rendered:
    """What came of rendering a page, as plain data."""

    key: str
    """Of what its template is given; empty where that was not made."""
    key_by_shape: str
    content_hash: str
    """Of the page's bytes."""
    is_kept: bool
    cta_uses: Sequence[Mapping[str, str]]
    claimed: Sequence[str]
    """The addresses that the page claims the site to have."""
    problems: Sequence[Problem] = ()
    shown: Mapping[str, str] = field(default_factory=dict)
    """Where the variants of pictures lie, by their addresses."""


def render_pages(env: Environment, config: MkDocsConfig, files: Files, build: Build) -> None:
    """Bring every page into the output that can be kept or rendered ahead; the others are left to MkDocs."""
    if not isinstance(files, SiteFiles) or other_hooks(config) or not reads_only_what_is_given(env, config, build):
        return
    inclusion = InclusionLevel.is_in_serve if is_serving() else InclusionLevel.is_included
    pages = files.documentation_pages(inclusion=inclusion)
    kitchen = _Kitchen(env, config, pages, build)
    if build.rest is not None:
        _render_changed(pages, files, kitchen)
        return
    at_once = [(file, kept) for file in pages if (kept := kitchen.kept_by_shape(file)) is not None]
    seen = {file.src_uri for file, _ in at_once}
    build.memory.load(KIND)
    build.memory.release()
    others = make_in_shares(kitchen.make, [file for file in pages if file.src_uri not in seen])
    number = 0
    for file, rendered in chain(at_once, others):
        _take(file, rendered, kitchen)
        files.rendered.add(file.src_uri)
        number += rendered.is_kept
    _log.info("%d of %d pages are kept as they are", number, len(pages))
    build.shape = kitchen.shape.digest
    build.noted = note_rest(files, len(pages), build) if build.sources is not None else None


def _render_changed(pages: Sequence[File], files: SiteFiles, kitchen: _Kitchen) -> None:
    """Render the pages of changed texts; all others stay as they are."""
    build, config = kitchen.build, kitchen.config
    assert build.rest is not None  # some do
    articles = build.rest.made_anew(build.articles)
    changed = [article.file for article in articles]
    files.rendered.update({file.src_uri for file in pages} - build.rest.changed)
    for file, rendered in make_in_shares(kitchen.make, changed):
        _take(file, rendered, kitchen)
        files.rendered.add(file.src_uri)
    config.theme.static_templates = set()
    _log.info("%d of %d pages are kept as they are", build.rest.page_count - len(changed), build.rest.page_count)
    assert build.converter is not None  # it has converted them
    conversions = {article.file.src_uri: build.converter.key_of(article) for article in articles}
    build.noted = build.rest.noted(conversions)


def _take(file: File, rendered: Rendered, kitchen: _Kitchen) -> None:
    """Let the build know what came of a page, and remember it where nothing was wrong with it."""
    build, shown = kitchen.build, {address: Path(path) for address, path in rendered.shown.items()}
    build.problems.extend(rendered.problems)
    build.pictures.shown.update(shown)
    build.cta_uses.extend(CtaUse(**use) for use in rendered.cta_uses)
    build.memory.keep(KIND, file.dest_uri)
    build.memory.keep(BY_SHAPE, file.dest_uri)
    if rendered.is_kept:
        build.output.kept.add(file.dest_uri)
    if rendered.problems or not rendered.key:
        return
    value = [rendered.content_hash, rendered.cta_uses, rendered.claimed]
    if not rendered.is_kept:
        build.memory.remember(KIND, file.dest_uri, rendered.key, value)
    if rendered.key_by_shape:
        by_shape = [*value, kitchen.shape.places_of(shown)]
        build.memory.remember(BY_SHAPE, file.dest_uri, rendered.key_by_shape, by_shape)


def other_hooks(config: MkDocsConfig) -> list[Any]:
    """Name the hooks and plugins, other than our own, that have a hand in pages when they are rendered."""
    methods = [*config.plugins.events["page_context"], *config.plugins.events["post_page"]]
    return [method for method in methods if getattr(method, "__module__", "") not in _OUR_OWN]


@dataclass
class _Kitchen:
    """Where one page after the other is made, by several at once."""

    env: Environment
    config: MkDocsConfig
    pages: Sequence[File]
    build: Build

    @cached_property
    def site_digest(self) -> str:
        """Stand for what every page shows of the site."""
        return digest(repr(site_view(self.config, self.build)))

    @cached_property
    def known(self) -> KnownAddresses:
        """Give the addresses that pages may claim."""
        return KnownAddresses(self.config.site_url or "", self.build)

    @cached_property
    def shape(self) -> SiteShape:
        """Give the key of all that pages show of each other."""
        return SiteShape(self.env, self.config, self.build)

    def kept_by_shape(self, file: File) -> Rendered | None:
        """Keep a page whose own text is the same on a site of the same shape."""
        key = self.shape.key_of(cast("SitePage", file.page))
        stored: Any = self.build.memory.recall(BY_SHAPE, file.dest_uri, key) if key else None
        try:
            known, cta_uses, claimed, places = stored
            shown = self.shape.paths_at(places)
        except (TypeError, ValueError, KeyError, AttributeError):
            return None
        if not self.build.output.keeps(file.dest_uri, known):
            return None
        return Rendered(
            "", key, known, True, cta_uses, claimed, shown={name: str(path) for name, path in shown.items()}
        )

    def make(self, file: File) -> Rendered:
        """Keep a page or render it into the output."""
        build, page = self.build, cast("SitePage", file.page)
        nav = cast("Navigation", build.nav)
        shown, build.pictures.shown = build.pictures.shown, {}
        page.active = True
        try:
            build.context = page_context(page, self.config, nav, build)
            key = self._key_of(page, build.context)
            return self._kept(file, key) or self._rendered(file, page, key)
        finally:
            page.active = False
            build.context, build.pictures.shown = None, shown

    def _key_of(self, page: SitePage, context: Mapping[str, Any]) -> str:
        given = {name: value for name, value in context.items() if name != "site"}
        own = (page.title, page.url, page.canonical_url, page.meta, page.file.inclusion.name)
        switches = {name: value for name, value in self.env.globals.items() if isinstance(value, str | int)}
        site = self.site_digest, context["site"].nav
        return digest(self.build.site_key, repr(site), repr(own), repr(switches), repr(given))

    def _kept(self, file: File, key: str) -> Rendered | None:
        """Give the page of an earlier build, if the site has it and all that it claims is still there."""
        stored = self.build.memory.recall(KIND, file.dest_uri, key)
        if stored is None:
            return None
        known, cta_uses, claimed = stored
        is_true = all(address in self.known for address in claimed)
        if not is_true or not self.build.output.keeps(file.dest_uri, known):
            return None
        by_shape = self.shape.key_of(cast("SitePage", file.page))
        return Rendered(key, by_shape, known, True, cta_uses, claimed, shown=self._shown())

    def _rendered(self, file: File, page: SitePage, key: str) -> Rendered:
        build = self.build
        by_shape = self.shape.key_of(page)  # before MkDocs marks the text of a draft
        problems, uses, nav = build.problems, build.cta_uses, cast("Navigation", build.nav)
        build.problems, build.cta_uses, build.claimed = Problems(), [], {}
        try:
            is_draft = file.inclusion.is_excluded()  # type: ignore[no-untyped-call]
            _build_page(page, self.config, self.pages, nav, self.env, excluded=is_draft)
            content = Path(file.abs_dest_path).read_bytes()
            found = [asdict(use) for use in build.cta_uses]
            return Rendered(
                key,
                by_shape,
                content_hash(content),
                is_kept=False,
                cta_uses=found,
                claimed=list(build.claimed),
                problems=list(build.problems),
                shown=self._shown(),
            )
        finally:
            build.problems, build.cta_uses = problems, uses

    def _shown(self) -> Mapping[str, str]:
        return {address: str(path) for address, path in self.build.pictures.shown.items()}
