"""Addresses of the site: which source owns which."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.read.file_names import composed

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import File, Files


def claim_addresses(files: Files, build: Build) -> None:
    """Note which file owns each address; two sources with one address are an error."""
    alike: dict[str, File] = {}
    for file in files:
        near = alike.setdefault(unicodedata.normalize("NFC", file.dest_uri).casefold(), file)
        if near.dest_uri != file.dest_uri:
            _report_alike(file, near, build)
        other = build.addresses.setdefault(file.dest_uri, file)
        if other is not file:
            is_alike = composed(file.src_uri) == composed(other.src_uri)
            (_report_alike if is_alike else _report_clash)(file, other, build)


def _report_alike(file: File, other: File, build: Build) -> None:
    first, second = sorted((file, other), key=lambda clashing: clashing.src_uri)
    owner = build.place_in_docs(first.src_uri)
    what = f"this file differs from {owner} only in capital letters or accents, and many computers take them for one"
    remedy = "rename one of the two files"
    build.problems.add(Place(build.place_in_docs(second.src_uri)), "E202", what, remedy)


def _report_clash(file: File, other: File, build: Build) -> None:
    first, second = sorted((file, other), key=lambda clashing: (clashing.src_dir is not None, clashing.src_uri))
    both_articles = all(source.src_uri.startswith("articles/") for source in (first, second))
    if both_articles and all(source.is_documentation_page() for source in (first, second)):
        return  # one slug twice, which has a message of its own
    place, owner, remedy = (
        Place(build.place_in_docs(second.src_uri)),
        build.place_in_docs(first.src_uri),
        "rename this file",
    )
    if first.src_dir is None:
        owner, remedy = "a list of articles", f"move the file to {owner} if it is the text above that list"
    build.problems.add(place, "E202", f"'/{file.dest_uri}' is also the address of {owner}", remedy)
