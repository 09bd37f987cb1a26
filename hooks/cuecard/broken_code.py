"""What is said of an error in a template or in a hook of the owner's: where it is, and no more than leads there."""

from __future__ import annotations

import os
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import TemplateError, TemplateSyntaxError

if TYPE_CHECKING:
    from collections.abc import Sequence


def explain_error(error: Exception, folder: Path, hooks: Sequence[Path]) -> str:
    """Say where a template or a hook fails; nothing where it is neither. Paths count from `folder`."""
    frames = traceback.extract_tb(error.__traceback__)
    if isinstance(error, TemplateError):
        return _of_template(error, frames, folder)
    own = {os.path.realpath(hook) for hook in hooks}
    first = next((number for number, frame in enumerate(frames) if os.path.realpath(frame.filename) in own), None)
    if first is None:
        return ""
    trace = "".join(traceback.format_list(frames[first:])).rstrip()
    return f"An error in {_path(frames[first].filename, folder)}; the site is as it was\n{trace}\n{_words(error)}"


def _of_template(error: TemplateError, frames: Sequence[traceback.FrameSummary], folder: Path) -> str:
    if isinstance(error, TemplateSyntaxError):
        place = f"{_path(error.filename or error.name or 'a template', folder)}:{error.lineno}"
    else:
        last = next((frame for frame in reversed(frames) if frame.filename.endswith((".html", ".xml", ".svg"))), None)
        place = f"{_path(last.filename, folder)}:{last.lineno}" if last else "a template"
    return f"{place}: error in the template: {error.message or error}; the site is as it was"


def _words(error: Exception) -> str:
    return "".join(traceback.format_exception_only(error)).rstrip()


def _path(name: str, folder: Path) -> str:
    return os.path.relpath(name, folder) if Path(name).is_absolute() else name
