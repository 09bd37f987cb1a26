"""`cuecard override`: files of the theme that a firm takes over, and what has become of their originals."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cuecard.check.problems import did_you_mean
from cuecard.installed_theme import THEME_DIR
from cuecard.mkdocs_host.site_reader import read_site
from cuecard.read.theme_lock import digest_in_theme, lock_of, overridden_files, read_theme_lock, write_theme_lock

if TYPE_CHECKING:
    from cuecard.site import Site


def take_file(name: str, config_file: str | None) -> str:
    """Copy a file of the theme into the firm's own folder; say where it is. Raises ClickException."""
    site = read_site(config_file)
    source, target = _file_of_theme(name), _own_folder(site) / name
    if target.exists():
        raise click.ClickException(f"'{_named(target, site)}' is there already, and is not overwritten.")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(source.read_bytes())
    write_theme_lock(lock_of(site), {**read_theme_lock(lock_of(site)), name: digest_in_theme(name)})
    return f"{_named(target, site)} takes the place of the theme's; edit it."


def compare_file(name: str, config_file: str | None) -> str:
    """Give the lines by which a firm's file differs from the theme's of today. Raises ClickException."""
    site = read_site(config_file)
    own = overridden_files(site).get(name)
    if own is None:
        raise click.ClickException(f"you have no '{name}' in the place of the theme's.")
    theirs, ours = (path.read_text("utf-8").splitlines() for path in (_file_of_theme(name), own))
    lines = difflib.unified_diff(theirs, ours, f"theme/{name}", _named(own, site), lineterm="")
    return "\n".join(lines) or "Both are the same."


def note_versions(config_file: str | None) -> str:
    """Note of which version of the theme each file is from now on; say how many there are."""
    site = read_site(config_file)
    noted = {name: digest_in_theme(name) for name in overridden_files(site)}
    write_theme_lock(lock_of(site), noted)
    return f"{lock_of(site).name} holds {len(noted)} file{'' if len(noted) == 1 else 's'}"


def _file_of_theme(name: str) -> Path:
    path = THEME_DIR / name
    if not path.is_file() or not path.resolve().is_relative_to(THEME_DIR.resolve()):
        known = [file.relative_to(THEME_DIR).as_posix() for file in THEME_DIR.rglob("*") if file.is_file()]
        remedy = did_you_mean(name, known) or "name one such as components/footer/template.html"
        raise click.ClickException(f"the theme has no file '{name}'; {remedy}.")
    return path


def _own_folder(site: Site) -> Path:
    if not site.theme_dir or str(THEME_DIR) not in site.own_theme_dirs:
        raise click.ClickException(
            "your theme has no folder of its own yet; make the folder overrides, "
            "and write custom_dir: overrides below 'name: cuecard' in mkdocs.yml."
        )
    return Path(site.theme_dir)


def _named(path: Path, site: Site) -> str:
    folder = Path(site.config_file).parent
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else str(path)
