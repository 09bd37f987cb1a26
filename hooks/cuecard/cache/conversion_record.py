"""What comes of converting a text, as plain data that can be remembered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from cuecard.cache.message_names import may_be_said_again
from cuecard.cache.past_problems import recalled, stored

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cuecard.check.problems import Problem


@dataclass(frozen=True)
class Conversion:
    """All that comes of converting an article, as plain data."""

    content: str
    toc_tokens: list[Any]
    destinations: Mapping[str, str]
    headings: Sequence[tuple[str, str, Sequence[Any]]]
    """The links to headings: the source of the page, the heading's id, where the link stands."""
    lookups: Mapping[str, str]
    sums: Sequence[int]
    """Of an article, for `read_time_of_sums`."""
    hidden_targets: Sequence[str] = ()
    problems: Sequence[Problem] = ()
    reported: Sequence[str] = ()
    """The pictures whose trouble is among the problems."""
    is_remembered: bool = False
    shown: Mapping[str, str] = field(default_factory=dict)
    """Where the variants of pictures lie, by their addresses."""
    is_cleaned: bool = False
    """Whether something was taken out of the text."""
    names: str = ""
    """Of one with problems: stands for what they may name."""

    @property
    def is_worth_remembering(self) -> bool:
        """Tell whether it is new, and would be the same as long as all that it asked of the site is."""
        return not (self.is_remembered or self.reported) and may_be_said_again(self.problems)

    def remembered(self) -> list[Any]:
        """Give what is to be remembered, for `recall_conversion`."""
        made = [self.content, self.toc_tokens, self.destinations, self.headings, self.lookups, self.sums]
        told = [self.hidden_targets, stored(self.problems), self.is_cleaned, self.names]
        return [*made, told] if self.problems else made


def recall_conversion(value: Any) -> Conversion | None:
    """Give a remembered conversion, with what was wrong with its text; None for anything else."""
    try:
        content, toc_tokens, destinations, headings, lookups, sums, *told = value
        made = Conversion(content, toc_tokens, destinations, headings, lookups, sums, is_remembered=True)
        for hidden, problems, is_cleaned, names in told:
            said = recalled(problems)
            made = replace(made, hidden_targets=hidden, problems=said, is_cleaned=is_cleaned, names=names)
    except (TypeError, ValueError, LookupError):
        return None
    return made
