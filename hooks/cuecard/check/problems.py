"""Problems an editor can act on: where, what, and what to do about it."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from cuecard.check.levels import NUMBERS, Level, Levels, level_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


_SHORTEST_PART = 4
"""Letters that a word must have to be meant by its beginning."""
_ALIKE = 0.75
_UNSEEN = dict.fromkeys([*range(0x200B, 0x2010), 0xFEFF])
"""Signs of no width, which are left out."""

_NOUNS = {
    Level.ERROR: ("error", "errors"),
    Level.WARNING: ("warning", "warnings"),
    Level.ADVICE: ("piece of advice", "pieces of advice"),
}


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a source file; `line` and `column` count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, order=True)
class Problem:
    """One message; the letter of its code says how much it matters."""

    place: Place
    code: str
    what: str
    remedy: str = ""

    def __post_init__(self) -> None:
        if self.code[1:] not in NUMBERS:
            raise LookupError(f"{self.code} has no row in cuecard.check.messages")

    @property
    def level(self) -> Level:
        """How much it matters."""
        return level_of(self.code)

    def __str__(self) -> str:
        message = f"{self.place}: {self.level} {self.code}: {self.what}" + (f"; {self.remedy}" if self.remedy else "")
        return " ".join(message.splitlines())  # a value that is repeated may have several


@dataclass
class Problems:
    """All that was found wrong so far, each problem once, in the order of the files, at the levels of the site."""

    levels: Levels = field(default_factory=lambda: Levels({}))
    _found: set[Problem] = field(default_factory=set)

    def add(self, place: Place, code: str, what: str, remedy: str = "") -> None:
        """Note one problem."""
        self.extend([Problem(place, code, what, remedy)])

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note several problems, but for those that are off."""
        for problem in problems:
            if code := self.levels.code_of(problem.code):
                self._found.add(problem if code == problem.code else replace(problem, code=code))

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._found))

    def errors(self) -> list[Problem]:
        """Only what stops a build, sorted."""
        return [problem for problem in self if problem.level is Level.ERROR]

    def are_advice(self) -> bool:
        """Tell whether nothing is wrong, though something could be better."""
        return all(problem.level is Level.ADVICE for problem in self._found)

    def about(self, path: str) -> list[Problem]:
        """Only what concerns one file, sorted."""
        return [problem for problem in self if problem.place.path == path]

    def counts(self) -> str:
        """How many errors, warnings and pieces of advice there are, in words."""
        levels = Counter(problem.level for problem in self)
        return ", ".join(_count(levels[level], nouns) for level, nouns in _NOUNS.items() if levels[level])


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Give the remedy for a misspelled word: the known one that was likely meant, or all of them where they are few."""
    names = sorted(known)
    if near := nearest(word, names):
        return f"did you mean '{near}'{difference(word, near)}?"
    few = 12
    return f"write one of these: {', '.join(names)}" if 0 < len(names) <= few else ""


def nearest(word: str, known: Iterable[str], alike: float | None = None) -> str | None:
    """Give the known word that was likely meant by a misspelled one, or that is as alike as told; 1 is the same."""
    folded = {_folded(name): name for name in sorted(known, reverse=True)}
    near = difflib.get_close_matches(_folded(word), folded, n=10, cutoff=0.5)
    return next((folded[name] for name in near if _is_likely(_folded(word), name, alike)), None)


def difference(word: str, near: str) -> str:
    """Say in what a word differs from one that looks the same; nothing where that can be seen."""
    if word == near or _folded(word) != _folded(near):
        return ""
    if word.casefold() != near.casefold():
        return ", with ordinary letters, hyphens and spaces"
    return ", in small letters" if near == near.lower() else ", with these capital letters"


def _folded(word: str) -> str:
    """Give a word without what is hard to see in it: capitals, wide letters, kinds of hyphens, spaces and quotes."""
    plain = unicodedata.normalize("NFKC", word).casefold().translate(_UNSEEN)
    return re.sub(r"\s", " ", re.sub(r"[‐-―−]", "-", re.sub(r"[‘’]", "'", plain)))


def _is_likely(word: str, name: str, alike: float | None) -> bool:
    """Tell whether one is meant by the other: nearly the same letters, or the same beginning or words."""
    shorter, longer = sorted((_stem(word), _stem(name)), key=len)
    if alike is not None:
        return difflib.SequenceMatcher(None, shorter, longer).ratio() >= alike
    words = [set(re.findall(r"\w+", stem)) for stem in (shorter, longer)]
    is_part = len(shorter) >= _SHORTEST_PART and (longer.startswith(shorter) or words[0] <= words[1])
    return is_part or difflib.SequenceMatcher(None, shorter, longer).ratio() >= _ALIKE


def _stem(name: str) -> str:
    """Give a name without the kind of file at its end."""
    return re.sub(r"\.\w{1,5}$", "", name)


def _count(number: int, nouns: tuple[str, str]) -> str:
    return f"{number} {nouns[number > 1]}"
