"""Addresses of the site: which source owns which."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.model.article import Article
from cuecard.read.file_names import composed
from cuecard.read.list_texts import ARTICLES

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
    _check_further_pages(build)


def _report_alike(file: File, other: File, build: Build) -> None:
    first, second = sorted((file, other), key=lambda clashing: clashing.src_uri)
    owner = build.place_in_docs(first.src_uri)
    what = f"this file differs from {owner} only in capital letters or accents, and many computers take them for one"
    remedy = "rename one of the two files"
    build.problems.add(Place(build.place_in_docs(second.src_uri)), "E202", what, remedy)


def _report_clash(file: File, other: File, build: Build) -> None:
    first, second = sorted((file, other), key=lambda one: (one.src_dir is not None, bool(_slug_of(one)), one.src_uri))
    if _are_told_of(first, second):
        return
    if second.src_dir is None:
        _report_lists(second, build)
        return
    owner = build.place_in_docs(first.src_uri)
    place, remedy = Place(build.place_in_docs(second.src_uri)), "rename this file"
    if _slug_of(second):
        place, remedy = _place_of_slug(second, build), _other_slug(second)
    if first.src_dir is None:
        is_text = not _slug_of(second)
        remedy = f"move the file to {owner} if it is the text above that list" if is_text else remedy
        owner = "a list of articles"
    build.problems.add(place, "E202", f"'/{second.dest_uri}' is also the address of {owner}", remedy)


def _are_told_of(first: File, second: File) -> bool:
    """Tell whether two articles have one slug, or one of them is not read, which has a message of its own."""
    both = first, second
    are_articles = all(one.src_uri.startswith(f"{ARTICLES}/") and one.is_documentation_page() for one in both)
    slugs = {_slug_of(first), _slug_of(second)}
    return are_articles and None not in (first.src_dir, second.src_dir) and ("" in slugs or len(slugs) == 1)


def _report_lists(file: File, build: Build) -> None:
    """Note two lists with one address, which only the settings of addresses can give them."""
    what, remedy = f"two lists have the address '/{file.dest_uri}'", "write another word for one of them"
    build.problems.add(build.settings_source.place_of_key(("extra", "paths")), "E202", what, remedy)


def _check_further_pages(build: Build) -> None:
    """Note each page that stands where the further pages of a list are below it, such as `/articles/page/`."""
    word = build.settings.paths.page
    for listing in build.listings:
        file = build.addresses.get(build.paths.file(f"{listing.folder}{word}"))
        if file is None:
            continue
        above = f"/{listing.folder}{word}/"
        what = f"'{above}' is where the further pages of a list stand, such as '{above}2/'"
        if file.src_dir is None:
            place, remedy = build.settings_source.place_of(("extra", "paths", "page")), "write another word"
        elif _slug_of(file):
            place, remedy = _place_of_slug(file, build), _other_slug(file)
        else:
            place, remedy = Place(build.place_in_docs(file.src_uri)), "rename this file"
        build.problems.add(place, "E353", what, remedy)


def _slug_of(file: File) -> str:
    return file.page.slug if isinstance(file.page, Article) else ""


def _place_of_slug(file: File, build: Build) -> Place:
    front_matter = file.page.source.front_matter
    is_written = "slug" in (front_matter.data or {})
    return front_matter.place_of(("slug",)) if is_written else Place(build.place_in_docs(file.src_uri))


def _other_slug(file: File) -> str:
    is_written = "slug" in (file.page.source.front_matter.data or {})
    return f"{'write' if is_written else 'add'} slug: {file.page.slug}-2 or another word of your own"
