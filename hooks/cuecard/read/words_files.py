"""The files of words: `words/<language>.yaml` of the theme, under those of the site's own theme and `extra.words`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from babel import Locale

from cuecard.check.problems import Place, Problem
from cuecard.check.validation.models import Codes, validate
from cuecard.link.language_tags import language_and_script
from cuecard.model.words import Words
from cuecard.read.marked_yaml import MarkedYaml, read_marked_yaml

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from cuecard.read.marked_yaml import Path as Keys

FOLDER = "words"
WORDS = Codes(*("E316", "E315", "E317", "word"), own_keys="remove it")
EXTRA = ("extra", "words")


@dataclass(frozen=True)
class _Layer:
    """Words of one file, and where in it they begin."""

    document: MarkedYaml
    data: Mapping[str, Any]
    root: Keys = ()


@dataclass
class WordsFiles:
    """The words of every language that the theme and the site's own one have, each read once."""

    folders: Sequence[Path]
    """Where they are, the site's own first."""
    base: Path
    """The folder of `mkdocs.yml`, from where messages name files."""
    _read: dict[str, tuple[Words | None, list[Problem]]] = field(default_factory=dict)
    _names: dict[str, str | None] = field(default_factory=dict)

    def named(self, language: str) -> str | None:
        """Give the name of the file that has a language's words; None where there is none.

        The words of `de` are those of `de-AT`, those of `pt-BR` are taken for `pt`, and those of `zh-Hans` for `zh-CN`.
        """
        if language not in self._names:
            self._names[language] = self._find(language)
        return self._names[language]

    def _find(self, language: str) -> str | None:
        available = sorted({path.stem for folder in self.folders for path in folder.glob("*.yaml")})
        wanted = language_and_script(language)
        alike = [name for name in available if wanted is not None and language_and_script(name) == wanted]
        nearest_first = (language, language.partition("-")[0], *alike)
        return next((name for name in nearest_first if name in alike), None)

    def read(self, name: str) -> tuple[Words | None, list[Problem]]:
        """Give the words of a file, and what is wrong with them."""
        if name not in self._read:
            self._read[name] = _read_layers(self._layers(name), name)
        return self._read[name]

    def read_under(self, source: MarkedYaml, own: Mapping[str, Any], name: str) -> tuple[Words | None, list[Problem]]:
        """Give the words of a file, some of them replaced by those of the settings."""
        return _read_layers([*self._layers(name), _Layer(source, own, EXTRA)], name) if own else self.read(name)

    def _layers(self, name: str) -> list[_Layer]:
        """Read the files of one name, those that others lie over first."""
        paths = [path for folder in reversed(self.folders) if (path := folder / f"{name}.yaml").is_file()]
        return [_read_file(path, self.name_of(path)) for path in paths]

    def name_of(self, path: Path) -> str:
        """Give what messages call a file."""
        return path.relative_to(self.base).as_posix() if path.is_relative_to(self.base) else str(path)


@dataclass
class Vocabulary:
    """The words of a site: those of its own language, and of other languages of its pages."""

    files: WordsFiles
    language: str
    """The site's."""
    own: Words | None
    """In that language; None where the theme is not ours."""

    def of(self, language: str | None) -> Words:
        """Give the words of a page that names a language or none; the site's where that language has no words."""
        name = self.files.named(language or self.language)
        is_own = name is None or name == self.files.named(self.language)
        words = self.own if is_own else self.files.read(str(name))[0] or self.own
        assert words is not None  # no page is made with a theme that is not ours
        return words


def _read_layers(layers: Sequence[_Layer], name: str) -> tuple[Words | None, list[Problem]]:
    """Lay words over one another; each layer is checked with those below it, which are complete."""
    data: dict[str, Any] = {}
    words: Words | None = None
    for layer in layers:
        if layer.root == () and (problems := _problems_of_file(layer.document)):
            return None, problems
        data = _laid_over(data, layer.data)
        locale = Locale.parse(name, sep="-")
        words, problems = validate(Words, layer.document, WORDS, root=layer.root, data=data, context=locale)
        if words is None:
            return None, problems
    return words, []


def _problems_of_file(document: MarkedYaml) -> list[Problem]:
    """Give what is wrong with a file before its words are looked at."""
    if document.problems or isinstance(document.data, dict):
        return document.problems
    what = "there are no words in this file"
    return [Problem(document.opening(), "E317", what, f"write them as {FOLDER}/en.yaml of the theme has them")]


def _read_file(path: Path, name: str) -> _Layer:
    """Read a file, whatever is in it."""
    try:
        document = read_marked_yaml(path.read_bytes().decode(), name)
    except UnicodeDecodeError:
        what, remedy = "the file is not UTF-8 text", "save the file with the encoding UTF-8"
        document = MarkedYaml(name, problems=[Problem(Place(name), "E109", what, remedy)])
    return _Layer(document, document.data if isinstance(document.data, dict) else {})


def _laid_over(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Give a mapping with the values of another over its own, key by key."""
    both = {
        key: _laid_over(below[key], value) if isinstance(value, dict) and isinstance(below.get(key), dict) else value
        for key, value in above.items()
    }
    return {**below, **both}
