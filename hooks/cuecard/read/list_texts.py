"""The texts that editors write above lists of articles: which sources are such texts, and which list each is above."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from cuecard.link.site_paths import LIST_FOLDERS

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import File

ARTICLES = LIST_FOLDERS["articles"]
"""The folder of the sources of articles."""
ALL_ARTICLES = f"{ARTICLES}/index.md"
"""The text above the list of all of them."""
_KINDS = {folder: kind for kind, folder in LIST_FOLDERS.items()}


def is_listing_text(src_uri: str) -> bool:
    """Tell whether a source is the text above a listing."""
    folder, _, name = src_uri.rpartition("/")
    return src_uri == ALL_ARTICLES or (folder in _KINDS and folder != ARTICLES and name != "index.md")


def file_of_list(file: File, build: Build) -> str:
    """Give the file of the page of the list that a text is above."""
    kind = _KINDS[posixpath.dirname(file.src_uri)]
    return build.paths.file(build.settings.paths.list_name(kind, file.name))
