"""Every colour of a site, mixed in OKLab from the few that its owner chose, and whether they can be read.

Contrast is that of WCAG 2.2 (success criterion 1.4.3), text against what it stands on.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from coloraide import Color

from cuecard.render.look import Look, Scheme, Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cuecard.model.brand import Brand, Palette

READABLE = 4.5
"""The least contrast of text (WCAG 2.2, AA)."""


def hex_of(text: str) -> str | None:
    """Give a colour that is written in any way of CSS as `#rrggbb`, or None where it is none."""
    return Color(text).convert("srgb").to_string(hex=True, alpha=False) if Color.match(text, fullmatch=True) else None


@lru_cache(maxsize=4)
def mixed_look(brand: Brand) -> Look:
    """Mix the colours for light and dark screens, and find each text that cannot be read on its ground."""
    light, dark = _light_scheme(brand), _dark_scheme(brand)
    return Look(light, dark, (*_unreadable("light", light), *_unreadable("dark", dark)))


def _light_scheme(brand: Brand) -> Scheme:
    """Make the colours for light screens."""
    chosen = brand.light
    return _scheme(chosen, chosen.paper or "#ffffff", chosen.ink or "#16222e", chosen.accent or "#0f6b63")


def _dark_scheme(brand: Brand) -> Scheme:
    """Make the colours for dark screens."""
    chosen = brand.dark
    paper = chosen.paper or "#10171e"
    accent = chosen.accent or _readable(brand.light.accent or "#0f6b63", paper, 7.0)
    return _scheme(chosen, paper, chosen.ink or "#e8ecef", accent)


def _unreadable(name: str, scheme: Scheme) -> Iterator[Unreadable]:
    """Give each text that cannot be read, with the nearest colour that can, on every ground where it stands."""
    for key, text, ground in _texts_on_grounds(scheme):
        contrast = _contrast(text, ground)
        if contrast < READABLE:
            what = (
                f"{text} on {ground} is hard to read, with a contrast of {contrast:.1f}:1 where text needs {READABLE}:1"
            )
            meant = _readable(_readable(getattr(scheme, key), scheme.paper, READABLE), scheme.surface, READABLE)
            yield Unreadable(name, key, what, f'write {key}: "{meant}"')
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
