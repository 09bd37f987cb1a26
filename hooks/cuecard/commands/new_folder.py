"""A new folder with files, which is there whole or not at all, and takes the place of nothing."""

from __future__ import annotations

import secrets
import shutil
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def expect_free(folder: Path) -> None:
    """Look whether a folder can be made. Raises ClickException where it has files, or where nothing can lie."""
    if folder.exists() and not folder.is_dir():
        raise click.ClickException(f"'{folder}' is a file; name a folder that is not there yet.")
    if folder.is_dir() and any(folder.iterdir()):
        raise click.ClickException(
            f"'{folder}' has files, and none is overwritten; name a folder that is not there yet."
        )
    if not folder.absolute().parent.is_dir():
        raise click.ClickException(f"there is no folder '{folder.parent}'; make it first.")


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files beside a folder, then let them be the folder. Raises ClickException."""
    expect_free(folder)
    place = folder.absolute()
    aside = place.with_name(f".{place.name}.{secrets.token_hex(4)}.tmp")
    try:
        for name, content in files.items():
            path = aside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        if place.is_dir():
            place.rmdir()  # an empty one; on Windows no folder takes the place of another
        aside.rename(place)
    except OSError as error:
        raise click.ClickException(f"'{folder}' cannot be made: {error.strerror}.") from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
