"""One page after the other, kept from an earlier build or rendered into the output, each described as plain data.

What decides a page is what its template is given, and the site's key; or, known sooner, all that can decide that.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast

from cuecard.cache.digests import digest
from cuecard.cache.site_shape import SiteShape
from cuecard.check.problems import Problems
from cuecard.publish.fingerprints import content_hash
from cuecard.render.site_view import site_view
from cuecard.render.template_environment import page_context
from cuecard.seo.json_ld_checks import KnownAddresses

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from jinja2 import Environment

    from cuecard.build import Build
    from cuecard.cache.template_reads import Read, TemplateReads
    from cuecard.check.problems import Problem
    from cuecard.model.files import File, Files, Navigation
    from cuecard.model.site_page import SitePage

KIND, BY_SHAPE = "page", "page by shape"


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
    templates: Read | None = None
    """Those that a kept page is made of."""
    asked: Sequence[str] = ()
    """The names of templates that a new page has asked for."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """Where the variants of pictures lie, by their addresses."""


@dataclass
class PageRenderer:
    """Where one page after the other is made, by several at once."""

    env: Environment
    files: Files
    pages: Sequence[File]
    """Those of them that are pages of the site and were read."""
    build: Build
    reads: TemplateReads

    @cached_property
    def site_digest(self) -> str:
        """Stand for what every page shows of the site."""
        return digest(repr(site_view(self.build)))

    @cached_property
    def known(self) -> KnownAddresses:
        """Give the addresses that pages may claim."""
        return KnownAddresses(self.build.site.url, self.build)

    @cached_property
    def shape(self) -> SiteShape:
        """Give the key of all that pages show of each other."""
        return SiteShape(self.env, self.build)

    def kept_by_shape(self, file: File) -> Rendered | None:
        """Keep a page that has the same text and can show the same of the site, if all that it claims is there."""
        key = self.shape.key_of(cast("SitePage", file.page))
        stored: Any = self.build.cache.recall(BY_SHAPE, file.dest_uri, key) if key else None
        try:
            known, cta_uses, claimed, templates, places = stored
            shown = self.shape.paths_at(places)
        except (TypeError, ValueError, KeyError, AttributeError):
            return None
        if not self.reads.say_the_same(tuple(templates)) or not self._are_there(claimed, shown):
            return None
        if not self.build.output.keeps(file.dest_uri, known):
            return None
        paths = {name: str(path) for name, path in shown.items()}
        return Rendered("", key, known, True, cta_uses, claimed, templates=tuple(templates), shown=paths)

    def make(self, file: File) -> Rendered:
        """Keep a page or render it into the output."""
        build, page = self.build, cast("SitePage", file.page)
        nav = cast("Navigation", build.nav)
        shown, build.pictures.shown = build.pictures.shown, {}
        page.active = True
        try:
            build.context = page_context(page, nav, build)
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
        return digest(self.build.site_key.base, repr(site), repr(own), repr(switches), repr(given))

    def _kept(self, file: File, key: str) -> Rendered | None:
        """Give the page of an earlier build, if the site has it and all that it claims is still there."""
        stored = self.build.cache.recall(KIND, file.dest_uri, key)
        if stored is None:
            return None
        known, cta_uses, claimed, templates = stored
        if not self.reads.say_the_same(tuple(templates)) or not self._are_there(claimed):
            return None
        if not self.build.output.keeps(file.dest_uri, known):
            return None
        by_shape = self.shape.key_of(cast("SitePage", file.page))
        return Rendered(key, by_shape, known, True, cta_uses, claimed, templates=tuple(templates), shown=self._shown())

    def _are_there(self, claimed: Iterable[str], shown: Collection[str] = ()) -> bool:
        """Tell whether the site has all addresses that a page claims, with the pictures that it would show."""
        return all(address in self.known or self.known.local(address) in shown for address in claimed)

    def _rendered(self, file: File, page: SitePage, key: str) -> Rendered:
        build = self.build
        by_shape = self.shape.key_of(page)  # before MkDocs marks the text of a draft
        problems, uses, nav = build.problems, build.cta_uses, cast("Navigation", build.nav)
        build.problems, build.cta_uses, build.claimed = Problems(), [], {}
        try:
            with self.reads.noted() as asked:
                content = build.host.render_page(page, self.pages, nav, self.env)
            build.output.put(file.dest_uri, content)
            found = [vars(use) for use in build.cta_uses]
            return Rendered(
                key,
                by_shape,
                content_hash(content),
                is_kept=False,
                cta_uses=found,
                claimed=list(build.claimed),
                problems=list(build.problems),
                asked=sorted(asked),
                shown=self._shown(),
            )
        finally:
            build.problems, build.cta_uses = problems, uses

    def _shown(self) -> Mapping[str, str]:
        return {address: str(path) for address, path in self.build.pictures.shown.items()}
