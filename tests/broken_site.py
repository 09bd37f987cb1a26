"""A small site with a mistake, as a folder: its sources, edits of the settings, the exact messages."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.project import Built, Project

SITES = Path(__file__).parent / "sites" / "broken"
SETTINGS = SITES / "extra.yml"


@dataclass(frozen=True)
class BrokenSite:
    """One folder: `docs/`, `overrides/`, `own/`, `mkdocs-edits.txt`, locks, `as_of`, and `expected.txt`.

    `links.txt` names symbolic links in `docs/` and where they lead, `sizes.txt` files of so many bytes.

    `mended.txt` and `mended/` say what comes of obeying the messages (`tests/remedies.py`).

    Where `command` names one of `cuecard`, the build is well and the command finds what is wrong.
    """

    folder: Path

    @property
    def expected(self) -> list[str]:
        """The messages, in order."""
        return self.read("expected.txt").splitlines()

    @property
    def has_errors(self) -> bool:
        """Whether it stops a build that is not strict."""
        return any(": error E" in message for message in self.expected)

    @property
    def is_refused(self) -> bool:
        """Whether it stops a strict build."""
        return self.has_errors or any(": warning W" in message for message in self.expected)

    @property
    def command(self) -> str:
        """The command that finds the mistake, if it is not the build."""
        return self.read("command").strip()

    def build(self, project: Project, *options: str) -> Built:
        """Lay the site out and build it."""
        self.lay_out(project)
        return project.build(*options, as_of=self.as_of)

    def lay_out(self, project: Project) -> None:
        """Write its files into a project."""
        project.put_settings_first(SETTINGS.read_text("utf-8"))
        for old, new in self.edits():
            project.configure(old, new)
        for src_uri, path in files_of(self.folder / "docs"):
            project.write(src_uri, path.read_bytes())
        for src_uri, size in map(str.split, self.read("sizes.txt").splitlines()):
            os.truncate(project.write(src_uri, ""), int(size))
        for link, target in map(str.split, self.read("links.txt").splitlines()):
            (project.folder / "docs" / link).symlink_to(target)
        for name, path in files_of(self.folder / "own"):
            own = project.folder / "own" / name
            own.parent.mkdir(parents=True, exist_ok=True)
            own.write_bytes(path.read_bytes())
        for template, path in files_of(self.folder / "overrides"):
            (project.copy_theme() / template).write_bytes(path.read_bytes())
        for name, lock in self.locks.items():
            (project.folder / name).write_text(lock, "utf-8")

    @property
    def as_of(self) -> str:
        """The day of the build."""
        return self.read("as_of").strip() or "2026-06-01"

    @property
    def locks(self) -> dict[str, str]:
        """Its files beside `mkdocs.yml`, by their names."""
        return {name: lock for name in ("urls.lock", "theme.lock") if (lock := self.read(name))}

    def edits(self) -> Iterator[tuple[str, str]]:
        """Give what takes the place of what in `mkdocs.yml`."""
        return edits_in(self.read("mkdocs-edits.txt"))

    def read(self, name: str) -> str:
        """Give the text of one of its own files; nothing where there is none."""
        path = self.folder / name
        return path.read_text("utf-8") if path.is_file() else ""


def edits_in(text: str) -> Iterator[tuple[str, str]]:
    """Give what takes the place of what: lines with `-` and lines with `+`, a blank line between two edits."""
    for edit in text.strip("\n").split("\n\n"):
        lines = edit.split("\n")
        old, new = ("".join(f"{line[1:]}\n" for line in lines if line.startswith(sign)) for sign in "-+")
        if old:
            yield old, new


def files_of(folder: Path) -> list[tuple[str, Path]]:
    """Give the files below a folder by their paths from there."""
    return [(path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file()]


def broken_sites() -> list[BrokenSite]:
    """Give every folder, by name."""
    return [BrokenSite(folder) for folder in sorted(SITES.iterdir()) if folder.is_dir()]
