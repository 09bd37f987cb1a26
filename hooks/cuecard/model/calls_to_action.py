"""Which call to action an article carries, and what each one says where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from cuecard.link.site_paths import relative_to_root

if TYPE_CHECKING:
    from cuecard.model.site_settings import CallToActionForm, Settings

Position = Literal["header", "inline", "block", "closing"]


@dataclass(frozen=True)
class Choice:
    """The chosen key, None where there is none, and the rule that chose it."""

    key: str | None
    reason: str


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


def choose_cta(own: str | Literal[False] | None, category: str | None, settings: Settings) -> Choice:
    """Choose by the page's own `cta:`, else its category's, else the site's."""
    if own is False:
        return Choice(None, "the front matter says 'cta: false'")
    if own is not None:
        return Choice(own, f"the front matter says 'cta: {own}'")
    if category is not None and (key := settings.categories[category].cta):
        return Choice(key, f"the category '{category}' names it")
    if settings.default_cta is not None:
        return Choice(settings.default_cta, "it is the site's default_cta")
    return Choice(None, "neither front matter, category nor site names one")


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
