"""What is told of each message beyond its one line: why it matters, what to do, what it looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cuecard.check.levels import NUMBERS
from cuecard.check.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER = Path(__file__).parent / "explanations"
"""A file of Markdown a message: paragraphs, then real messages, each indented by four spaces."""
_INDENT = "    "
_CODE = re.compile(r"[EWA]\d{3}", re.IGNORECASE)


class NoMessageError(LookupError):
    """No message has a code; the text says so."""


@dataclass(frozen=True)
class MessageExplanation:
    """A message, explained."""

    code: str
    name: str
    text: str
    """Paragraphs of Markdown."""
    examples: Sequence[str]
    """Messages as they are told, one a line."""


def find_explanation(asked: str) -> MessageExplanation | None:
    """Find a message by its code, whatever level a site has moved it to; None where that is no code.

    Raises NoMessageError where no message has the code.
    """
    if not _CODE.fullmatch(asked):
        return None
    code = NUMBERS.get(asked[1:])
    if code is None:
        raise NoMessageError(f"no message has the code '{asked}'")
    text, _, examples = (FOLDER / f"{code}.md").read_text("utf-8").rstrip("\n").partition(f"\n\n{_INDENT}")
    return MessageExplanation(code, MESSAGES[code], text, examples.split(f"\n{_INDENT}"))
