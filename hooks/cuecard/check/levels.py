"""How much a message matters: an error stops a build, a warning stops a strict one, advice stops none.

The letter of a code is its level, and its number names the message: A113 that a site takes for an error is E113.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from cuecard.check.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

OFF = "off"
"""What a site says of a message that it does not want to hear."""
NUMBERS = {code[1:]: code for code in MESSAGES}
"""The code of each message, as it stands in `messages`, by its number."""


class Level(StrEnum):
    """How much it matters, from little to much."""

    ADVICE = "advice"
    WARNING = "warning"
    ERROR = "error"

    @property
    def letter(self) -> str:
        """What codes of this level begin with."""
        return self[0].upper()


BY_LETTER = {level.letter: level for level in Level}


def level_of(code: str) -> Level:
    """Give the level of a code such as E101."""
    return BY_LETTER[code[0]]


class Levels:
    """The level of each message on one site, by its number; one that is off has none."""

    def __init__(self, moved: Mapping[str, str]) -> None:
        self._letters = {code[1:]: "" if level == OFF else Level(level).letter for code, level in moved.items()}

    def code_of(self, code: str) -> str | None:
        """Give the code that a message has on this site; None where it is off."""
        letter = self._letters.get(code[1:], code[0])
        return f"{letter}{code[1:]}" if letter else None
