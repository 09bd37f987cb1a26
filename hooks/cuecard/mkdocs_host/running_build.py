"""The build that hangs on MkDocs' settings while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.build import Build


def build_of(config: MkDocsConfig) -> Build:
    """Give what the running build knows."""
    return cast("Build", config.cuecard)  # type: ignore[attr-defined]


def ask(config: MkDocsConfig, without: frozenset[str]) -> None:
    """Let the next build answer a question: nothing is written, and some features are switched off."""
    config.cuecard_without = without  # type: ignore[attr-defined]


def is_question(config: MkDocsConfig) -> bool:
    """Tell whether a command asks about the site, so that nothing is built, kept or locked."""
    return hasattr(config, "cuecard_without")


def features_without(config: MkDocsConfig) -> frozenset[str]:
    """Name the features that a question leaves out."""
    return getattr(config, "cuecard_without", frozenset())
