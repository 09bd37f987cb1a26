"""The settings under `extra:` are read, checked and kept for the build."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from cuecard.check.reporting import end_on_errors
from cuecard.mkdocs_host.build_start import open_cache, report_of, start_build
from cuecard.mkdocs_host.engine_host import site_of
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_config(config: MkDocsConfig) -> None:
    """Begin a build with its settings, or stop with all that is wrong with them."""
    end_on_errors(start_build(config, open_cache(config)), report_of(config))


@event_priority(200)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take the settings as the hooks that come later have left them."""
    build_of(config).site = site_of(config)
    return files
