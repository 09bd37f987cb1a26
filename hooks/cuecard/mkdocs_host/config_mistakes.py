"""What MkDocs refuses in `mkdocs.yml`, in words that say what to write: a finder for each setting that has its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from markdown import Markdown
from mkdocs.config import config_options as kinds
from mkdocs.plugins import get_plugins
from mkdocs.utils import get_theme_names
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from cuecard.problems import Problem, Problems, did_you_mean
from cuecard.validation.wrong_kinds import Misfit, misread_text, wrong_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs.config.base import BaseConfigOption, ConfigErrors
    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.settings.config_files import ConfigFiles

LANGUAGES = "partials/languages"
"""Where Material's theme, and a site's own, have the words of each language."""
_TAKES: tuple[tuple[type[Any], type[Any], str], ...] = (
    (kinds.URL, str, "string_type"),
    (kinds.PathSpec, str, "string_type"),
    (kinds.Nav, list, "list_type"),
    (kinds.ListOfItems, list, "list_type"),
    (kinds.Hooks, list, "list_type"),
    (kinds.SubConfig, dict, "dict_type"),
)
"""What the options of MkDocs take that do not say it by themselves."""
_NAMED = {str: "string_type", list: "list_type", bool: "bool_type", int: "int_type", dict: "dict_type"}


def find_mistakes(errors: ConfigErrors, config: MkDocsConfig, files: ConfigFiles) -> Problems:
    """Find what is wrong with each setting that MkDocs refuses, and what it takes and cannot use."""
    problems = Problems()
    for key, error in errors:
        found = list(_FINDERS.get(key, _nothing)(files)) or list(_wrong_kind_of(key, config, files))
        said = str(error).split("\n", 1)[0]
        problems.extend(found or [Problem(files.place_of(key), "E334", f"'{key}' cannot be used: {said}")])
    if not errors:
        problems.extend(_unknown_language(config, files))
    return problems


def _nothing(_files: ConfigFiles) -> Iterator[Problem]:
    yield from ()


def _site_name(files: ConfigFiles) -> Iterator[Problem]:
    if files.value("site_name") is None:
        what = "setting 'site_name' is missing"
        yield Problem(files.place_of("site_name"), "E302", what, "add site_name: (the name of your site)")


def _plugins(files: ConfigFiles) -> Iterator[Problem]:
    theme, known = files.value("theme"), get_plugins()
    prefix = f"{theme.get('name') if isinstance(theme, dict) else theme}/"
    names = known.keys() | {name.removeprefix(prefix) for name in known}
    for name, _, path in files.items("plugins"):
        if name.removeprefix("/") not in names:
            remedy = did_you_mean(name, names) or "take the line out, or install the package that it comes with"
            yield Problem(files.place_of_item(path), "E331", f"there is no plugin '{name}'", remedy)


def _markdown_extensions(files: ConfigFiles) -> Iterator[Problem]:
    given = _as_made("markdown_extensions", files)
    for name, written, path in files.items("markdown_extensions"):
        options = given.get(name, written)
        if options and not isinstance(options, dict):
            what = f"the options of '{name}' are no lines of 'key: value'"
            yield Problem(files.place_of(*path), "E332", what, "write each on a line of its own, indented below it")
        elif problem := _extension(name, options or {}, path, files):
            yield problem


def _extension(name: str, options: dict[str, Any], path: tuple[Any, ...], files: ConfigFiles) -> Problem | None:
    """Find what keeps a Markdown extension from being used."""
    try:
        known = Markdown().build_extension(name, {}).config
    except Exception as error:  # whatever somebody's extension raises
        what = f"there is no Markdown extension '{name}'"
        is_missing = isinstance(error, ModuleNotFoundError | AttributeError)
        remedy = "correct its name, or install the package that it comes with"
        return Problem(files.place_of_item(path), "E332", what if is_missing else _fails(name, error), remedy)
    for option in options.keys() - known.keys() if known else ():
        remedy = did_you_mean(str(option), known) or "take the line out"
        return Problem(files.place_of_key(*path, option), "E332", f"'{name}' has no option '{option}'", remedy)
    try:
        Markdown().registerExtensions([name], {name: options})
    except Exception as error:
        return Problem(files.place_of_item(path), "E332", _fails(name, error), "correct its options, or take them out")
    return None


def _fails(name: str, error: Exception) -> str:
    return f"the Markdown extension '{name}' fails with {type(error).__name__}: {error}"


def _as_made(key: str, files: ConfigFiles) -> dict[str, Any]:
    """Give the options of each item as YAML makes them: functions and the like, where a tag asks for them."""
    with files.paths[0].open("rb") as file:
        value = yaml_load(file, get_yaml_loader()).get(key)
    items = value.items() if isinstance(value, dict) else ()
    listed = (item for item in value if isinstance(item, dict)) if isinstance(value, list) else ()
    return dict(items) | {name: options for item in listed for name, options in item.items()}


def _hooks(files: ConfigFiles) -> Iterator[Problem]:
    for index, name in enumerate(files.value("hooks") if isinstance(files.value("hooks"), list) else ()):
        if isinstance(name, str) and not (files.folder / name).is_file():
            yield _missing(files, "file", name, "hooks", index)


def _watch(files: ConfigFiles) -> Iterator[Problem]:
    for index, name in enumerate(files.value("watch") if isinstance(files.value("watch"), list) else ()):
        if isinstance(name, str) and not (files.folder / name).exists():
            yield _missing(files, "file or folder", name, "watch", index)


def _docs_dir(files: ConfigFiles) -> Iterator[Problem]:
    name = files.value("docs_dir")
    if (name is None or isinstance(name, str)) and not (files.folder / (name or "docs")).is_dir():
        yield _missing(files, "folder", name or "docs", "docs_dir")


def _missing(files: ConfigFiles, kind: str, name: str, *path: str | int) -> Problem:
    folder = (files.folder / name).parent
    known = [other.name for other in folder.iterdir()] if folder.is_dir() else []
    remedy = did_you_mean(Path(name).name, known) if known else ""
    remedy = remedy if remedy.startswith("did you") else f"correct the path, or make the {kind}"
    return Problem(files.place_of(*path), "E333", f"there is no {kind} '{name}'", remedy)


def _theme(files: ConfigFiles) -> Iterator[Problem]:
    theme = files.value("theme")
    name, folder = (theme.get("name"), theme.get("custom_dir")) if isinstance(theme, dict) else (theme, None)
    if isinstance(name, str) and name not in get_theme_names():
        place = files.place_of("theme", "name")
        yield Problem(place, "E334", f"there is no theme '{name}'", did_you_mean(name, get_theme_names()))
    if isinstance(folder, str) and not (files.folder / folder).is_dir():
        yield _missing(files, "folder", folder, "theme", "custom_dir")
    if isinstance(theme, dict) and "name" not in theme:
        yield Problem(files.place_of_key("theme"), "E302", "setting 'theme.name' is missing", "add name: material")


def _nav(files: ConfigFiles) -> Iterator[Problem]:
    nav = files.value("nav")
    for path in _bad_entries(nav, ("nav",)) if isinstance(nav, list) else ():
        what = "an entry of 'nav' is neither a file nor a title with a file"
        yield Problem(files.place_of(*path), "E303", what, "write it as '- Title: file.md', one entry a line")


def _bad_entries(entries: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """Give the way to each entry that MkDocs cannot read."""
    if not isinstance(entries, list):
        yield from () if isinstance(entries, str) else [path]
        return
    for index, entry in enumerate(entries):
        if isinstance(entry, dict) and len(entry) == 1:
            title, below = next(iter(entry.items()))
            yield from _bad_entries(below, (*path, index, title))
        elif not isinstance(entry, str):
            yield (*path, index)


def _dev_addr(files: ConfigFiles) -> Iterator[Problem]:
    what = f"'{files.value('dev_addr')}' is no address of this machine with a port"
    yield Problem(files.place_of("dev_addr"), "E334", what, 'write dev_addr: "127.0.0.1:8000"')


_FINDERS: dict[str, Callable[[ConfigFiles], Iterator[Problem]]] = {
    "site_name": _site_name,
    "nav": _nav,
    "theme": _theme,
    "docs_dir": _docs_dir,
    "dev_addr": _dev_addr,
    "markdown_extensions": _markdown_extensions,
    "plugins": _plugins,
    "hooks": _hooks,
    "watch": _watch,
}


def _wrong_kind_of(key: str, config: MkDocsConfig, files: ConfigFiles) -> Iterator[Problem]:
    """Find a value of another kind than its setting takes, or an address that is none."""
    value, option = files.value(key), dict(config._schema)[key]
    option = option.option if isinstance(option, kinds.Optional) else option
    takes, kind = _taken_by(option)
    if value is not None and takes is not None and not isinstance(value, takes):
        misfit = Misfit(kind, value, f"'{key}'", f"{key}: ", files.written(key), {})
        said = misread_text(misfit) if misfit.is_misread_text else wrong_kind(misfit)
        if said is not None:
            yield Problem(files.place_of(key), "E303", *said)
    elif isinstance(option, kinds.URL) and isinstance(value, str):
        name = value.partition("//")[2] or value.lstrip("/")
        what = f"'{value}' is no whole address"
        yield Problem(files.place_of(key), "E334", what, f"write {key}: https://{name or 'example.com/'}")


def _taken_by(option: BaseConfigOption[Any]) -> tuple[type[Any] | None, str]:
    if isinstance(option, kinds.Type) and isinstance(option._type, type):
        return option._type, _NAMED.get(option._type, "")
    found = ((takes, kind) for options, takes, kind in _TAKES if isinstance(option, options))
    return next(found, (None, ""))


def _unknown_language(config: MkDocsConfig, files: ConfigFiles) -> Iterator[Problem]:
    """Find a language of which the theme has no words."""
    folders = [folder for name in config.theme.dirs if (folder := Path(name) / LANGUAGES).is_dir()]
    known = {path.stem for folder in folders for path in folder.glob("*.html")}
    language = config.theme.get("language")
    if not known or language in known or language is None:
        return
    place, written = files.place_of("theme", "language"), language if isinstance(language, str) else "no"
    if language is False and "no" in known:
        what = "YAML reads no as a yes or no, not as a language"
        yield Problem(place, "E123", what, 'put it in quotes: language: "no"')
    else:
        few = [name for name in sorted(known) if name[:2] == str(language)[:2].lower()]
        remedy = f"write language: {few[0]}" if few else "write a tag such as en, de or pt-BR"
        yield Problem(place, "E123", f"unknown language '{written}'", remedy)
