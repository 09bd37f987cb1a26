"""The picture that front matter names: beside its page, under `docs/assets`, or by its path in `docs`."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from cuecard.check.problems import nearest
from cuecard.read.file_names import find_alike, find_named, suggest

if TYPE_CHECKING:
    from cuecard.build import Build
    from cuecard.model.files import File, Files
    from cuecard.read.marked_yaml import Path
    from cuecard.read.source_file import SourceFile

PICTURES = (".apng", ".avif", ".bmp", ".gif", ".jfif", ".jpeg", ".jpg", ".png", ".svg", ".webp")
_ELSEWHERE = re.compile(r"\w+://|//|file:|[a-z]:[\\/]", re.IGNORECASE)


def find_cover(
    image: str, source: SourceFile, file: File, files: Files, build: Build, *, path: Path = ("image",)
) -> File | None:
    """Find the picture, or note what is wrong with its name; `path` is where the front matter has it."""
    folder = posixpath.dirname(file.src_uri)
    paths = (posixpath.normpath(posixpath.join(folder, image)), f"assets/{image}", image.lstrip("/"))
    named = filter(None, (find_named(files, name) for name in paths))
    found = next((other for other in named if other.is_media_file() and other.src_dir == file.src_dir), None)
    if found is not None and found.src_uri.lower().endswith(PICTURES):
        return found
    what, remedy = f"'{image}' is not a picture", f"write the name of a file that ends in {', '.join(PICTURES)}"
    if found is None:
        what = f"there is no picture '{image}'"
        own = [other.src_uri for other in files.media_files() if other.src_dir == file.src_dir]
        remedy = _remedy(image, folder, [src_uri for src_uri in own if src_uri.lower().endswith(PICTURES)])
    build.problems.add(source.front_matter.place_of(path), "E116", what, remedy)
    return None


def check_logo(files: Files, build: Build) -> None:
    """Note a logo that is not there; its path counts from `docs`."""
    logo = build.settings.organization.logo
    if logo is None or find_named(files, logo) is not None:
        return
    pictures = [file.src_uri for file in files.media_files() if file.src_uri.lower().endswith(PICTURES)]
    near = nearest(logo.replace("\\", "/").lstrip("/"), pictures)
    place = build.settings_source.place_of(("extra", "organization", "logo"))
    near = find_alike(logo, pictures) or near
    remedy = suggest(logo, near) if near else "write its path in docs, such as assets/logo.svg"
    build.problems.add(place, "E116", f"there is no picture '{logo}'", remedy)


def _remedy(image: str, folder: str, pictures: list[str]) -> str:
    name = posixpath.basename(image.replace("\\", "/"))
    if _ELSEWHERE.match(image):
        return f"put the picture beside this file and write {name} instead of {image}"
    by_name = {posixpath.basename(src_uri): src_uri for src_uri in sorted(pictures, reverse=True)}
    meant = name if name in by_name else find_alike(name, by_name) or nearest(name, by_name)
    if meant is None:
        return "put the file beside this one or into docs/assets"
    return suggest(image, _shortest(by_name[meant], folder))


def _shortest(src_uri: str, folder: str) -> str:
    """Give the shortest name by which a page in `folder` can call a picture."""
    for start in filter(None, (folder, "assets")):
        if src_uri.startswith(f"{start}/"):
            return src_uri.removeprefix(f"{start}/")
    return src_uri
