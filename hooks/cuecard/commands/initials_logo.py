"""A logo for a site that has none yet: the initials of its name, as outlines on the colour of its brand."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cuecard.media.cards.shaping import shape
from cuecard.media.cards.typefaces import SERIF, typeface_for
from cuecard.model.brand import Brand, Palette
from cuecard.render.colour_mixing import mixed_look

if TYPE_CHECKING:
    from cuecard.media.cards.typefaces import Typeface

    Point = tuple[float, float]

_SIZE = 64
_ROUND = 14
_ROOM = 40
"""How much of the square the letters may take, in either direction."""
_TYPE_SIZE, _WEIGHT = 100.0, 600


def initials_of(name: str) -> str:
    """Give the first letters of the first two words of a name; of a single word its first."""
    words = ["".join(sign for sign in word if sign.isalnum()) for word in name.split()]
    return "".join(word[0].upper() for word in words if word)[:2]


def draw_initials(name: str, colour: str, language: str) -> str:
    """Draw a square of a colour with the initials of a name on it, as SVG."""
    initials = initials_of(name)
    ink = mixed_look(Brand(light=Palette(accent=colour))).light.on_accent
    square = f'<rect width="{_SIZE}" height="{_SIZE}" rx="{_ROUND}" fill="{colour}"/>'
    outline = _outline(initials, typeface_for(initials, SERIF, language))
    letters = f'<path fill="{ink}" d="{outline}"/>' if outline else ""
    box = f'viewBox="0 0 {_SIZE} {_SIZE}" width="{_SIZE}" height="{_SIZE}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>\n  {square}\n  {letters}\n</svg>\n'


def _outline(text: str, typeface: Typeface) -> str:
    """Give the outlines of a text as the path of an SVG, in the middle of the square."""
    pen = _Pen()
    font = typeface.font(_TYPE_SIZE, _WEIGHT)
    for glyph in shape(text, typeface, _TYPE_SIZE, _WEIGHT).glyphs:
        pen.origin = (glyph.x, glyph.y)
        font.draw_glyph_with_pen(glyph.number, pen)
    return pen.path_in_the_middle()


@dataclass
class _Pen:
    """Takes the strokes of glyphs, as HarfBuzz gives them, in its units."""

    origin: Point = (0, 0)
    _strokes: list[tuple[str, list[Point]]] = field(default_factory=list)

    def moveTo(self, *points: Point) -> None:  # noqa: N802 - as HarfBuzz calls it, and so below
        self._add("M", points)

    def lineTo(self, *points: Point) -> None:  # noqa: N802
        self._add("L", points)

    def qCurveTo(self, *points: Point) -> None:  # noqa: N802
        self._add("Q", points)

    def curveTo(self, *points: Point) -> None:  # noqa: N802
        self._add("C", points)

    def closePath(self) -> None:  # noqa: N802
        self._add("Z", ())

    def path_in_the_middle(self) -> str:
        """Give the strokes as a path whose points lie around the middle of the square."""
        points = [point for _, points in self._strokes for point in points]
        if not points:
            return ""
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        foot, top = min(y for _, y in points), max(y for _, y in points)
        scale = _ROOM / max(right - left, top - foot)
        middle = ((left + right) / 2, (foot + top) / 2)

        def place(point: Point) -> str:
            return f"{_SIZE / 2 + (point[0] - middle[0]) * scale:.2f} {_SIZE / 2 - (point[1] - middle[1]) * scale:.2f}"

        return "".join(f"{sign}{' '.join(map(place, points))}" for sign, points in self._strokes)

    def _add(self, sign: str, points: tuple[Point, ...]) -> None:
        x, y = self.origin
        self._strokes.append((sign, [(x + right, y + up) for right, up in points]))
