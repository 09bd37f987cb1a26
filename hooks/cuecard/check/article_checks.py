"""What is checked of an article beyond its front matter: its address, its call to action, what is advised."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from cuecard.check.problems import Place
from cuecard.check.text_width import width
from cuecard.link.clock import Status
from cuecard.link.slugs import is_slug, slugify
from cuecard.model.front_matter_values import ADVISED_DESCRIPTION
from cuecard.read.duplicate_pages import are_alike
from cuecard.read.list_texts import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cuecard.build import Build
    from cuecard.model.article import Article
    from cuecard.model.files import File, Files
    from cuecard.read.source_file import SourceFile

_OF_OTHER_PROGRAMS = re.compile(r"(?<=.)\.(?:docx?|html?|md|markdown|odt|pages|pdf|rtf|txt)$", re.IGNORECASE)
"""What stands before `.md` where a file was saved out of another program: `report.docx.md`."""
DESCRIPTION_TO_WRITE = "What it is about and for whom, in one or two sentences of 50 to 160 characters."
"""Stands in a new draft until its description is written."""
_ENDS = ADVISED_DESCRIPTION.start, ADVISED_DESCRIPTION.stop - 1


def slug_of_file(file: File, source: SourceFile, files: Files, build: Build) -> str:
    """Give the file's stem, or for `<folder>/index.md` the folder's name; note one that cannot be an address."""
    stem = _stem(file)
    if not is_slug(stem) and "slug" not in (source.front_matter.data or {}):
        better = _free_slug(file, files)
        is_index = file.name == "index"
        noun = "folder" if is_index else "file"
        what = f"the name of the {noun}, '{stem}', cannot be an address"
        remedy = "add slug: with a name of small letters a to z, digits and hyphens"
        if is_slug(better):
            remedy = f"rename the {noun} to {better}{'' if is_index else '.md'}, or add slug: {better}"
        build.problems.add(Place(source.path), "E115", what, remedy)
    return stem


def _stem(file: File) -> str:
    return posixpath.basename(posixpath.dirname(file.src_uri)) if file.name == "index" else file.name


def _free_slug(file: File, files: Files) -> str:
    """Give a slug like a file's name that no other article has or is told to take."""
    slug = _slug_like(file)
    others = (other for other in files.documentation_pages() if other.src_uri.startswith(f"{ARTICLES}/"))
    earlier = sum(_slug_like(other) == slug and _takes_first(other) < _takes_first(file) for other in others)
    return f"{slug}-{earlier + 1}" if earlier else slug


def _takes_first(file: File) -> tuple[bool, str]:
    """Put files whose names are addresses before those that have to change."""
    return not is_slug(_stem(file)), file.src_uri


def _slug_like(file: File) -> str:
    return slugify(_OF_OTHER_PROGRAMS.sub("", _stem(file)))


def check_slugs(owners: Mapping[str, Sequence[SourceFile]], build: Build) -> None:
    """Note each slug that two articles have; `owners` are in the order of their paths."""
    for slug, (first, *others) in owners.items():
        for other in others:
            place = other.front_matter.place_of(("slug",))
            has_slug = "slug" in (other.front_matter.data or {})
            remedy = f"{'write' if has_slug else 'add'} slug: {slug}-2 or another word of your own"
            if are_alike(_whole(first), _whole(other)):
                remedy = "keep one of the two files and delete the other"
            noun = "slug" if build.settings.paths.article else "address"
            build.problems.add(place, "E201", f"'{slug}' is the {noun} of {first.path}, too", remedy)


def _whole(source: SourceFile) -> str:
    return "\n".join([*source.yaml_lines, source.text])


def advise_on_description(source: SourceFile, description: str, build: Build) -> None:
    """Advise on a description that search engines do not show in full, or that is too short to say much."""
    shown = width(description)
    if shown not in ADVISED_DESCRIPTION:
        place = source.front_matter.place_of(("description",))
        # Letters twice as wide, such as Japanese ones, leave room for half as many.
        shortest, longest = (round(most * len(description) / shown) for most in _ENDS) if shown else _ENDS
        what = f"the description has {len(description)} characters"
        build.problems.add(place, "A113", what, f"write {shortest} to {longest}, as many as search engines show")


def expect_cta(article: Article, build: Build) -> None:
    """Note an article that will be public and asks its readers for nothing, without having said so."""
    if article.choice.key is None and article.fields.cta is not False and article.status is not Status.DRAFT:
        what = f"the article has no call to action: {article.choice.reason}"
        place = article.source.front_matter.opening()
        keys = [*build.settings.ctas, "false"]
        build.problems.add(place, "E402", what, f"add {' or '.join(f'cta: {key}' for key in keys)}")


def expect_own_description(article: Article, build: Build) -> None:
    """Note an article that will be public with the description of a new draft."""
    if article.fields.description == DESCRIPTION_TO_WRITE and article.status is not Status.DRAFT:
        place = article.source.front_matter.place_of(("description",))
        what = "the description is the one that every new draft has, and visitors would read it"
        build.problems.add(place, "W338", what, "write one or two sentences about the article (50–160 characters)")


def check_read_time(article: Article, build: Build) -> None:
    """Advise where the front matter's read time is far from the counted one."""
    said, counted = article.fields.read_time, article.reading_time
    if said is None or counted is None:
        return
    if abs(said - counted.minutes) > max(1, counted.minutes // 2):
        place = article.source.front_matter.place_of(("read_time",))
        what = f"'read_time' is {said} minutes, and the text takes {counted.minutes} to read"
        build.problems.add(place, "A120", what, f"remove this line to show {counted.minutes}")
