"""The plugin `cuecard`, which MkDocs asks before it writes every setting to its log; hooks come after that."""

from __future__ import annotations

import atexit
import gc
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.base import Config
from mkdocs.plugins import BasePlugin

from cuecard.check.problem_log import stop_on_errors
from cuecard.read.config_files import check_config_files

if TYPE_CHECKING:
    from mkdocs.config.base import ConfigErrors, ConfigWarnings

_OBJECTS_BETWEEN_COLLECTIONS = 100_000
"""A build makes many objects that stay, and looking through all of them again and again takes a sixth of its time."""


class NoOptions(Config):
    """What the plugin can be told."""


class CuecardPlugin(BasePlugin[NoOptions]):
    """Stops a build whose settings are small and stand for more than memory holds (mkdocs/config/base.py)."""

    def load_config(
        self, options: dict[str, Any], config_file_path: str | None = None
    ) -> tuple[ConfigErrors, ConfigWarnings]:
        """Look at the files of settings, and go on where they can be read. Raises ProblemsError where not."""
        _seldom_look_for_garbage()
        if config_file_path:
            stop_on_errors(check_config_files(Path(config_file_path)))
        return super().load_config(options, config_file_path)


@cache
def _seldom_look_for_garbage() -> None:
    """Let the process look for unused objects seldom, and at its end, which frees all of them, not once more."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 50, 100)
    atexit.register(gc.freeze)
