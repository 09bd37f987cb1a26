"""What programs leave of a page beside it: backups, swap files, copies under another ending. None of it is published.

`plan.md~` and `plan.1` hold the front matter of a page, so they may hold a draft; what a file holds decides, whatever
its name. Backups of other files (`report.docx~`) are known by the marks that programs put on them.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.read.file_names import is_markdown_file
from cuecard.read.front_matter_fences import is_source_of_page

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import File, Files

KINDS_OF_TEXT = frozenset(["", ".adoc", ".markdown", ".md", ".mdown", ".mdx", ".mkd", ".mkdn", ".rst", ".text", ".txt"])
"""Endings under which people save a page that is meant to be one."""
_SWAP_FILES = (b"b0VIM", b"b0nano", b"Vim\x9fUnDo")
_BEGINNINGS = (b"---", b"+++", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\n", b"\r", b" ", b"\t")
_MARKED = re.compile(r"#.*#|~\$.*|.*~|.*\.(?:bak|old|orig|rej|save|tmp)\d*|.*\.sw[a-p]", re.IGNORECASE | re.DOTALL)
_ENDING_WITHIN = re.compile(r"\.(?:md|markdown|mdown|mkdn|mkd)(?![a-z0-9]|$)", re.IGNORECASE)
_MOST = 1 << 16
"""Bytes among which front matter ends."""


def leave_out_backups(files: Files, docs_dir: str, build: Build) -> None:
    """Let what programs left of pages and files in the sources leave; note each."""
    for file in [file for file in files if file.src_dir == docs_dir and not file.is_documentation_page()]:
        is_published = file.inclusion.is_included()
        if is_published and (what := _what_it_is(file, files, build)):
            files.remove(file)
            remedy = f"delete it, or move it out of {build.docs_name}/"
            what = f"{what} and is left out of the site"
            build.problems.add(Place(build.place_in_docs(file.src_uri)), "A180", what, remedy)


def begins_like_a_page(file: File) -> bool:
    """Tell whether a file of any name begins with the front matter of a page."""
    with Path(file.abs_src_path or "").open("rb") as content:
        begin = content.read(16)
        return begin.startswith(_BEGINNINGS) and is_source_of_page(_decoded(begin + content.read(_MOST)))


def name_of_page(file: File) -> str:
    """Give the name under which a file would be a page."""
    stem, suffix = posixpath.splitext(posixpath.basename(file.src_uri))
    if not is_markdown_file(stem) and suffix.lower() not in KINDS_OF_TEXT:
        stem += suffix
    return stem if is_markdown_file(stem) else f"{stem}.md"


def _what_it_is(file: File, files: Files, build: Build) -> str:
    name = posixpath.basename(file.src_uri)
    with Path(file.abs_src_path or "").open("rb") as content:
        if content.read(16).startswith(_SWAP_FILES):
            return "this file is what a text editor keeps of a page that is open in it"
    if posixpath.splitext(name)[1].lower() in KINDS_OF_TEXT:
        page = f"{posixpath.dirname(file.src_uri)}/{name_of_page(file)}".lstrip("/")
        is_copy = page in files.src_uris and (_ENDING_WITHIN.search(name) or begins_like_a_page(file))
        if is_copy and page != file.src_uri:
            return f"this file is a copy of {build.place_in_docs(page)}"
    elif (_ENDING_WITHIN.search(name) and _is_text(file)) or begins_like_a_page(file):
        return "this file holds the text of a page"
    return "this file is a backup that a program made" if _MARKED.fullmatch(name) else ""


def _is_text(file: File) -> bool:
    with Path(file.abs_src_path or "").open("rb") as content:
        begin = content.read(_MOST)
    return begin.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" not in begin


def _decoded(content: bytes) -> str:
    is_utf16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if is_utf16 else "utf-8-sig", "replace")
