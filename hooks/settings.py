"""The settings under `extra:` are read, checked and kept for the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.build import open_cache, start_build
from cuecard.check.reporting import end_on_errors

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_config(config: MkDocsConfig) -> None:
    """Begin a build with its settings, or stop with all that is wrong with them."""
    end_on_errors(start_build(config, open_cache(config)), config)
