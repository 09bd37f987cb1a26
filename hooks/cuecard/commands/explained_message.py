"""What `cuecard explain E102` answers."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from cuecard.check.levels import Level, level_of

if TYPE_CHECKING:
    from cuecard.check.message_explanations import MessageExplanation

STOPS = {
    Level.ERROR: "An error stops every build; the site that was there stays as it is.",
    Level.WARNING: "A warning stops a strict build; a preview goes on.",
    Level.ADVICE: "Advice stops nothing.",
}
_LINK = re.compile(r"\[([^\]]+)\]\([^)]+\.md\)")
"""A link to another page of the manual."""
_WIDTH = 100


def explain_message(message: MessageExplanation) -> str:
    """Write an explanation for the terminal."""
    paragraphs = [f"{message.code}: {message.name}", *_LINK.sub(r"\1", message.text).split("\n\n")]
    paragraphs += [STOPS[level_of(message.code)], "For example:"]
    filled = [textwrap.fill(paragraph, _WIDTH, break_on_hyphens=False) for paragraph in paragraphs]
    return "\n\n".join([*filled, "\n".join(f"    {example}" for example in message.examples)]) + "\n"
