"""`mkdocs.yml` read as MkDocs reads it; what is wrong with it comes as messages with file, line and remedy."""

from __future__ import annotations

import inspect
import logging
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import yaml
from mkdocs.config import base
from mkdocs.config.base import ValidationError, _open_config_file
from mkdocs.config.config_options import Hooks
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

import cuecard
from cuecard.check.problem_log import ProblemsError, stop_on_errors
from cuecard.check.problems import Problem, Problems
from cuecard.check.stopping import StoppedError
from cuecard.mkdocs_host.broken_code import explain_error
from cuecard.mkdocs_host.config_mistakes import find_mistakes, refused
from cuecard.mkdocs_host.site_features import find_missing_parts
from cuecard.read.config_files import ConfigFiles, read_config_files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mkdocs.config.base import ConfigWarnings

NAMES = ("mkdocs.yml", "mkdocs.yaml")
"""Where MkDocs looks for settings, if nobody says where they are."""
_log = logging.getLogger("mkdocs.config")


def load_config(
    config_file: str | IO[bytes] | None = None, *, config_file_path: str | None = None, **options: Any
) -> MkDocsConfig:
    """Read the settings; `options` are those of the command line. Raises ProblemsError with all that is wrong."""
    files = config_files(config_file)
    if not is_ours(files):
        theirs: MkDocsConfig = inspect.unwrap(base.load_config)(
            config_file, config_file_path=config_file_path, **options
        )
        return theirs
    stop_on_errors(files.problems)
    with _open_config_file(config_file) as opened:
        config = MkDocsConfig(config_file_path or _name_of(opened))
        _read_into(config, opened, files)
    config.load_dict({name: value for name, value in options.items() if value is not None})
    _warn(_validate(config, files), config)
    return config


def config_files(config_file: str | IO[bytes] | None) -> ConfigFiles:
    """Find the files of the settings that a command is given, and read them."""
    path = _name_of(config_file) if config_file is not None else None
    if config_file is not None and path is None:  # the standard input, of which nothing is told before MkDocs reads it
        return ConfigFiles(Path.cwd())
    found = next((name for name in NAMES if Path(name).is_file()), NAMES[0])
    return read_config_files(Path(path or found))


def is_ours(files: ConfigFiles) -> bool:
    """Tell whether a site names our plugin or one of our hooks; MkDocs may build others in the same environment."""
    paths = [path for path in files.paths if path.is_file()]
    engine = Path(cuecard.__file__).resolve().parents[1]
    names_plugin = any(b"cuecard" in path.read_bytes() for path in paths)
    return not paths or names_plugin or any(hook.resolve().parent == engine for hook in files.hooks())


def _name_of(file: str | IO[bytes] | None) -> str | None:
    name = file if isinstance(file, str) else getattr(file, "name", None)
    return name if isinstance(name, str) and name != "<stdin>" else None


def _read_into(config: MkDocsConfig, file: IO[bytes], files: ConfigFiles) -> None:
    """Make what the settings stand for, which YAML may refuse though it can be read.

    They are read in C, as our own reader does; MkDocs' `load_file` takes a fifteenth of the build of a small site.
    """
    try:
        config.load_dict(yaml_load(file, get_yaml_loader(yaml.CLoader, config)))
    except ConfigurationError as error:
        cause = error.__context__
        mark = cause.problem_mark if isinstance(cause, yaml.MarkedYAMLError) else None
        if mark is None or not files.sources:
            raise
        source = next((source for source in files.sources if source.path == Path(mark.name).name), files.sources[0])
        what = "a value that begins with '!' cannot be read here"
        place = source.place_at(mark.line, mark.column)
        raise _stopped([Problem(place, "E101", what, "remove the '!' and the word after it")]) from error
    except ValidationError as error:
        raise _stopped([refused("config_file_path", error, files)]) from error


def _validate(config: MkDocsConfig, files: ConfigFiles) -> ConfigWarnings:
    """Check the settings, and load plugins and hooks as they are now, not as they were for the last build."""
    Hooks._load_hook.cache_clear()
    try:
        errors, warnings = config.validate()
    except (MkDocsException, StoppedError):
        raise
    except Exception as error:
        if problem := explain_error(error, files):
            raise _stopped([problem]) from error
        raise
    stop_on_errors(find_mistakes(errors, config, files))
    stop_on_errors(_problems(find_missing_parts(config, files)))
    return warnings


def _warn(warnings: ConfigWarnings, config: MkDocsConfig) -> None:
    """Tell what MkDocs advises. Raises Abort where that is not to be."""
    for name, warning in warnings:
        _log.warning("Config value '%s': %s", name, warning)
    if config.strict and warnings:
        raise Abort(f"Aborted with {len(warnings)} configuration warnings in 'strict' mode!")


def _stopped(found: Iterable[Problem]) -> ProblemsError:
    return ProblemsError(_problems(found))


def _problems(found: Iterable[Problem]) -> Problems:
    problems = Problems()
    problems.extend(found)
    return problems
