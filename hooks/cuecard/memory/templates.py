"""What templates read, found in their own text: whether a page can be remembered by what it is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import TemplateError, meta, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

    from cuecard.build import Build

_OF_EVERY_PAGE = frozenset(["nav", "pages", "build_date_utc", "files"])
"""What MkDocs gives that changes with any other page, or by itself."""
_OF_THE_PAGE = frozenset(["title", "url", "canonical_url", "abs_url", "meta", "content", "is_homepage", "is_top_level"])
"""What may be read of MkDocs' page: it is in the page's key."""
_PLACES = frozenset(["sitemap.xml", "robots.txt", "404.html"])
"""Templates that are no page's."""


def reads_only_what_is_given(env: Environment, build: Build) -> bool:
    """Tell whether the theme's pages are decided by their keys; remembered, since reading all templates takes time."""
    found = build.memory.recall("theme", "reads", build.site_key)
    if found is None:
        found = all(_is_decided(name, env) for name in _templates(env))
        build.memory.remember("theme", "reads", build.site_key, found)
    return found is True


def _templates(env: Environment) -> Iterator[str]:
    """Give the theme's own templates, and all that they name of other themes."""
    waiting = [name for name in env.list_templates(["html"]) if env.autoescape(name) and name not in _PLACES]  # type: ignore[operator]
    seen: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            yield name
            waiting += [found for found in _named_in(name, env) if found is not None]


def _named_in(name: str, env: Environment) -> Iterator[str | None]:
    try:
        return meta.find_referenced_templates(env.parse(_source(name, env)))
    except TemplateError:
        return iter(())  # told when a page is rendered


def _is_decided(name: str, env: Environment) -> bool:
    try:
        tree = env.parse(_source(name, env))
    except TemplateError:
        return False
    named = {found.name for found in tree.find_all(nodes.Name) if found.ctx == "load"}
    of_page = [found for found in tree.find_all(nodes.Getattr) if _is_page(found.node)]
    whole = sum(_is_page(found) for found in tree.find_all(nodes.Name)) - len(of_page)
    return not (named & _OF_EVERY_PAGE or whole or {found.attr for found in of_page} - _OF_THE_PAGE)


def _is_page(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "page"


def _source(name: str, env: Environment) -> str:
    assert env.loader is not None  # the theme's
    return env.loader.get_source(env, name)[0]
