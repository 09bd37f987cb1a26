"""Pages without a picture of their own get one that social networks show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.media.cards.page_cards import add_cards
from cuecard.mkdocs_host.running_build import build_of
from cuecard.model.pages import pages_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Make the cards when every page has been read and what is not public has left."""
    add_cards(pages_of(files.documentation_pages()), files, build_of(config))
    return env
