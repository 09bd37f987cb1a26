"""`cuecard new category`, `author`, `cta`, `series`: an entry of a registry in `mkdocs.yml`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args, get_origin

import click

from cuecard.check.problem_log import stop_on_errors
from cuecard.check.stopping import StoppedError
from cuecard.check.validation.key_descriptions import meaning_of
from cuecard.check.validation.models import SETTINGS, StrictModel, validate
from cuecard.commands.asked_title import expect_slug
from cuecard.commands.asked_values import chosen
from cuecard.commands.safe_edit import edited_settings, save_settings
from cuecard.edit.registry_entry import NewEntry
from cuecard.link.written_paths import say_no_page
from cuecard.mkdocs_host.config_loading import config_files
from cuecard.mkdocs_host.site_reader import begin_build
from cuecard.model.site_settings import Author, CallToAction, Category, Series
from cuecard.read.marked_yaml import MarkedYaml

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic.fields import FieldInfo

    from cuecard.commands.asked_values import Asker
    from cuecard.read.config_files import ConfigFiles


@dataclass(frozen=True)
class Registry:
    """A mapping of the settings to which entries can be added."""

    noun: str
    name: str
    model: type[StrictModel]
    use: str
    """How an article names an entry."""

    @property
    def fields(self) -> dict[str, FieldInfo]:
        """The keys of an entry that take one value."""
        return {key: field for key, field in self.model.model_fields.items() if takes_one_value(field)}

    def meaning(self, key: str) -> str:
        """Give what a key means."""
        return meaning_of(self.model, key)


REGISTRIES = (
    Registry("category", "categories", Category, "write category: {} in articles"),
    Registry("author", "authors", Author, "write authors: [{}] in articles"),
    Registry("cta", "ctas", CallToAction, "write cta: {0} in front matter, or [words](cta:{0}) in a text"),
    Registry("series", "series", Series, "write series: {} in articles"),
)


def takes_one_value(field: FieldInfo) -> bool:
    """Tell whether a key takes a text."""
    return not isinstance(field.default, StrictModel)


def choices_of(field: FieldInfo) -> list[str]:
    """Give the only values that a key takes; none where it takes any text."""
    return list(get_args(field.annotation)) if get_origin(field.annotation) is Literal else []


def make_entry(
    registry: Registry, key: str | None, given: Mapping[str, str | None], asker: Asker, config_file: str | None
) -> str:
    """Add an entry to the settings; give what to say about it. Raises ClickException."""
    files = config_files(config_file)
    stop_on_errors(files.problems)
    key = asker.text(key, f"Name of the {registry.noun} in addresses (a to z, 0 to 9, hyphens)", "KEY")
    if key:
        _expect_new(registry, key, files)
    values = _values(registry, given, asker)
    asker.expect_all()
    _expect_valid(registry, values, files)
    _expect_page(values.get("url", ""), config_file)
    edit = edited_settings(NewEntry(("extra", registry.name), key, values), files)
    save_settings(edit)
    return f"{edit.name}:{edit.line} has the {registry.noun} '{key}' now: {registry.use.format(key)}"


def _expect_new(registry: Registry, key: str, files: ConfigFiles) -> None:
    expect_slug(key, "KEY")
    for source in files.sources:
        if key in _entries(source.data, registry.name):
            place = source.place_of_key(("extra", registry.name, key))
            raise click.ClickException(f"{place}: there is a {registry.noun} '{key}' already; nothing was changed.")


def _values(registry: Registry, given: Mapping[str, str | None], asker: Asker) -> dict[str, str]:
    """Give what is written below the key: what was given, and what is needed."""
    values = {}
    for key, field in registry.fields.items():
        if given.get(key) is not None or field.is_required():
            values[key] = asker.text(given.get(key), registry.meaning(key).rstrip("."), f"--{key}")
    return values


def _expect_valid(registry: Registry, values: Mapping[str, str], files: ConfigFiles) -> None:
    """Check the entry as the build does. Raises ClickException."""
    _, problems = validate(registry.model, MarkedYaml("", data=dict(values)), SETTINGS)
    if problems:
        raise click.UsageError("; ".join(f"{problem.what}; {problem.remedy}" for problem in problems))
    known = [key for source in files.sources for key in _entries(source.data, "ctas")]
    if (cta := values.get("cta")) is not None:
        chosen(cta, dict.fromkeys(known, ""), "--cta")


def _expect_page(url: str, config_file: str | None) -> None:
    """Look whether a path leads to a page; settings that are not whole yet have no pages. Raises BadParameter."""
    if not url.startswith("/"):
        return
    try:
        build, _ = begin_build(config_file)
    except StoppedError:
        return
    if said := say_no_page(url, build):
        raise click.BadParameter("; ".join(filter(None, said)), param_hint="--url")


def _entries(data: Any, registry: str) -> Mapping[str, Any]:
    extra = data.get("extra") if isinstance(data, dict) else None
    entries = extra.get(registry) if isinstance(extra, dict) else None
    return entries if isinstance(entries, dict) else {}
