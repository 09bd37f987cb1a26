"""What a call to action says where it stands, and what chooses among several."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from cuecard.link.site_paths import relative_to_root

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cuecard.model.call_to_action_rules import PageKind
    from cuecard.model.call_to_action_settings import CallToActionForm
    from cuecard.model.site_settings import Settings

Position = Literal["header", "inline", "block", "closing"]
POSITIONS: tuple[Position, ...] = ("header", "inline", "block", "closing")


@dataclass(frozen=True)
class Choice:
    """The chosen key, None where there is none, and the rule that chose it."""

    key: str | None
    reason: str


@dataclass(frozen=True)
class Asker:
    """A page, as far as it decides about its calls to action."""

    kind: PageKind
    source: str
    """Its path below the folder of the sources."""
    language: str
    own: str | Literal[False] | None = None
    """What its front matter says under `cta:`."""
    category: str | None = None
    tags: frozenset[str] = frozenset()
    """As they stand in addresses."""
    authors: Sequence[str] = ()
    series: str | None = None
    minutes: int = 0
    """How long it takes to read; 0 where that is not known yet, or of no interest."""


@dataclass(frozen=True)
class Invitation:
    """A call to action as one position shows it."""

    key: str
    position: Position
    heading: str
    text: str
    label: str
    url: str

    @property
    def address(self) -> str:
        """The address for MkDocs' `url` filter: a path without its first slash, so that it becomes relative."""
        return relative_to_root(self.url)


def invitation(key: str, position: Position, settings: Settings) -> Invitation:
    """Give a call to action with what its position says differently. Raises KeyError."""
    cta = settings.ctas[key]
    form: CallToActionForm = getattr(cta, position)
    return Invitation(
        key=key,
        position=position,
        heading=form.heading or cta.heading,
        text=form.text or cta.text,
        label=form.label or cta.label,
        url=form.url or cta.url,
    )
