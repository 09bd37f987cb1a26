"""Whether `--strict` will refuse a build, which MkDocs says only at its end."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import mkdocs
from mkdocs.utils import CountHandler

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_log = logging.getLogger(mkdocs.__name__)  # another one where a fork of MkDocs stands in for it


def count_warnings(config: MkDocsConfig) -> None:
    """Keep the counter of a strict build at hand, and let it count what `-q` keeps from the terminal, too.

    MkDocs adds a counter to each strict build, and leaves those of earlier ones; it counts what its logger lets
    through (mkdocs/__main__.py, mkdocs/commands/build.py).
    """
    counters = [handler for handler in _log.handlers if isinstance(handler, CountHandler)]
    config.cuecard_warnings = counters[-1] if config.strict else None  # type: ignore[attr-defined]
    if _log.level > logging.WARNING:
        for handler in _log.handlers:
            if not isinstance(handler, CountHandler):
                handler.setLevel(_log.level)
        _log.setLevel(logging.WARNING)


def will_be_refused(config: MkDocsConfig) -> bool:
    """Tell whether `--strict` has counted a warning."""
    counter: CountHandler | None = getattr(config, "cuecard_warnings", None)
    return counter is not None and bool(counter.get_counts())
