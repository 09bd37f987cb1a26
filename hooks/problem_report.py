"""When every page has been read: all problems in one report, before anything is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.cache.past_problems import say_again
from cuecard.check.reporting import tell
from cuecard.convert.markdown.converter import check_anchors
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Stop if anything is wrong, say what else was found."""
    build = build_of(config)
    check_anchors(build.links, build)
    if build.rest is not None:
        say_again(build)
    tell(build.problems, build)
    return env
