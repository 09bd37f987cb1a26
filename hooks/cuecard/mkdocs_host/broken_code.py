"""What is said of an error in a template, a hook or a plugin: where it is, and what Python says, in one message."""

from __future__ import annotations

import os
import traceback
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError
from mkdocs.exceptions import MkDocsException

from cuecard.check.problems import Place, Problem
from cuecard.check.stopping import StoppedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cuecard.read.config_files import ConfigFiles, Way

    Frames = Sequence[traceback.FrameSummary]

ENGINE = Path(__file__).parents[1]
MENDED = "correct this line, or undo the last change"
_MENDED_IN_THEME = "undo the last change to your own templates, or report this as a mistake in Cuecard"
TEMPLATES = (".html", ".xml", ".svg", ".txt")


def explain_error(error: BaseException, files: ConfigFiles) -> Problem | None:
    """Say where a template, a hook or a plugin of the site fails; None where it is none of them."""
    frames = traceback.extract_tb(error.__traceback__)
    if isinstance(error, TemplateError):
        return _of_template(error, frames, files)
    return (
        _of_hook(error, frames, files)
        or _of_expression(error, frames, files.folder)
        or _of_extension(error, frames, files)
    )


def explain_engine(error: BaseException, files: ConfigFiles) -> Problem:
    """Say where Cuecard itself fails, or what it runs on."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if Path(frame.filename).is_relative_to(ENGINE)]
    place = _place(own[-1], files.folder) if own else files.place_of("site_name")
    remedy = "this is a mistake in Cuecard; say 'mkdocs build' to see what a report of it needs"
    return Problem(place, "E337", f"the build fails with {_words(error, files.folder)}", remedy)


def _of_template(error: TemplateError, frames: Frames, files: ConfigFiles) -> Problem:
    last = next((frame for frame in reversed(frames) if frame.filename.endswith(TEMPLATES)), None)
    place = _place(last, files.folder) if last else files.place_of("theme", "custom_dir")
    if isinstance(error, TemplateNotFound):
        remedy = "correct its name, or add it" if last else "write below theme: custom_dir: and the folder that has it"
        return Problem(place, "E336", f"there is no template '{error.name}'", remedy)
    name = last.filename if last else ""
    if isinstance(error, TemplateSyntaxError):
        name = error.filename or error.name or "a template"
        place = Place(_path(name, files.folder), error.lineno)
    said = (error.message or str(error)).rstrip(".")
    return Problem(place, "E336", f"this template cannot be shown: {said}", _remedy_in(name))


def _of_expression(error: BaseException, frames: Frames, folder: Path) -> Problem | None:
    """Say where a template asks for what Python cannot do, such as to add a number to a text."""
    if not frames or not frames[-1].filename.endswith(TEMPLATES):
        return None
    what, remedy = f"this template cannot be shown: {_words(error, folder)}", _remedy_in(frames[-1].filename)
    return Problem(_place(frames[-1], folder), "E336", what, remedy)


def _remedy_in(template: str) -> str:
    """Say what to do about a template; nobody edits those of the installed theme."""
    return _MENDED_IN_THEME if Path(template).is_relative_to(ENGINE) else MENDED


def _of_hook(error: BaseException, frames: Frames, files: ConfigFiles) -> Problem | None:
    own = {os.path.realpath(hook) for hook in files.hooks()}
    if isinstance(error, SyntaxError) and os.path.realpath(error.filename or "") in own:
        place = Place(_path(error.filename or "", files.folder), error.lineno or 1, error.offset or 1)
        return Problem(place, "E335", f"this hook is no Python: {error.msg}", MENDED)
    frame = next((frame for frame in reversed(frames) if os.path.realpath(frame.filename) in own), None)
    if frame is None or Path(frames[-1].filename).is_relative_to(ENGINE):
        return None
    where = "as it is loaded" if frame.name == "<module>" else f"in {frame.name}"
    return Problem(
        _place(frame, files.folder),
        "E335",
        f"this hook fails {where}: {_words(error, files.folder)}",
        MENDED,
    )


def _of_extension(error: BaseException, frames: Frames, files: ConfigFiles) -> Problem | None:
    """Say which plugin or Markdown extension fails: the one whose code was called last."""
    for frame in reversed(frames):
        for kind, name, module, way in _extensions(files):
            if _is_of(module, frame):
                what = f"the {kind} '{name}' fails: {_words(error, files.folder)}"
                remedy = f"correct what it is asked for, or remove '{name}'"
                return Problem(files.place_of_item(way), "E337", what, remedy)
    return None


def _extensions(files: ConfigFiles) -> Iterator[tuple[str, str, str, Way]]:
    """Give kind, name, module and place of each plugin and Markdown extension of others."""
    plugins = {
        entry.name: entry.module.rpartition(".")[0] or entry.module for entry in entry_points(group="mkdocs.plugins")
    }
    for name, _, way in files.items("plugins"):
        module = plugins.get(name) or plugins.get(f"material/{name}")
        if module and not module.startswith("cuecard"):
            yield "plugin", name, module, way
    extensions = {entry.name: entry.module for entry in entry_points(group="markdown.extensions")}
    for name, _, way in files.items("markdown_extensions"):
        yield "Markdown extension", name, extensions.get(name, name), way


def _is_of(module: str, frame: traceback.FrameSummary) -> bool:
    """Tell whether a call was of a module, or of one in a package."""
    file, path = Path(frame.filename).as_posix(), f"/{module.replace('.', '/')}"
    return file.endswith(f"{path}.py") or f"{path}/" in file


def _words(error: BaseException, folder: Path) -> str:
    """Give what Python says of an error, and paths from the site's folder."""
    is_for_people = isinstance(error, MkDocsException | StoppedError)
    said = str(error) if is_for_people else traceback.format_exception_only(error)[-1].strip()
    for here in (Path(os.path.relpath(folder)).as_posix(), folder.as_posix()):
        said = said.replace(f"{here}/", "") if here != "." else said
    return said


def _place(frame: traceback.FrameSummary, folder: Path) -> Place:
    return Place(_path(frame.filename, folder), frame.lineno or 1, (frame.colno or 0) + 1)


def _path(name: str, folder: Path) -> str:
    return os.path.relpath(name, folder) if Path(name).is_absolute() else name
