"""`cuecard upgrade`: a site's own files follow what a new version of Cuecard calls by other names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.cache.atomic_files import rewrite_whole
from cuecard.edit.renamed_files import GONE_HOOKS, HOOKS, name_now
from cuecard.installed_theme import THEME_DIR
from cuecard.mkdocs_host.config_loading import config_files

if TYPE_CHECKING:
    from collections.abc import Callable

    Renewed = Callable[[str], tuple[str | None, str]]
    """Gives a line as it should be, None where it goes, and what is said of that."""

_HOOK = re.compile(r"(\s*-\s*[\"']?)([\w./-]*/)?(\w+)\.py([\"']?\s*(?:#.*)?)")
_TEMPLATE_NAME = re.compile(r"([\"'])(partials/[\w/-]+\.html)\1")


@dataclass
class Upgrade:
    """What is to be done to a site: lines that change, and files that take a head."""

    folder: Path
    """That of `mkdocs.yml`."""
    texts: dict[Path, str] = field(default_factory=dict)
    """Files as they are to be."""
    said: list[str] = field(default_factory=list)
    """What changes, with file and line."""
    to_do: list[str] = field(default_factory=list)
    """What nobody but the owner can do."""

    def renew(self, path: Path, renewed: Renewed) -> None:
        """Look at each line of a file, and note what changes; line ends stay."""
        lines = path.read_bytes().decode("utf-8", "surrogateescape").splitlines(keepends=True)
        found = []
        for number, line in enumerate(lines, start=1):
            text = line.rstrip("\r\n")
            new, said = renewed(text)
            if said:
                self.said.append(f"{self.named(path)}:{number}: {said}")
            if new is not None:
                found.append(new + line[len(text) :])
        if "".join(found) != "".join(lines):
            self.texts[path] = "".join(found)

    def named(self, path: Path) -> str:
        """Give the path by which messages call a file."""
        return path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else str(path)

    def save(self) -> None:
        """Write what changes, each file whole or not at all."""
        for path, text in self.texts.items():
            rewrite_whole(path, text.encode("utf-8", "surrogateescape"))

    def report(self, *, is_saved: bool) -> str:
        """Say what was changed, or would be, and what is left to do."""
        if not self.said and not self.to_do:
            return "nothing to change"
        count = f"{len(self.said)} line{'' if len(self.said) == 1 else 's'} {'changed' if is_saved else 'to change'}"
        return "\n".join([*self.said, *self.to_do, f"{count}, {len(self.to_do)} left to you; then run cuecard check"])


def find_upgrade(config_file: str | None) -> Upgrade:
    """Find what of a site has other names now; settings that can be read are enough, whatever is wrong with them."""
    files = config_files(config_file)
    paths = [path for path in files.paths if path.is_file()]
    upgrade = Upgrade((paths[0] if paths else Path()).resolve().parent)
    for path in map(Path.resolve, paths):
        upgrade.renew(path, lambda line, folder=path.parent: _hook_line(line, folder))  # type: ignore[misc]
    theme = files.value("theme")
    own = theme.get("custom_dir") if isinstance(theme, dict) else None
    if isinstance(own, str) and (folder := upgrade.folder / own).is_dir():
        _look_through_theme(folder, upgrade)
    return upgrade


def _hook_line(line: str, folder: Path) -> tuple[str | None, str]:
    """Rename a feature under `hooks:`, and leave out one that is gone; a file that is there is the owner's own."""
    found = _HOOK.fullmatch(line)
    if found is None or (folder / f"{found[2] or ''}{found[3]}.py").exists():
        return line, ""
    before, where, name, after = found[1], found[2] or "", found[3], found[4]
    if name in GONE_HOOKS and where.endswith("hooks/"):
        return None, f"{where}{name}.py is gone; the plugin does what it did"
    if name in HOOKS:
        new = f"{where}{HOOKS[name]}.py"
        return f"{before}{new}{after}", f"{where}{name}.py is {new} now"
    return line, ""


def _look_through_theme(folder: Path, upgrade: Upgrade) -> None:
    for path in sorted(file for file in folder.rglob("*") if file.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.suffix == ".html":
            upgrade.renew(path, lambda line: _template_line(line, folder))
        new = name_now(name)
        if new is not None and (THEME_DIR / new).is_file() and not (THEME_DIR / name).exists():
            what = f"the theme has {new} in the place of {name}, and this file does nothing"
            upgrade.to_do.append(
                f"{upgrade.named(path)}:1: {what}; move what is yours into {upgrade.named(folder / new)}"
            )


def _template_line(line: str, folder: Path) -> tuple[str | None, str]:
    """Name the templates that a line includes as they are called now; those of the owner keep their names."""
    said = []

    def renewed(found: re.Match[str]) -> str:
        new = name_now(found[2])
        if new is None or (folder / found[2]).exists() or not (THEME_DIR / new).is_file():
            return found[0]
        said.append(f"{found[2]} is {new} now")
        return f"{found[1]}{new}{found[1]}"

    return _TEMPLATE_NAME.sub(renewed, line), "; ".join(said)
