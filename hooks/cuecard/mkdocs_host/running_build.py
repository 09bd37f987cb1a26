"""The build that hangs on MkDocs' settings while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build


def build_of(config: MkDocsConfig) -> Build:
    """Give what the running build knows."""
    return cast("Build", config.cuecard)  # type: ignore[attr-defined]


def is_question(config: MkDocsConfig) -> bool:
    """Tell whether a command asks about the site, so that nothing is built, kept or locked."""
    return getattr(config, "cuecard_is_asked", False)
