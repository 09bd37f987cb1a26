"""A site's look from a few values: its colours in light and dark, the form of headings and corners."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator

from cuecard.check.validation.models import StrictModel, complaint

_HEX = re.compile("#[0-9a-f]{6}", re.IGNORECASE)


def _colour(text: str) -> str:
    if _HEX.fullmatch(text):
        return text.lower()
    from cuecard.render.colour_mixing import hex_of  # noqa: PLC0415 - the library of colours is slow to load

    if found := hex_of(text):
        return found
    raise complaint(
        "E303", f"'{text}' is not a colour", 'write six digits after a # in quotation marks, such as "#0f6b63"'
    )


ColourText = Annotated[str, AfterValidator(_colour)]


class Palette(StrictModel):
    """The colours of one scheme; what is not named is mixed from the rest."""

    paper: ColourText | None = None
    """What pages are printed on."""
    ink: ColourText | None = None
    """Text and headings."""
    accent: ColourText | None = None
    """Links, buttons, badges."""
    surface: ColourText | None = None
    """Panels, the footer."""


class Brand(StrictModel):
    """The look of the site."""

    light: Palette = Palette()
    """Colours on light screens."""
    dark: Palette = Palette()
    """Colours on dark screens; the accent is that of `light`, made lighter until it is readable."""
    name: bool = True
    """Whether the name of the site stands beside its logo; `false` for a logo that says it."""
    headings: Literal["serif", "sans"] = "serif"
    """The kind of letters of headings."""
    corners: Literal["square", "soft", "round"] = "soft"
    """The form of cards, panels and buttons."""
