"""What templates read, found in their own text: whether a page can be remembered by what it is given."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import Environment, TemplateError, meta, nodes

from cuecard.cache.digests import digest
from cuecard.read.own_templates import own_templates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

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
        own = own_templates(build.site)
        return _are_decided_with_all_they_name([name for name in own if name not in _PLACES], env)

    return build.cache.made("theme", "reads", build.site_key.whole, look) is True


def static_templates_read_only_what_is_given(env: Environment, build: Build) -> bool:
    """Tell whether what the theme has beside pages, such as 404, shows no page's text."""

    def look() -> bool:
        return _are_decided_with_all_they_name(sorted(build.host.static_templates), env)

    return build.cache.made("theme", "static reads", build.site_key.whole, look) is True


class TemplateTexts:
    """What the templates of an environment say."""

    def __init__(self, env: Environment) -> None:
        self._env = env
        self._said: dict[str, str] = {}

    def said_by(self, name: str) -> str:
        """Stand for a template and all that it names; empty where it computes a name."""
        if name not in self._said:
            texts = [text_of(found, self._env) for found in sorted(_with_references([name], self._env))]
            is_known = not any(_reads_of(text).computes_names for text in texts)
            self._said[name] = digest(*texts) if is_known else ""
        return self._said[name]


@dataclass(frozen=True)
class _Reads:
    """What the text of a template reads and names."""

    names: frozenset[str]
    of_page: frozenset[str]
    """The attributes of `page`."""
    has_whole_page: bool
    templates: tuple[str, ...]
    """Those that it names, as far as they are named and not computed."""
    imports: tuple[str, ...]
    """Those of them whose macros it imports."""
    computes_names: bool

    @property
    def is_decided(self) -> bool:
        """Whether its page's key holds all that it reads."""
        return not (self.names & _OF_EVERY_PAGE or self.has_whole_page or self.of_page - _OF_THE_PAGE)


def with_imports(names: Iterable[str], env: Environment) -> set[str]:
    """Give the names of templates, and of those whose macros they import, which Jinja reads once in a build."""
    return _closure(names, env, lambda reads: reads.imports)


def _with_references(names: Iterable[str], env: Environment) -> set[str]:
    """Give the names of templates, and of all that they name themselves and do not compute."""
    return _closure(names, env, lambda reads: reads.templates)


def _closure(names: Iterable[str], env: Environment, named: Callable[[_Reads], Iterable[str]]) -> set[str]:
    waiting = list(names)
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            with suppress(TemplateError):  # said when a page is rendered
                waiting += named(_reads_of(text_of(name, env)))
    return found


def text_of(name: str, env: Environment) -> str:
    """Give the text of a template. Raises TemplateError where there is none of this name."""
    assert env.loader is not None  # the theme's
    return env.loader.get_source(env, name)[0]


def _are_decided_with_all_they_name(names: Iterable[str], env: Environment) -> bool:
    """Look through templates, and all that they name of other themes."""
    try:
        return all(_reads_of(text_of(name, env)).is_decided for name in _with_references(names, env))
    except TemplateError:
        return False  # said when a page is rendered


@lru_cache(maxsize=256)
def _reads_of(source: str) -> _Reads:
    tree = Environment(autoescape=True).parse(source)
    named = list(meta.find_referenced_templates(tree))
    of_page = [found for found in tree.find_all(nodes.Getattr) if _is_page(found.node)]
    return _Reads(
        names=frozenset(found.name for found in tree.find_all(nodes.Name) if found.ctx == "load"),
        of_page=frozenset(found.attr for found in of_page),
        has_whole_page=sum(_is_page(found) for found in tree.find_all(nodes.Name)) > len(of_page),
        templates=tuple(name for name in named if name is not None),
        imports=tuple(_imports_in(tree)),
        computes_names=None in named,
    )


def _imports_in(tree: nodes.Template) -> Iterator[str]:
    """Give the names that are written; one that is computed is met when it is asked for."""
    of_modules = (node.template for node in tree.find_all(nodes.Import))
    of_macros = (node.template for node in tree.find_all(nodes.FromImport))
    yield from (str(name.value) for name in (*of_modules, *of_macros) if isinstance(name, nodes.Const))


def _is_page(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "page"
