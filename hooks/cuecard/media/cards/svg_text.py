"""The words of a drawing, taken out of its SVG, so that they can be laid over whatever else it shows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from PIL import ImageColor

from cuecard.media.cards.typefaces import BY_FAMILY, Typeface

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    Style = Mapping[str, str]

_SVG = "http://www.w3.org/2000/svg"
_TEXT, _SPAN, _GROUP = (f"{{{_SVG}}}{name}" for name in ("text", "tspan", "g"))
_STYLE_SHEET = f"{{{_SVG}}}style"
_STYLE = {"font-family", "font-size", "font-weight", "fill", "text-anchor"}
_DEFAULTS = {"font-weight": "400", "fill": "#000000", "text-anchor": "start"}
_STARTS = {"start": 0.0, "middle": 0.5, "end": 1.0}
_SPACES = re.compile(r"[ \t\r\n]+")
_RIGHT_TO_LEFT = "\u2067"
"""What a line begins with whose first words stand at the right."""

ET.register_namespace("", _SVG)
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


class Run(NamedTuple):
    """Words of one look; the size is in pixels."""

    text: str
    typeface: Typeface
    size: float
    weight: int
    colour: tuple[int, int, int]


class Line(NamedTuple):
    """Runs side by side from left to right, and where they stand, in pixels from the top left corner."""

    runs: tuple[Run, ...]
    x: float
    foot: float
    before: float
    """How much of the line is at the left of `x`: 0 for none, 1 for all."""


@dataclass(frozen=True)
class Ground:
    """A drawing without its words."""

    elements: tuple[tuple[object, ...], ...]
    """Each as it was written: by these two are the same."""
    root: ET.Element = field(compare=False)

    @property
    def svg(self) -> str:
        """The drawing as SVG."""
        return ET.tostring(self.root, "unicode")


class DrawingParts(NamedTuple):
    """A drawing without its words, and the words."""

    ground: Ground
    lines: tuple[Line, ...]


def part_drawing(svg: str) -> DrawingParts | None:
    """Part a drawing into ground and words; None where words are turned, outlined or else more than plain."""
    try:
        root = ET.fromstring(svg)  # noqa: S314 - the theme's own template drew it
        lines = tuple(_lines_taken_from(root, _DEFAULTS | _own_style(root, {"width", "height", "viewBox"})))
    except (ValueError, KeyError, ET.ParseError):
        return None
    is_scaled = root.get("viewBox") != f"0 0 {root.get('width')} {root.get('height')}"
    ground = Ground(tuple((one.tag, *one.items(), one.text, one.tail, len(one)) for one in root.iter()), root)
    is_styled = any(tag in {_TEXT, _STYLE_SHEET} for tag, *_ in ground.elements)
    return None if is_scaled or is_styled else DrawingParts(ground, lines)


def _lines_taken_from(group: ET.Element, style: Style) -> Iterator[Line]:
    for element in list(group):
        if element.tag == _TEXT:
            yield _line(element, {**style, **_own_style(element, {"x", "y"})})
            group.remove(element)
        elif element.tag == _GROUP and element.find(f".//{_TEXT}") is not None:
            yield from _lines_taken_from(element, {**style, **_own_style(element)})
            if not len(element):
                group.remove(element)


def _line(text: ET.Element, style: Style) -> Line:
    runs = [_run(said, style) for said, style in _pieces(text, style) if said]
    if runs and runs[0].text.startswith(_RIGHT_TO_LEFT):
        runs.reverse()
    return Line(tuple(runs), float(text.attrib["x"]), float(text.attrib["y"]), _STARTS[style["text-anchor"]])


def _pieces(text: ET.Element, style: Style) -> Iterator[tuple[str, Style]]:
    """Give the words of an element and of the spans in it."""
    yield _spaced(text.text).lstrip(" "), style
    for span in text:
        if span.tag != _SPAN or len(span):
            raise ValueError(span.tag)
        yield _spaced(span.text), {**style, **_own_style(span)}
        yield _spaced(span.tail), style


def _spaced(text: str | None) -> str:
    return _SPACES.sub(" ", text or "")


def _run(text: str, style: Style) -> Run:
    """Read what words look like. Raises ValueError and KeyError for what is not known here."""
    red, green, blue, *opacity = ImageColor.getrgb(style["fill"])
    if opacity:
        raise ValueError(style["fill"])
    face = BY_FAMILY[style["font-family"].strip("'\"")]
    return Run(text, face, float(style["font-size"]), int(style["font-weight"]), (red, green, blue))


def _own_style(element: ET.Element, known: Collection[str] = ()) -> dict[str, str]:
    """Give an element's style. Raises ValueError where it has more than style and what is known."""
    if unknown := element.attrib.keys() - _STYLE.union(known):
        raise ValueError(unknown)
    return {name: value for name, value in element.items() if name in _STYLE}
