"""A file that the site has as it is, for MkDocs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File, InclusionLevel

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


class StaticFile(File):
    """A file that is copied whatever its name is: it is no page and no picture that is made ready."""

    def __init__(self, file: File, address: str, config: MkDocsConfig) -> None:
        super().__init__(
            file.src_uri,
            config.docs_dir,
            config.site_dir,
            use_directory_urls=config.use_directory_urls,
            dest_uri=address,
            inclusion=InclusionLevel.DRAFT if file.inclusion is InclusionLevel.DRAFT else InclusionLevel.INCLUDED,
        )

    def is_documentation_page(self) -> bool:
        """Tell that it is none."""
        return False

    def is_media_file(self) -> bool:
        """Tell that nothing is made of it."""
        return False
