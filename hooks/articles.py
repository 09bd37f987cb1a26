"""Each Markdown file becomes a typed page; each article knows whether it is public."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.cache.text_conversions import RememberingConverter
from cuecard.link.unpublished_content import remove_unpublished_pages
from cuecard.mkdocs_host.running_build import build_of
from cuecard.publish.host_limits import check_file_sizes
from cuecard.read.backups import leave_out_backups
from cuecard.read.duplicate_pages import leave_out_copies
from cuecard.read.file_names import name_for_every_host
from cuecard.read.foreign_files import refuse_foreign_files
from cuecard.read.page_reader import read_pages
from cuecard.read.static_files import place_static_files
from cuecard.render.not_found import render_not_found

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Read every page once; what is not public, or should not be there, leaves."""
    name_for_every_host(files, build_of(config).site)
    refuse_foreign_files(files, build_of(config))
    place_static_files(files, build_of(config))
    leave_out_backups(files, config.docs_dir, build_of(config))
    leave_out_copies(files, build_of(config))
    read_pages(files, build_of(config))
    build = build_of(config)
    build.converter = RememberingConverter(build)
    remove_unpublished_pages(files, build)
    check_file_sizes(files, build)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Convert the words of the page for addresses that do not exist."""
    render_not_found(files, build_of(config))
    return env
