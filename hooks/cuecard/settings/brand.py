"""A site's look from a few values: its colours in light and dark, the form of headings and corners.

Every other colour is mixed from these in OKLab. What the owner chose must be readable: contrast is that of
WCAG 2.2 (success criterion 1.4.3), text against what it stands on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from coloraide import Color
from pydantic import AfterValidator

from cuecard.problems import Problem
from cuecard.validation.models import StrictModel, complaint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.source.marked_yaml import MarkedYaml

READABLE = 4.5
"""The least contrast of text (WCAG 2.2, AA)."""


def _colour(text: str) -> str:
    if not Color.match(text, fullmatch=True):
        raise complaint("E303", f"'{text}' is not a colour", 'write it as "#0f6b63"')
    return Color(text).convert("srgb").to_string(hex=True, alpha=False)


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
    headings: Literal["serif", "sans"] = "serif"
    """The kind of letters of headings."""
    corners: Literal["square", "soft", "round"] = "soft"
    """The form of cards, panels and buttons."""


@dataclass(frozen=True)
class Scheme:
    """Every colour of one scheme, as hex."""

    paper: str
    surface: str
    ink: str
    ink_soft: str
    line: str
    accent: str
    accent_strong: str
    accent_soft: str
    on_accent: str


def light_scheme(brand: Brand) -> Scheme:
    """Make the colours for light screens."""
    chosen = brand.light
    return _scheme(chosen, chosen.paper or "#ffffff", chosen.ink or "#16222e", chosen.accent or "#0f6b63")


def dark_scheme(brand: Brand) -> Scheme:
    """Make the colours for dark screens."""
    chosen = brand.dark
    paper = chosen.paper or "#10171e"
    accent = chosen.accent or _readable(brand.light.accent or "#0f6b63", paper, 7.0)
    return _scheme(chosen, paper, chosen.ink or "#e8ecef", accent)


def brand_problems(brand: Brand, source: MarkedYaml) -> Iterator[Problem]:
    """Report each text that cannot be read on its ground, with the nearest colour that can."""
    for scheme, colours in (("light", light_scheme(brand)), ("dark", dark_scheme(brand))):
        for name, text, ground in _texts_on_grounds(colours):
            contrast = _contrast(text, ground)
            if contrast < READABLE:
                what = f"{text} on {ground} has a contrast of {contrast:.1f}:1, and text needs {READABLE}:1"
                remedy = f"the nearest that can be read is {_readable(text, ground, READABLE)}"
                yield Problem(source.place_of(("extra", "brand", scheme, name)), "E310", what, remedy)
                break


def _texts_on_grounds(scheme: Scheme) -> list[tuple[str, str, str]]:
    """List what is read on what, with the key that changes it."""
    return [
        ("ink", scheme.ink, scheme.paper),
        ("ink", scheme.ink_soft, scheme.surface),
        ("accent", scheme.accent, scheme.paper),
        ("accent", scheme.accent, scheme.surface),
        ("accent", scheme.on_accent, scheme.accent),
    ]


def _scheme(chosen: Palette, paper: str, ink: str, accent: str) -> Scheme:
    surface = chosen.surface or _mix(paper, ink, 0.04)
    return Scheme(
        paper=paper,
        surface=surface,
        ink=ink,
        ink_soft=_readable(_mix(ink, paper, 0.3), surface, READABLE),
        line=_mix(surface, ink, 0.12),
        accent=accent,
        accent_strong=_mix(accent, ink, 0.3),
        accent_soft=_mix(paper, accent, 0.13),
        on_accent=max(("#ffffff", "#0b1217"), key=lambda text: _contrast(text, accent)),
    )


def _contrast(one: str, other: str) -> float:
    return Color(one).contrast(other, method="wcag21")


def _mix(one: str, other: str, share: float) -> str:
    return _hex(Color(one).mix(other, share, space="oklab"))


def _readable(text: str, ground: str, least: float) -> str:
    """Move a colour's lightness away from its ground until it is readable there; its hue stays."""
    step = 0.01 if Color(ground).luminance() < 0.18 else -0.01  # noqa: PLR2004 - as far from black as from white
    colour = Color(text).convert("oklch")
    while _contrast(_hex(colour), ground) < least and 0 < colour["lightness"] + step < 1:
        colour["lightness"] += step
    return _hex(colour)


def _hex(colour: Color) -> str:
    return colour.convert("srgb").fit().to_string(hex=True, alpha=False)
