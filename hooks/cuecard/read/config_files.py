"""`mkdocs.yml` and what it inherits, with the place of each setting, before anything is made of what they stand for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from cuecard.check.host_checks import check_host_settings
from cuecard.check.problems import Place, Problem, Problems
from cuecard.read.marked_yaml import MarkedYaml, read_marked_yaml
from cuecard.read.source_file import decode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Way = tuple[str | int, ...]
"""Keys and numbers of items, from a file's first lines to a value."""
PARENT = "INHERIT"
"""The key under which MkDocs looks for another file of settings."""


@dataclass
class ConfigFiles:
    """The files of settings, the site's own first, and what keeps them from being read."""

    folder: Path
    sources: list[MarkedYaml] = field(default_factory=list)
    paths: list[Path] = field(default_factory=list)
    """Where they are, with one that is missing."""
    problems: Problems = field(default_factory=Problems)

    def value(self, key: str) -> Any:
        """Give what a setting is, None where no file has it."""
        return self.source_of(key).data.get(key) if self._has(key) else None

    def written(self, key: str) -> str | None:
        """Give the text of a setting that YAML reads as something else than text."""
        return self.source_of(key).plain.get((key,)) if self.sources else None

    def place_of(self, *path: str | int) -> Place:
        """Give where a value stands, or the nearest above it that stands anywhere."""
        if not self.sources:
            return Place(self.paths[0].name if self.paths else "mkdocs.yml")
        return self.source_of(path[0]).place_of(path)

    def place_of_key(self, *path: str | int) -> Place:
        """Give where a key stands, or the nearest above it that stands anywhere."""
        return self.source_of(path[0]).place_of_key(path) if self.sources else self.place_of()

    def place_of_item(self, way: Way) -> Place:
        """Give where an item of a list stands: the name that it is, or that its options stand below."""
        return self.place_of(*way) if isinstance(way[-1], int) else self.place_of_key(*way)

    def items(self, key: str) -> Iterator[tuple[str, Any, Way]]:
        """Give the name of each item of a setting such as `plugins`, its options, and the way to them."""
        value = self.value(key)
        if isinstance(value, dict):
            yield from ((name, options, (key, name)) for name, options in value.items())
        for index, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, dict):
                yield from ((name, options, (key, index, name)) for name, options in item.items())
            elif isinstance(item, str):
                yield item, None, (key, index)

    def hooks(self) -> list[Path]:
        """Give the files of the hooks, there or not."""
        value = self.value("hooks")
        return [self.folder / name for name in value if isinstance(name, str)] if isinstance(value, list) else []

    def _has(self, key: str) -> bool:
        return any(isinstance(source.data, dict) and key in source.data for source in self.sources)

    def source_of(self, key: str | int) -> MarkedYaml:
        """Give the first file that has a setting, else the site's own."""
        having = (source for source in self.sources if isinstance(source.data, dict) and key in source.data)
        return next(having, self.sources[0])


def read_config_files(path: Path) -> ConfigFiles:
    """Read a file of settings and those that it inherits from; what keeps them from being honoured is in `problems`."""
    files = ConfigFiles(path.resolve().parent, paths=[path])
    if not path.is_file():
        remedy = "go to the folder of your site and start again"
        files.problems.add(Place(path.name), "E333", f"there is no file '{path.name}'", remedy)
    while path.is_file():
        source = _read(path, files)
        parent = source.data.get(PARENT) if isinstance(source.data, dict) else None
        if not isinstance(parent, str):
            break
        path, place = path.parent / parent, source.place_of((PARENT,))
        if path.resolve() in {known.resolve() for known in files.paths}:
            what = f"'{PARENT}' leads back to {path.name}, which inherits from this file"
            files.problems.add(place, "E101", what, "write the name of another file, or remove this line")
            break
        files.paths.append(path)
        if not path.is_file():
            remedy = "write the path of a file that is there, or remove this line"
            files.problems.add(place, "E333", f"there is no file '{parent}'", remedy)
    return files


def config_paths(path: Path) -> dict[str, Path]:
    """Give where the files of settings are by what messages call them, the site's own first."""
    files = read_config_files(path)
    return {source.path: there for source, there in zip(files.sources, files.paths, strict=False)}


def check_config_files(path: Path) -> Problems:
    """Find what keeps settings, or those that they inherit, from being read or honoured."""
    return read_config_files(path).problems


def _read(path: Path, files: ConfigFiles) -> MarkedYaml:
    """Read one file; messages call it by its way from the site's folder."""
    whole = path.resolve()
    name = whole.relative_to(files.folder).as_posix() if whole.is_relative_to(files.folder) else path.name
    text = decode(path.read_bytes(), name)
    if isinstance(text, Problem):
        source, problems = MarkedYaml(name, problems=[text], is_readable=False), [text]
    else:
        source, problems = _checked(text, name)
    files.sources.append(source)
    files.problems.extend(problems)
    if source.data is not None and not isinstance(source.data, dict):
        what = "the settings are no lines of 'key: value'"
        remedy = "begin with the line site_name: and the name of your site"
        files.problems.add(source.place_of(()), "E101", what, remedy)
    return source


@lru_cache(maxsize=4)  # each build asks several times
def _checked(text: str, name: str) -> tuple[MarkedYaml, list[Problem]]:
    """Read settings that nobody changes afterwards, and give what is wrong with them."""
    source = read_marked_yaml(text, name)
    return source, list(check_host_settings(source) if source.is_readable else source.problems)
