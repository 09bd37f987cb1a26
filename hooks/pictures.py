"""Pictures are made ready in the sizes and formats that browsers choose from, before the first page is rendered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from cuecard.media.pictures.collection import look_at_pictures, make_pictures, take_cleaned_files, write_variants
from cuecard.media.pictures.picture_checks import check_named_pictures, check_unused_pictures
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation


@event_priority(-50)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read every picture, when front matter and addresses are right; check those that front matter names."""
    build = build_of(config)
    look_at_pictures(files, build)
    check_named_pictures(files, build)
    if build.rest is not None:
        make_pictures(build)
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Make those that are not made yet, when all that can be known before is right."""
    make_pictures(build_of(config))
    return nav


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
