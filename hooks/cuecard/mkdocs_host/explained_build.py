"""A build as MkDocs runs it; an error in what is the site's own comes as a message with file and line."""

from __future__ import annotations

import inspect
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands import build as commands
from mkdocs.exceptions import Abort, BuildError

from cuecard.check.problem_log import ProblemsError
from cuecard.check.problems import Problems
from cuecard.check.stopping import StoppedError
from cuecard.mkdocs_host.broken_code import explain_error
from cuecard.mkdocs_host.config_loading import is_ours
from cuecard.read.config_files import ConfigFiles, read_config_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig


def build(config: MkDocsConfig, *, serve_url: str | None = None, dirty: bool = False) -> None:
    """Build the site. Raises ProblemsError where templates, hooks or plugins fail, else what they and MkDocs raise."""
    with explained(config):
        inspect.unwrap(commands.build)(config, serve_url=serve_url, dirty=dirty)


@contextmanager
def explained(config: MkDocsConfig) -> Iterator[None]:
    """Run events of a build. Raises ProblemsError where the site's own files fail, else what was raised."""
    try:
        yield
    except StoppedError:
        raise
    except Exception as error:
        if (told := _explain(error, config)) is None:
            raise
        raise told from error


def _explain(error: Exception, config: MkDocsConfig) -> ProblemsError | None:
    """Give a failure of the site's own templates, hooks or plugins as a message; None for any other."""
    files = files_of(config)
    cause = error.__context__ if isinstance(error, Abort) else error
    if (isinstance(error, Abort) and not isinstance(cause, BuildError)) or not is_ours(files):
        return None
    if cause is None or (problem := explain_error(cause, files)) is None:
        return None
    problems = Problems()
    problems.extend([problem])
    return ProblemsError(problems)


def files_of(config: MkDocsConfig) -> ConfigFiles:
    """Read the files of settings once more, to know where each of them stands."""
    path = config.config_file_path
    return read_config_files(Path(path)) if path else ConfigFiles(Path.cwd())
