"""The templates that a page was made of: noted as Jinja resolves their names, compared by what they say today.

An edit of one component so concerns the pages that show it, and no others.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError

from cuecard.cache.digests import digest
from cuecard.cache.template_inputs import text_of, with_imports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jinja2 import Environment

    from cuecard.cache.store import Cache

KIND, NAME = "theme", "templates of pages"
Read = tuple[str, str]
"""What stands for the names of templates, and for what they said."""


class TemplateReads:
    """Notes the names that an environment is asked for."""

    def __init__(self, env: Environment, cache: Cache) -> None:
        self._env, self._cache = env, cache
        self._asked: set[str] = set()
        self._named: dict[frozenset[str], tuple[str, ...]] = {}
        self._says: dict[str, str] = {}
        self._known: dict[str, list[str]] = cache.recall(KIND, NAME, "") or {}
        """The names of templates by what stands for them."""
        for method in ("get_template", "select_template"):
            setattr(env, method, self._noting(getattr(env, method)))

    @contextmanager
    def noted(self) -> Iterator[set[str]]:
        """Give the names that are asked for meanwhile."""
        asked: set[str] = set()
        self._asked = asked
        yield asked

    def read(self, asked: Iterable[str]) -> Read:
        """Stand for the templates that were asked for, and for those whose macros they import."""
        names = self._with_imports(frozenset(asked))
        stands = digest(*names)
        self._known[stands] = list(names)
        return stands, self._said_by(stands)

    def say_the_same(self, read: Read) -> bool:
        """Tell whether the templates that something was made of say what they said."""
        stands, said = read
        return stands in self._known and self._said_by(stands) == said

    def remember(self, reads: Iterable[Read] | None = None) -> None:
        """Keep the names of the templates that all pages are made of; of more where only some of them are known."""
        used = self._known.keys() if reads is None else {stands for stands, _ in reads}
        self._cache.remember(KIND, NAME, "", {stands: self._known[stands] for stands in sorted(used)})

    def _noting(self, resolve: Callable[..., Any]) -> Callable[..., Any]:
        def noted(names: Any, *arguments: Any, **options: Any) -> Any:
            several = names if isinstance(names, list | tuple) else [names]
            self._asked.update(name for name in several if isinstance(name, str))  # no template that is made already
            return resolve(names, *arguments, **options)

        return noted

    def _with_imports(self, asked: frozenset[str]) -> tuple[str, ...]:
        if asked not in self._named:
            self._named[asked] = tuple(sorted(with_imports(asked, self._env)))
        return self._named[asked]

    def _said_by(self, stands: str) -> str:
        if stands not in self._says:
            self._says[stands] = digest(*(_text(name, self._env) for name in self._known[stands]))
        return self._says[stands]


def _text(name: str, env: Environment) -> str:
    """Give what a template says; a name may be asked for though there is none."""
    try:
        return text_of(name, env)
    except TemplateError:
        return ""
