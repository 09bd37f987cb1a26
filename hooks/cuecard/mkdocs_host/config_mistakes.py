"""What MkDocs refuses in `mkdocs.yml`, in words that say what to write: a finder for each setting that has its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mkdocs.config import config_options as options

from cuecard.check.problems import Problem, Problems
from cuecard.check.validation.wrong_types import Misfit, misread_text, wrong_kind
from cuecard.link.language_tags import is_language, language_meant
from cuecard.mkdocs_host.extension_mistakes import find_in_markdown_extensions, find_in_plugins
from cuecard.mkdocs_host.path_mistakes import (
    find_in_docs_dir,
    find_in_hooks,
    find_in_site_dir,
    find_in_watch,
    missing,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mkdocs.config.base import ConfigErrors
    from mkdocs.config.defaults import MkDocsConfig

    from cuecard.read.config_files import ConfigFiles, Way

_TAKES: tuple[tuple[type[Any], type[Any]], ...] = (
    (options.URL, str),
    (options.PathSpec, str),
    (options.Nav, list),
    (options.ListOfItems, list),
    (options.Hooks, list),
    (options.MarkdownExtensions, list),
    (options.Plugins, list),
    (options.SubConfig, dict),
)
"""What the options of MkDocs take that do not say it by themselves."""
_KINDS = {str: "string_type", list: "list_type", bool: "bool_type", int: "int_type", dict: "dict_type"}


def find_mistakes(errors: ConfigErrors, config: MkDocsConfig, files: ConfigFiles) -> Problems:
    """Find what is wrong with each setting that MkDocs refuses, and a language that does not exist."""
    problems = Problems()
    for key, error in errors:
        finder = _FINDERS.get(key)
        found = list(finder(files)) if finder else []
        problems.extend(found or [_wrong_kind_of(key, config, files) or refused(key, error, files)])
    if not errors:
        problems.extend(_unknown_language(config, files))
    return problems


def refused(key: str, error: Exception, files: ConfigFiles) -> Problem:
    """Say in MkDocs' words what it has against a setting."""
    what = f"'{key}' cannot be used: {str(error).splitlines()[0]}"
    return Problem(files.place_of(key), "E334", what, "write another value, or remove it")


def _site_name(files: ConfigFiles) -> Iterator[Problem]:
    if files.value("site_name") is None:
        what = "setting 'site_name' is missing"
        yield Problem(files.place_of("site_name"), "E302", what, "add site_name: (the name of your site)")


def _theme(files: ConfigFiles) -> Iterator[Problem]:
    theme = files.value("theme")
    folder = theme.get("custom_dir") if isinstance(theme, dict) else None
    if isinstance(folder, str) and not (files.folder / folder).is_dir():
        yield missing("folder", folder, files, "theme", "custom_dir")
    if isinstance(theme, dict) and "name" not in theme:
        yield Problem(files.place_of_key("theme"), "E302", "setting 'theme.name' is missing", "add name: cuecard")
    if isinstance(theme, list):
        what, remedy = "'theme' is a list, not a mapping", "write theme: and below it, indented, name: cuecard"
        yield Problem(files.place_of("theme"), "E303", what, remedy)


def _nav(files: ConfigFiles) -> Iterator[Problem]:
    nav = files.value("nav")
    if isinstance(nav, dict):
        what = "the entries of 'nav' do not begin with '- '"
        yield Problem(files.place_of("nav"), "E303", what, "write each as '- Title: file.md', one a line")
    for way in _bad_entries(nav, ("nav",)) if isinstance(nav, list) else ():
        what = "an entry of 'nav' is neither a file nor a title with a file"
        yield Problem(files.place_of(*way), "E303", what, "write it as '- Title: file.md', one entry a line")


def _bad_entries(entries: Any, way: Way) -> Iterator[Way]:
    """Give the way to each entry that MkDocs cannot read."""
    if not isinstance(entries, list):
        yield from () if isinstance(entries, str) else [way]
        return
    for index, entry in enumerate(entries):
        if isinstance(entry, dict) and len(entry) == 1:
            title, below = next(iter(entry.items()))
            yield from _bad_entries(below, (*way, index, title))
        elif not isinstance(entry, str):
            yield (*way, index)


def _dev_addr(files: ConfigFiles) -> Iterator[Problem]:
    what = f"'{files.value('dev_addr')}' is no address of this machine with a port"
    yield Problem(files.place_of("dev_addr"), "E334", what, 'write dev_addr: "127.0.0.1:8000"')


_FINDERS: dict[str, Callable[[ConfigFiles], Iterator[Problem]]] = {
    "site_name": _site_name,
    "nav": _nav,
    "theme": _theme,
    "docs_dir": find_in_docs_dir,
    "site_dir": find_in_site_dir,
    "dev_addr": _dev_addr,
    "markdown_extensions": find_in_markdown_extensions,
    "plugins": find_in_plugins,
    "hooks": find_in_hooks,
    "watch": find_in_watch,
}


def _wrong_kind_of(key: str, config: MkDocsConfig, files: ConfigFiles) -> Problem | None:
    """Say that a value is of another kind than its setting takes, or an address that is none."""
    value, option = files.value(key), dict(config._schema).get(key)
    option = option.option if isinstance(option, options.Optional) else option
    takes = option._type if isinstance(option, options.Type) else None
    takes = takes or next((takes for kind, takes in _TAKES if isinstance(option, kind)), None)
    if value is not None and takes in _KINDS and not isinstance(value, takes):
        misfit = Misfit(_KINDS[takes], value, f"'{key}'", f"{key}: ", files.written(key), {})
        said = misread_text(misfit) if misfit.is_misread_text else wrong_kind(misfit)
        return Problem(files.place_of(key), "E303", *said) if said else None
    if isinstance(option, options.URL) and isinstance(value, str):
        name = value.partition("//")[2] or value.lstrip("/")
        what = f"'{value}' is no whole address"
        return Problem(files.place_of(key), "E334", what, f"write {key}: https://{name or 'example.com/'}")
    return None


def _unknown_language(config: MkDocsConfig, files: ConfigFiles) -> Iterator[Problem]:
    """Find a language that is none."""
    language = config.theme.get("language")
    if language is None or (isinstance(language, str) and is_language(language)):
        return
    place = files.place_of("theme", "language")
    if language is False:
        yield Problem(place, "E123", "YAML reads no as a yes or no, not as a language", 'write language: "nb"')
    elif not isinstance(language, str):
        yield Problem(place, "E123", "'language' is not one word", "write a tag such as en, de or pt-BR")
    else:
        tag = language_meant(language) or re.split("[-_]", language.lower())[0]
        remedy = f"write language: {tag}" if is_language(tag) else "write a tag such as en, de or pt-BR"
        yield Problem(place, "E123", f"unknown language '{language}'", remedy)
