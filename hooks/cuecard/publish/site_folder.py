"""A folder is taken for a site's only where nothing else would be lost with it."""

from __future__ import annotations

from pathlib import Path

from cuecard.build import is_serving
from cuecard.check.stopping import StoppedError

OWN = "own-sites.txt"
"""Where it is remembered which folders hold nothing but a site."""


def expect_not_home(site: Path) -> None:
    """Stop before anything is written if the site would be someone's home, or hold it. Raises StoppedError."""
    try:
        home = Path.home().resolve()
    except RuntimeError:  # whoever builds has none
        return
    if home.is_relative_to(site.resolve()):
        raise StoppedError(
            f"{site} {'is' if home == site.resolve() else 'holds'} the home folder: set another 'site_dir'"
        )


def expect_own_site(site: Path, own: Path) -> None:
    """Stop before anything is lost if a folder holds what no build has put there. Raises StoppedError."""
    if site.exists() and not site.is_dir():
        raise StoppedError(f"{site} is a file, and the site would be a folder: remove it, or set another 'site_dir'")
    foreign = sorted(entry.name for entry in site.iterdir() if not entry.name.startswith(".")) if site.exists() else []
    is_known = own.is_file() and str(site.resolve()) in own.read_text("utf-8").splitlines()
    if foreign and not is_known and not (site / "404.html").is_file():
        remedy = "empty the folder if nothing in it is needed, or set another 'site_dir'"
        raise StoppedError(f"{site} holds what is not of a site, such as '{foreign[0]}', and would lose it: {remedy}")
    if not is_known and not is_serving():
        with own.open("a", encoding="utf-8") as known:
            known.write(f"{site.resolve()}\n")
