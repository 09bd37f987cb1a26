"""Whether `--strict` will refuse a build, which MkDocs says only at its end."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import mkdocs
from mkdocs.utils import CountHandler

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_log = logging.getLogger(mkdocs.__name__)  # another one where a fork of MkDocs stands in for it


def counter_of_warnings(config: MkDocsConfig) -> CountHandler | None:
    """Give this build's counter; MkDocs adds one to each strict build and leaves those of earlier ones."""
    counters = [handler for handler in _log.handlers if isinstance(handler, CountHandler)]
    return counters[-1] if config.strict else None


def will_be_refused(config: MkDocsConfig) -> bool:
    """Tell whether `--strict` has counted a warning."""
    counter: CountHandler | None = getattr(config, "cuecard_warnings", None)
    return counter is not None and bool(counter.get_counts())


def count_even_when_quiet() -> None:
    """Let warnings be counted, as `--strict` does, that `-q` keeps from the terminal.

    MkDocs counts what its logger lets through (mkdocs/__main__.py, mkdocs/commands/build.py).
    """
    if _log.level > logging.WARNING:
        for handler in _log.handlers:
            if not isinstance(handler, CountHandler):
                handler.setLevel(_log.level)
        _log.setLevel(logging.WARNING)
