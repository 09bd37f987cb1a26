"""Everything in `docs/`, read once: pages get what their front matter says, and what should not be there leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.cache.text_conversions import RememberingConverter
from cuecard.link.unpublished_content import remove_unpublished_pages
from cuecard.publish.host_limits import check_file_sizes
from cuecard.read.backups import leave_out_backups
from cuecard.read.duplicate_pages import leave_out_copies
from cuecard.read.file_names import name_for_every_host
from cuecard.read.foreign_files import refuse_foreign_files
from cuecard.read.page_reader import read_pages
from cuecard.read.static_files import place_static_files

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import Files


def read_sources(files: Files, build: Build) -> None:
    """Read every page once; what is not public, or should not be there, leaves."""
    name_for_every_host(files, build.site)
    refuse_foreign_files(files, build)
    place_static_files(files, build)
    leave_out_backups(files, build.site.docs_dir, build)
    leave_out_copies(files, build)
    read_pages(files, build)
    build.converter = RememberingConverter(build)
    remove_unpublished_pages(files, build)
    check_file_sizes(files, build)
