"""MkDocs' collection of files, which leaves out what the site needs not to be given again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.structure.files import Files, InclusionLevel

from cuecard.publish.fingerprints import content_hash

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mkdocs.structure.files import File

    from cuecard.publish.build_output import Output

    Inclusion = Callable[[InclusionLevel], bool]


class SiteFiles(Files):
    """The files of a build; `rendered` are the sources of the pages that are there before MkDocs renders any.

    Where little of them is read, the pages are those that are read, and all but generated files stay.
    """

    def __init__(self, files: Iterable[File], output: Output, *, is_little_read: bool = False) -> None:
        super().__init__(files)
        self.rendered: set[str] = set()
        self._is_little_read = is_little_read
        self._output = output

    def documentation_pages(self, *, inclusion: Inclusion | None = None) -> Sequence[File]:
        """Give the pages; where MkDocs' `build` asks, the only one who names an `inclusion`, those still to be made."""
        pages = super().documentation_pages(inclusion=inclusion or InclusionLevel.is_included)
        if self._is_little_read:
            pages = [file for file in pages if file.page is not None]
        if inclusion is None or not self.rendered:
            return pages
        return [file for file in pages if file.src_uri not in self.rendered]

    def copy_static_files(self, dirty: bool = False, *, inclusion: Inclusion = InclusionLevel.is_included) -> None:
        """Copy what the site does not have with the same bytes."""
        for file in self:
            if not file.is_documentation_page() and inclusion(file.inclusion) and not self._is_there(file):
                file.copy_file(dirty)

    def _is_there(self, file: File) -> bool:
        if self._is_little_read and file.generated_by is None:
            self._output.kept.add(file.dest_uri)
            return True
        if file.dest_uri in self._output.kept:
            return True
        if file.abs_src_path is not None:
            return self._output.keeps_copy_of(Path(file.abs_src_path), file.dest_uri)
        return self._output.keeps(file.dest_uri, content_hash(file.content_bytes))
