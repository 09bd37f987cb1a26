"""What templates read, found in their own text: whether a page can be remembered by what it is given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, TemplateError, meta, nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from cuecard.build import Build

_OF_EVERY_PAGE = frozenset(["nav", "pages", "build_date_utc", "files"])
"""What MkDocs gives that changes with any other page, or by itself."""
_OF_THE_PAGE = frozenset(["title", "url", "canonical_url", "abs_url", "meta", "content", "is_homepage", "is_top_level"])
"""What may be read of MkDocs' page: it is in the page's key."""
_PLACES = frozenset(["sitemap.xml", "robots.txt", "404.html"])
"""Templates that are no page's."""


def reads_only_what_is_given(env: Environment, build: Build) -> bool:
    """Tell whether the theme's pages are decided by their keys; remembered, since reading all templates takes time."""

    def look() -> bool:
        folder = Path(build.site.theme_dir)
        own = (path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
        return _are_decided_with_all_they_name([name for name in own if name not in _PLACES], env)

    return build.cache.made("theme", "reads", build.site_key, look) is True


def static_templates_read_only_what_is_given(env: Environment, build: Build) -> bool:
    """Tell whether what the theme has beside pages, such as 404, shows no page's text."""

    def look() -> bool:
        return _are_decided_with_all_they_name(sorted(build.host.static_templates), env)

    return build.cache.made("theme", "static reads", build.site_key, look) is True


@dataclass(frozen=True)
class _Reads:
    """What the text of a template reads and names."""

    names: frozenset[str]
    of_page: frozenset[str]
    """The attributes of `page`."""
    has_whole_page: bool
    templates: tuple[str, ...]
    """Those that it names, as far as they are named and not computed."""

    @property
    def is_decided(self) -> bool:
        """Whether its page's key holds all that it reads."""
        return not (self.names & _OF_EVERY_PAGE or self.has_whole_page or self.of_page - _OF_THE_PAGE)


def _are_decided_with_all_they_name(names: Iterable[str], env: Environment) -> bool:
    """Look through templates, and all that they name of other themes."""
    waiting = list(names)
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            try:
                reads = _reads_of(_source(name, env))
            except TemplateError:
                return False  # said when a page is rendered
            if not reads.is_decided:
                return False
            waiting += reads.templates
    return True


@lru_cache(maxsize=256)
def _reads_of(source: str) -> _Reads:
    tree = Environment(autoescape=True).parse(source)
    of_page = [found for found in tree.find_all(nodes.Getattr) if _is_page(found.node)]
    return _Reads(
        names=frozenset(found.name for found in tree.find_all(nodes.Name) if found.ctx == "load"),
        of_page=frozenset(found.attr for found in of_page),
        has_whole_page=sum(_is_page(found) for found in tree.find_all(nodes.Name)) > len(of_page),
        templates=tuple(name for name in meta.find_referenced_templates(tree) if name is not None),
    )


def _is_page(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "page"


def _source(name: str, env: Environment) -> str:
    assert env.loader is not None  # the theme's
    return env.loader.get_source(env, name)[0]
