"""Which candidates can find anything in a text: those one of whose signs occurs in it, and those without signs.

    prefilter = Prefilter([(links, ("[",)), (emphasis, ("*", "_")), (unknown, ())])
    prefilter.choose("a *b*")  # emphasis, unknown

A sign is a piece of text without which a candidate finds nothing. Looking for one takes some 30 ns, however long the
text; letting a candidate search takes some microseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Candidate = TypeVar("Candidate")


class Prefilter(Generic[Candidate]):
    """Chooses among candidates, keeping their order."""

    def __init__(self, candidates: Iterable[tuple[Candidate, Sequence[str]]]) -> None:
        self._candidates = list(candidates)
        signs = dict.fromkeys(sign for _, signs in self._candidates for sign in signs)
        self._bits = [(sign, 1 << number) for number, sign in enumerate(signs)]
        self._chosen: dict[int, list[Candidate]] = {}
        """By the signs that a text has, as bits."""
        self._narrowed: dict[frozenset[str], Prefilter[Candidate]] = {}
        """By the signs of a whole text."""

    @property
    def candidates(self) -> list[Candidate]:
        """All of them."""
        return [candidate for candidate, _ in self._candidates]

    @property
    def without_signs(self) -> list[Candidate]:
        """Those that are chosen for every text."""
        return [candidate for candidate, signs in self._candidates if not signs]

    def choose(self, text: str) -> list[Candidate]:
        """Give the candidates that may find something in a text."""
        found = 0
        for sign, bit in self._bits:
            if sign in text:
                found |= bit
        chosen = self._chosen.get(found)
        return chosen if chosen is not None else self._choose(found)

    def signs_in(self, text: str) -> frozenset[str]:
        """Give the signs that a text has."""
        return frozenset(sign for sign, _ in self._bits if sign in text)

    def narrowed(self, present: frozenset[str]) -> Prefilter[Candidate]:
        """Give one for the parts of a text, which have no signs but those of the whole."""
        if present not in self._narrowed:
            left = ((candidate, signs, present.intersection(signs)) for candidate, signs in self._candidates)
            self._narrowed[present] = Prefilter((c, tuple(some)) for c, signs, some in left if some or not signs)
        return self._narrowed[present]

    def _choose(self, found: int) -> list[Candidate]:
        present = {sign for sign, bit in self._bits if found & bit}
        chosen = [candidate for candidate, signs in self._candidates if not signs or not present.isdisjoint(signs)]
        self._chosen[found] = chosen
        return chosen
