"""`cuecard build --preview`: a site with drafts, for those who review them before they are published."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuecard.build import SHARED_PREVIEW

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER = "preview"
_CONFIG_FILE = ("-f", "--config-file")
_SITE_DIR = ("-d", "--site-dir")


def begin_shared_preview(options: Sequence[str]) -> tuple[str, ...]:
    """Let the build that follows be a preview; give its options. Raises UsageError where another folder is named."""
    if any(option.startswith(_SITE_DIR) for option in options):
        remedy = f"leave the option {_SITE_DIR[1]} out"
        raise click.UsageError(f"a preview is built into {FOLDER}/ beside mkdocs.yml; {remedy}.")
    os.environ[SHARED_PREVIEW] = "1"
    return (*options, _SITE_DIR[1], str(_beside_settings(options) / FOLDER))


def _beside_settings(options: Sequence[str]) -> Path:
    """Give the folder of `mkdocs.yml`, as the options name it."""
    for option, value in zip(options, [*options[1:], ""], strict=False):
        name, _, said = option.partition("=")
        if name in _CONFIG_FILE:
            return Path(said or value).parent
    return Path()
