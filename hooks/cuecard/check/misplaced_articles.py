"""Articles that are not where articles are, or not saved as what articles are."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.read.backups import KINDS_OF_TEXT, name_of_page
from cuecard.read.file_names import is_markdown_file
from cuecard.read.front_matter_fences import find_front_matter
from cuecard.read.static_files import is_static

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import File, Files
    from cuecard.read.source_file import SourceFile

_MARKS = {"date", "category"}
"""The keys that only an article has both of."""


def is_misplaced_article(source: SourceFile, file: File, folder: str, build: Build) -> bool:
    """Tell whether a page outside the folder of articles is one, and note it."""
    data = source.front_matter.data
    if not isinstance(data, dict) or not _MARKS.issubset(data):
        return False
    place = source.front_matter.place_of_key(("category",))
    target = build.place_in_docs(f"{folder}/{posixpath.basename(file.src_uri)}")
    build.problems.add(place, "E118", "this article is not in the folder of articles", f"move the file to {target}")
    return True


def check_other_kinds(files: Files, build: Build) -> None:
    """Note each file with front matter that its name keeps from being a page; it would be published as it is."""
    for file in files:
        is_published = file.inclusion.is_included()
        is_ours = file.src_dir is not None and not is_static(file, build.site) and not file.is_documentation_page()
        if is_published and is_ours and posixpath.splitext(file.src_uri)[1].lower() in KINDS_OF_TEXT and _is_page(file):
            what = "the name of this page does not end in .md, and visitors would get the file as it is"
            remedy = f"rename the file to {name_of_page(file)}"
            build.problems.add(Place(build.place_in_docs(file.src_uri)), "E128", what, remedy)


def _is_page(file: File) -> bool:
    if is_markdown_file(posixpath.splitext(file.src_uri)[0]):
        return True
    text = file.content_bytes.decode("utf-8-sig", "replace")
    return find_front_matter(text.splitlines() or [""]) is not None
