"""The picture that front matter names: beside its page, under `docs/assets`, or by its path in `docs`."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from cuecard.problems import nearest

if TYPE_CHECKING:
    from mkdocs.structure.files import File, Files

    from cuecard.build import Build
    from cuecard.source_file import SourceFile

PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_ELSEWHERE = re.compile(r"\w+://|//|file:|[a-z]:[\\/]", re.IGNORECASE)


def find_cover(image: str | None, source: SourceFile, file: File, files: Files, build: Build) -> File | None:
    """Find the picture, or note what is wrong with its name."""
    if image is None:
        return None
    folder = posixpath.dirname(file.src_uri)
    paths = (posixpath.normpath(posixpath.join(folder, image)), f"assets/{image}", image.lstrip("/"))
    found = next(filter(None, map(files.get_file_from_path, paths)), None)
    if found is not None and found.src_uri.lower().endswith(PICTURES):
        return found
    what = f"there is no picture '{image}'" if found is None else f"'{image}' is not a picture"
    remedy = _remedy(image, folder, [other.src_uri for other in files if _is_picture(other)])
    build.problems.add(source.front_matter.place_of(("image",)), "E116", what, remedy)
    return None


def _is_picture(file: File) -> bool:
    return file.src_dir is not None and file.src_uri.lower().endswith(PICTURES)


def _remedy(image: str, folder: str, pictures: list[str]) -> str:
    name = posixpath.basename(image.replace("\\", "/"))
    if _ELSEWHERE.match(image):
        return f"save the picture beside this file and write image: {name}"
    by_name = {posixpath.basename(src_uri): src_uri for src_uri in sorted(pictures, reverse=True)}
    meant = nearest(name, by_name)
    if meant is None:
        return "put it beside this file or under docs/assets"
    return f"did you mean '{_shortest(by_name[meant], folder)}'?"


def _shortest(src_uri: str, folder: str) -> str:
    """Give the shortest name by which a page in `folder` can call a picture."""
    for start in filter(None, (folder, "assets")):
        if src_uri.startswith(f"{start}/"):
            return src_uri.removeprefix(f"{start}/")
    return src_uri
