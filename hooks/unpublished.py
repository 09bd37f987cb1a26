"""Pictures and attachments that only unpublished articles use leave with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.unpublished_content import remove_files_only_they_use, render_unpublished
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Take the files out before MkDocs copies any; what is wrong with scheduled articles is known today."""
    build = build_of(config)
    if build.rest is not None:
        return env
    render_unpublished(files, build)
    remove_files_only_they_use(files, build)
    return env
