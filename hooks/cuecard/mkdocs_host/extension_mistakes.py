"""What keeps the plugins and Markdown extensions that `mkdocs.yml` names from being used."""

from __future__ import annotations

import pkgutil
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any

import pymdownx
import pymdownx.blocks
from markdown import Markdown
from mkdocs.plugins import get_plugins
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from cuecard.check.host_settings import SETTINGS, Support
from cuecard.check.problems import Problem, did_you_mean, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.read.config_files import ConfigFiles, Way


def find_in_plugins(files: ConfigFiles) -> Iterator[Problem]:
    """Find plugins that are not installed."""
    yield from _not_names("plugins", files)
    theme, known = files.value("theme"), get_plugins()
    prefix = f"{theme.get('name') if isinstance(theme, dict) else theme}/"
    names = known.keys() | {name.removeprefix(prefix) for name in known}
    for name, _, way in files.items("plugins"):
        if name.removeprefix("/") not in names:
            useful = {known for known in names if not _is_not_honoured(known)}
            near = nearest(name, useful)
            remedy = f"did you mean '{near}'?" if near else "remove this line, or install the package that has it"
            yield Problem(files.place_of_item(way), "E331", f"there is no plugin '{name}'", remedy)


def _is_not_honoured(plugin: str) -> bool:
    setting = SETTINGS.get(f"plugins.{plugin}")
    return setting is not None and setting.support is not Support.HONOURED


def find_in_markdown_extensions(files: ConfigFiles) -> Iterator[Problem]:
    """Find Markdown extensions that are not installed, and options that they do not have or cannot use."""
    yield from _not_names("markdown_extensions", files)
    made = _options_as_made(files)
    for name, written, way in files.items("markdown_extensions"):
        options = made.get(name, written) or {}
        if not isinstance(options, dict):
            what = f"the options of '{name}' are no lines of 'key: value'"
            yield Problem(files.place_of(*way), "E332", what, "write each on a line of its own, indented below it")
        elif problem := _mistake_in(name, options, way, files):
            yield problem


def _not_names(key: str, files: ConfigFiles) -> Iterator[Problem]:
    """Find items that are neither a name nor a name with options."""
    value = files.value(key)
    for index, item in enumerate(value if isinstance(value, list) else ()):
        if not isinstance(item, str) and not (isinstance(item, dict) and len(item) == 1):
            what = f"an item of '{key}' is not one name, with its options below it"
            yield Problem(files.place_of(key, index), "E303", what, "begin each name on a line of its own with '- '")


def _mistake_in(name: str, options: dict[str, Any], way: Way, files: ConfigFiles) -> Problem | None:
    try:
        known = Markdown().build_extension(name, {}).config
    except (ModuleNotFoundError, AttributeError):
        near = nearest(name, names := _markdown_extensions())
        remedy = did_you_mean(name, names) if near else "remove this line, or install the package that has it"
        return Problem(files.place_of_item(way), "E332", f"there is no Markdown extension '{name}'", remedy)
    except Exception as error:  # whatever somebody's extension raises
        return _fails(name, error, way, files)
    if unknown := next((option for option in options if known and option not in known), None):
        remedy = did_you_mean(str(unknown), known) or "remove this line"
        return Problem(files.place_of_key(*way, unknown), "E332", f"'{name}' has no option '{unknown}'", remedy)
    try:
        Markdown().registerExtensions([name], {name: options})
    except Exception as error:  # as above
        return _fails(name, error, way, files)
    return None


def _fails(name: str, error: Exception, way: Way, files: ConfigFiles) -> Problem:
    what = f"the Markdown extension '{name}' fails with {type(error).__name__}: {error}"
    return Problem(files.place_of_item(way), "E332", what, "write other options, or remove them")


def _markdown_extensions() -> list[str]:
    """Name those that are installed, as far as they can be found."""
    named = [entry.name for entry in entry_points(group="markdown.extensions")]
    packages = (pymdownx, pymdownx.blocks)
    return named + [
        f"{package.__name__}.{module.name}" for package in packages for module in pkgutil.iter_modules(package.__path__)
    ]


def _options_as_made(files: ConfigFiles) -> dict[str, Any]:
    """Give the options of each extension as YAML makes them: functions and the like, where a tag asks for them."""
    with files.paths[0].open("rb") as file:
        value = yaml_load(file, get_yaml_loader()).get("markdown_extensions")
    items = [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
    return {name: options for item in [*items, value] if isinstance(item, dict) for name, options in item.items()}
