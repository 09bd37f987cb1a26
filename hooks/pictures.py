"""Pictures are made ready in the sizes and formats that browsers choose from, before the first page is rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.build import build_of
from cuecard.pictures.checks import check_named_pictures, check_unused_pictures
from cuecard.pictures.collection import prepare_pictures, take_cleaned_files, write_variants

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read and make every picture; check those that front matter names."""
    build = build_of(config)
    prepare_pictures(files, config, build)
    check_named_pictures(files, build)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Let what is published be the pictures without their metadata."""
    build = build_of(config)
    if build.rest is None:
        check_unused_pictures(files, build)
    take_cleaned_files(files, build)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Write the variants that pages show."""
    write_variants(build_of(config))
