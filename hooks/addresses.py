"""Every page has an address of its own, and every call to action leads to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.link.address_owners import claim_addresses
from cuecard.link.written_paths import lead_to_pages
from cuecard.mkdocs_host.running_build import build_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Note who owns each address and report two sources with one."""
    build = build_of(config)
    claim_addresses(files, build)
    lead_to_pages(build)
    return files
