"""Which templates a template is made from."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound
from jinja2.nodes import Const, Extends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jinja2 import Environment


def template_and_parents(template: object, env: Environment) -> Sequence[str]:
    """Give a template and those that it extends; nothing where there is no such template."""
    return _with_parents(template, env) if isinstance(template, str) and env.loader is not None else ()


@lru_cache(maxsize=4)  # most pages have the same; each build has an environment of its own, which this keeps
def _with_parents(template: str, env: Environment) -> Sequence[str]:
    assert env.loader is not None  # asked before
    try:
        text, _, _ = env.loader.get_source(env, template)
    except TemplateNotFound:
        return ()  # that there is none is said elsewhere
    if "extends" not in text:
        return (template,)
    parents = [node.template.value for node in env.parse(text).find_all(Extends) if isinstance(node.template, Const)]
    return template, *(name for parent in parents for name in template_and_parents(parent, env))
