"""`cuecard new category`, `author`, `cta`, `series`: an entry of a registry in `mkdocs.yml`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cuecard.check.problem_log import stop_on_errors
from cuecard.commands.asked_values import chosen
from cuecard.commands.entry_checks import checked_entry, expect_it_fits, expect_new
from cuecard.commands.entry_registries import entries_in
from cuecard.commands.safe_edit import edited_settings, save_settings
from cuecard.edit.registry_entry import NewEntry
from cuecard.mkdocs_host.config_loading import config_files
from cuecard.model.call_to_action_settings import CallToAction

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cuecard.commands.asked_values import Asker
    from cuecard.commands.entry_registries import Registry
    from cuecard.read.config_files import ConfigFiles


def make_entry(
    registry: Registry, key: str | None, given: Mapping[str, str | None], asker: Asker, config_file: str | None
) -> str:
    """Add an entry to the settings; give what to say about it. Raises ClickException."""
    files = config_files(config_file)
    stop_on_errors(files.problems)
    key = asker.text(key, f"Name of the {registry.noun} in addresses (a to z, 0 to 9, hyphens)", "KEY")
    if key:
        expect_new(registry, key, files)
    values = _values(registry, given, asker)
    asker.expect_all()
    values |= _key_of_cta(values, files)
    entry = checked_entry(registry, values)
    if isinstance(entry, CallToAction):
        expect_it_fits(key, entry, config_file)
    read = {name: getattr(entry, name) for name in values}  # dates are no texts any more
    edit = edited_settings(NewEntry(("extra", registry.name), key, read), files)
    save_settings(edit)
    return f"{edit.name}:{edit.line} has the {registry.noun} '{key}' now: {registry.use.format(key)}"


def _values(registry: Registry, given: Mapping[str, str | None], asker: Asker) -> dict[str, str]:
    """Give what is written below the key: what was given, and what is needed."""
    values = {}
    for key, field in registry.fields.items():
        if given.get(key) is not None or field.is_required():
            values[key] = asker.text(given.get(key), registry.meaning(key).rstrip("."), f"--{key}")
    return values


def _key_of_cta(values: Mapping[str, str], files: ConfigFiles) -> dict[str, str]:
    """Give the key of the call to action that the entry names. Raises BadParameter."""
    if "cta" not in values:
        return {}
    known = {key: "" for source in files.sources for key in entries_in(source.data, "ctas")}
    return {"cta": chosen(values["cta"], known, "--cta")}
