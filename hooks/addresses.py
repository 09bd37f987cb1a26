"""Every page has an address of its own, and every call to action leads to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.addresses.owners import check_cta_targets, claim_addresses
from cuecard.build import build_of

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Note who owns each address and report two sources with one."""
    build = build_of(config)
    claim_addresses(files, build)
    check_cta_targets(build)
    return files
