"""A change of the settings that a command makes, or the lines to paste where it cannot be made safely."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from cuecard.edit.settings_edit import edit_settings, file_for
from cuecard.edit.yaml_spots import UnsafeEditError

if TYPE_CHECKING:
    from cuecard.edit.settings_edit import Entry, SettingsEdit
    from cuecard.read.config_files import ConfigFiles


def edited_settings(entry: Entry, files: ConfigFiles) -> SettingsEdit:
    """Put an entry into the settings. Raises ClickException with the lines to paste."""
    try:
        return edit_settings(entry, files)
    except UnsafeEditError as error:
        name, lines = file_for(entry, files), "\n".join(f"    {line}" for line in entry.pasted())
        raise click.ClickException(
            f"{name} was not changed, since {error}. Put these lines where they belong:\n\n{lines}"
        ) from None


def save_settings(edit: SettingsEdit) -> None:
    """Save the settings. Raises ClickException, and leaves the file as it was."""
    try:
        edit.save()
    except (OSError, UnsafeEditError) as error:
        raise click.ClickException(f"{edit.name} was not changed: {error}.") from None
