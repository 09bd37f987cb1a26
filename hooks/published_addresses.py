"""An address that was published once is a page or leads to one; without `urls.lock` nothing is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.address_promises import note_promises
from cuecard.link.urls_lock_check import check_published_addresses
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Hold what the site has against what it had."""
    if build_of(config).rest is None:
        check_published_addresses(files, build_of(config))
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Note the addresses for when the site has been uploaded."""
    if build_of(config).rest is None:
        note_promises(build_of(config))
